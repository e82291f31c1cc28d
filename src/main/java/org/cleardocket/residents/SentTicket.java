package org.cleardocket.residents;

import java.time.LocalDate;

/**
 * What stays on the device after sending.
 *
 * @param ticket nine digits
 * @param lookBy the day by which a person will have looked at the request
 */
record SentTicket(String ticket, LocalDate lookBy) {
}
