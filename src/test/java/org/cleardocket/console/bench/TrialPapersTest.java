package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class TrialPapersTest {

    private final TrialPapers papers = new TrialPapers();

    @Test
    void a_photo_is_as_large_as_phones_make_it() throws Exception {
        var photo = papers.photo().content();
        assertThat(photo.length).isBetween(500_000, 700_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(photo)).getHeight()).isEqualTo(2000);
    }

    @Test
    void none_is_like_another() {
        assertThat(papers.photo().content()).isNotEqualTo(papers.photo().content());
        assertThat(papers.pdf().content()).isNotEqualTo(papers.pdf().content());
    }

    @Test
    void a_pdf_has_its_pages() throws Exception {
        try (var pdf = Loader.loadPDF(papers.pdf().content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(TrialPapers.PDF_PAGES);
        }
    }
}
