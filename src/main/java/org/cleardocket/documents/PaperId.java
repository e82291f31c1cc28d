package org.cleardocket.documents;

import java.util.UUID;

/** Identifies a paper: one or more files that belong together. */
public record PaperId(UUID value) {

    public static PaperId random() {
        return new PaperId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException where it is none */
    public static PaperId of(String text) {
        return new PaperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
