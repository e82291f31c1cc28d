package org.cleardocket.documents;

import java.util.UUID;

/** Identifies the papers of one person: at first of somebody who has not sent anything yet, later of a request. */
public record FolderId(UUID value) {

    public static FolderId random() {
        return new FolderId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException where it is none */
    public static FolderId of(String text) {
        return new FolderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
