package org.cleardocket.messaging;

import org.cleardocket.language.Language;

/** What an incoming text is taken for. */
sealed interface Said {

    /** No person wrote it. */
    record ByMachine() implements Said {
    }

    /** It is to be obeyed. */
    record Order(Keyword keyword) implements Said {
    }

    /** They may want no more texts. */
    record PerhapsStop(Language language) implements Said {
    }

    /** The number is somebody else's; whether they want texts is another question. */
    record NotMyNumber(Language language) implements Said {
    }

    /** One plain answer helps, beside the one that a colleague gives. */
    record Question(Remark remark) implements Said {
    }

    /** A colleague reads it. */
    record Anything() implements Said {
    }
}
