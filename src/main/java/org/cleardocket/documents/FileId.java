package org.cleardocket.documents;

import java.util.UUID;

/** Identifies one file, as it was chosen on a device. */
public record FileId(UUID value) {

    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException where it is none */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
