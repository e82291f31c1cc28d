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

    /**
     * The number is somebody else's.
     *
     * @param stops whether they say beside it that they want no texts; else it is to be asked
     */
    record NotMyNumber(Language language, boolean stops) implements Said {
    }

    /** One plain answer helps, beside the one that a colleague gives. */
    record Question(Remark remark) implements Said {
    }

    /**
     * A colleague reads it.
     *
     * @param language whose words of courtesy it has; English where it has none
     */
    record Anything(Language language) implements Said {
    }
}
