package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.PaperFile;
import org.cleardocket.documents.Scan;
import org.junit.jupiter.api.Test;

/** What staff read about a file. */
class PaperWordsTest {

    private static String words(Map<Integer, PageDoubt> doubts, boolean confirmed, Scan scan) {
        return PaperWords.state(new PaperFile(FileId.random(), "docket.pdf", 1, 1, FileState.READY, scan, null, 0, 9,
                new TreeMap<>(doubts), confirmed, false, Instant.EPOCH), true);
    }

    @Test
    void doubtful_pages_are_noted() {
        assertThat(words(Map.of(), false, Scan.CLEAN)).isEmpty();
        assertThat(words(Map.of(2, PageDoubt.EMPTY), false, Scan.CLEAN)).isEqualTo("page 2 looks empty");
        assertThat(words(Map.of(2, PageDoubt.INCOMPLETE, 4, PageDoubt.TWICE), false, Scan.NOT_SCANNED))
                .startsWith("not scanned").contains("something on page 2 may be missing", "page 4 is page 3 drawn by");
    }

    @Test
    void and_what_the_person_says_of_them() {
        assertThat(words(Map.of(2, PageDoubt.EMPTY), true, Scan.CLEAN))
                .isEqualTo("page 2 looks empty; the person says that it is right so");
    }
}
