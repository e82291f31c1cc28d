package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.cleardocket.documents.FileCleaner.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Every file of the ugly shelf through a real worker with as little memory as in earnest. */
class UglyShelfTest {

    private static WorkerCleaner cleaner;
    private static WorkerCleaner impatient;

    @BeforeAll
    static void open() {
        cleaner = cleaner(Duration.ofMinutes(5)); // no verdict may hang on how busy this machine is
        impatient = cleaner(Duration.ofSeconds(3));
    }

    private static WorkerCleaner cleaner(Duration deadline) {
        return new WorkerCleaner(new CleaningSettings(1, DataSize.ofMegabytes(256), deadline, deadline, 1000,
                Duration.ofMinutes(5)));
    }

    @AfterAll
    static void close() {
        cleaner.close();
        impatient.close();
    }

    static Stream<UglyFile> files() {
        return UglyShelf.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_comes_to_what_it_should_and_the_next_good_file_is_cleaned(UglyFile file) throws IOException {
        var pages = new ArrayList<byte[]>();
        var by = file.patient() ? cleaner : impatient;
        var outcome = clean(by, file.maker().make(), pages);
        assertThat(outcome instanceof Outcome.Cleaned cleaned ? new Outcome.Cleaned(cleaned.pages()) : outcome)
                .isEqualTo(file.expected());
        if (outcome instanceof Outcome.Cleaned cleaned) {
            assertThat(pages).hasSize(cleaned.pages()).allSatisfy(UglyShelfTest::assertClean);
        }
        assertThat(clean(cleaner, Pictures.jpeg(Pictures.corners(40, 30)), new ArrayList<>()))
                .isEqualTo(new Outcome.Cleaned(1));
    }

    @Test
    void the_shelf_is_as_long_as_it_should_be() {
        assertThat(UglyShelf.files().map(UglyFile::what)).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    private static Outcome clean(WorkerCleaner by, byte[] file, List<byte[]> pages) throws IOException {
        return by.clean(new ByteArrayInputStream(file), (number, page) -> {
            assertThat(number).isEqualTo(pages.size() + 1);
            pages.add(page);
        });
    }

    private static void assertClean(byte[] page) throws IOException, ImageProcessingException {
        var picture = ImageIO.read(new ByteArrayInputStream(page));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isBetween(1, 2200);
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(page));
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
        assertThat(new String(page, StandardCharsets.ISO_8859_1)).doesNotContain(Exif.SECRET, "Pat Example", "Exif");
    }
}
