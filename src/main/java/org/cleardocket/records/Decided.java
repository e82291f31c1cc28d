package org.cleardocket.records;

import org.jspecify.annotations.Nullable;

/**
 * What was decided of one row, ready to be written.
 *
 * @param row        its number
 * @param cells      the columns that are added to it; {@code null} where only the other policy decides it
 * @param difference a line for the other policy's list; {@code null} where both agree
 */
record Decided(long row, byte @Nullable [] cells, byte @Nullable [] difference) {
}
