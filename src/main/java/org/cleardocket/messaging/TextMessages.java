package org.cleardocket.messaging;

import java.util.List;
import org.springframework.stereotype.Component;

/** Sends texts, once each, and remembers what became of them. */
@Component
public class TextMessages {

    /**
     * Promises to send a text. The promise is part of the caller's transaction: it exists exactly if that commits.
     *
     * @return the text's id
     * @throws org.springframework.transaction.IllegalTransactionStateException without an open transaction
     */
    public long queue(NewText text) {
        throw new UnsupportedOperationException();
    }

    /** What a text would say. */
    public String preview(NewText text) {
        throw new UnsupportedOperationException();
    }

    /** Everything said with this number, the oldest first, at most the last 200. */
    public List<TextMessage> with(PhoneNumber phone) {
        throw new UnsupportedOperationException();
    }

    /** Whether the person has said STOP and not START since. */
    public boolean stopped(PhoneNumber phone) {
        throw new UnsupportedOperationException();
    }
}
