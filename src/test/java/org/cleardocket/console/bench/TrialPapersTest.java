package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.cleardocket.documents.Papers;
import org.junit.jupiter.api.Test;

class TrialPapersTest {

    private final TrialPapers papers = new TrialPapers();

    @Test
    void a_photo_is_as_large_as_phones_make_it() throws Exception {
        var photo = papers.photo(0).content();
        assertThat(photo.length).isBetween(500_000, 700_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(photo)).getHeight()).isEqualTo(2000);
    }

    @Test
    void none_in_a_folder_is_like_another() {
        assertThat(IntStream.range(3, 3 + Papers.MOST_FILES).boxed()
                .flatMap(number -> Stream.of(papers.photo(number), papers.pdf(number)))
                .map(file -> ByteBuffer.wrap(file.content()))).doesNotHaveDuplicates();
    }

    @Test
    void a_pdf_has_its_pages() throws Exception {
        try (var pdf = Loader.loadPDF(papers.pdf(1).content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(TrialPapers.PDF_PAGES);
        }
    }
}
