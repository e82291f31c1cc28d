package org.cleardocket.residents;

import org.cleardocket.documents.FolderId;
import org.cleardocket.messaging.PhoneNumber;

/**
 * Where somebody adds papers: to what they are about to send, or to a request of theirs.
 *
 * @param path   the address of its page, after the language
 * @param number that they have proven
 */
record UploadPlace(String path, FolderId folder, PhoneNumber number) {

    static final String ASKING = "ask/papers";

    boolean isAsking() {
        return path.equals(ASKING);
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "UploadPlace[" + folder + ']';
    }
}
