package org.cleardocket.documents.clamd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.cleardocket.documents.VirusScanner.Verdict;
import org.cleardocket.documents.cleaning.UglyFile;
import org.cleardocket.documents.cleaning.UglyShelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scanner against the real clamd. */
class RealClamdTest {

    private static RealClamd clamd;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        clamd = RealClamd.start(25);
    }

    @AfterAll
    static void stop() throws IOException {
        clamd.close();
    }

    @Test
    void every_ugly_file_gets_its_verdict() throws IOException {
        for (var file : UglyShelf.files().toList()) {
            assertThat(clamd.scanner().scan(new ByteArrayInputStream(file.maker().make()))).as(file.what())
                    .isEqualTo(holdsMalware(file) ? new Verdict.Infected(RealClamd.SIGNATURE) : new Verdict.Clean());
        }
    }

    private static boolean holdsMalware(UglyFile file) {
        return file.what().equals("EICAR") || file.what().equals("PDF with malware inside");
    }

    @Test
    void a_file_that_is_too_long_for_it_has_no_verdict() throws Exception {
        try (var small = RealClamd.start(1)) {
            assertThat(small.scanner().scan(new ByteArrayInputStream(new byte[20 << 20])))
                    .isInstanceOf(Verdict.Unavailable.class);
            assertThat(small.scanner().scan(new ByteArrayInputStream(UglyShelf.EICAR)))
                    .isEqualTo(new Verdict.Infected(RealClamd.SIGNATURE));
        }
    }

    @Test
    void it_is_asked_by_its_unix_socket_too() {
        assertThat(clamd.scannerAtSocket().isUp()).isTrue();
        assertThat(clamd.scannerAtSocket().scan(new ByteArrayInputStream(UglyShelf.EICAR)))
                .isEqualTo(new Verdict.Infected(RealClamd.SIGNATURE));
    }

    @Test
    void once_it_is_gone_there_is_no_verdict() throws Exception {
        var gone = RealClamd.start(25);
        assertThat(gone.scanner().isUp()).isTrue();
        gone.close();
        assertThat(gone.scanner().isUp()).isFalse();
        assertThat(gone.scanner().scan(new ByteArrayInputStream(new byte[1]))).isInstanceOf(Verdict.Unavailable.class);
    }
}
