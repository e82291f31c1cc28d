package org.cleardocket.records;

/** Hears how far an assessment is. */
@FunctionalInterface
public interface Progress {

    /**
     * @param bytes  read so far, of all there are to read
     * @param total  how many there are; grows where people turn out to be scattered
     * @param rows   read so far
     */
    void at(long bytes, long total, long rows);
}
