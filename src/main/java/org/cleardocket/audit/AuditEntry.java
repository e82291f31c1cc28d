package org.cleardocket.audit;

import java.time.Instant;

/**
 * One line of the log.
 *
 * @param position place in the chain, from 1 without gaps; 0 while it waits for its place
 * @param at       when, to the microsecond
 * @param actor    who
 * @param action   what, as {@code room.verb}: {@code request.viewed}
 * @param subject  about what, as {@code kind:id}; empty where there is none
 * @param reason   why, in the actor's words or the program's; empty where none is asked
 */
public record AuditEntry(long position, Instant at, Actor actor, String action, String subject, String reason) {

    AuditEntry at(long place) {
        return new AuditEntry(place, at, actor, action, subject, reason);
    }
}
