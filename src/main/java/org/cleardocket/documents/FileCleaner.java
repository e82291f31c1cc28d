package org.cleardocket.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Makes a hostile file harmless: looks at what it is by its content, decodes it, and encodes its pages anew as JPEG, with
 * nothing else taken over. Whatever the file does, the portal keeps its memory and its time.
 */
public interface FileCleaner {

    /**
     * Cleans a file.
     *
     * @param content at most {@link Papers#MOST_BYTES} bytes
     * @param pages   takes each page in turn; what it throws ends the cleaning and is thrown on
     * @throws IOException where content cannot be read or a page not be taken: nothing about the file
     */
    Outcome clean(InputStream content, PageTaker pages) throws IOException;

    /** What cannot be done on this machine, and what is missing for it: sentences for who runs it; as a rule none. */
    default List<String> limits() {
        return List.of();
    }

    /** Takes clean pages. */
    @FunctionalInterface
    interface PageTaker {

        /**
         * @param number from 1, growing by one
         * @param jpeg   without metadata, at most 2,200 pixels on its longer side
         */
        void take(int number, byte[] jpeg) throws IOException;
    }

    /** What came of it. */
    sealed interface Outcome {

        /**
         * @param pages  how many were taken, at least 1
         * @param doubts by the page's number, where somebody should look at it
         */
        record Cleaned(int pages, Map<Integer, PageDoubt> doubts) implements Outcome {

            public Cleaned {
                doubts = Map.copyOf(doubts);
            }

            /** Pages of which none is doubtful. */
            public Cleaned(int pages) {
                this(pages, Map.of());
            }
        }

        /** It cannot be taken; pages that were taken are worth nothing. */
        record Refused(FileProblem problem) implements Outcome {
        }

        /** The cleaner itself failed, which says nothing about the file: try again later. */
        record Unavailable(String why) implements Outcome {
        }
    }
}
