package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.documents.cleaning.Pdfs.ascii;
import static org.cleardocket.documents.cleaning.Pdfs.stream;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second program draws the same pages: what one of the two lacks is taken from the other. */
class SecondDrawingTest {

    private static final Set<PosixFilePermission> RUNS =
            PosixFilePermissions.fromString("rwx------");

    @TempDir
    private Path folder;

    /** A program that draws bars on each of some pages. */
    private Paperwork beside(int pages, int... bars) throws IOException {
        var page = new BufferedImage(1700, 2200, BufferedImage.TYPE_INT_RGB);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1700, 2200);
        graphics.setColor(Color.BLACK);
        for (int bar : bars) {
            graphics.fillRect(200, bar, 1300, 100);
        }
        graphics.dispose();
        ImageIO.write(page, "png", folder.resolve("page.png").toFile());
        ImageIO.write(page, "jpeg", folder.resolve("page.jpg").toFile());
        var program = Files.writeString(folder.resolve("program"), """
                #!/bin/sh
                for out; do :; done
                case "$*" in
                *-singlefile*) cp %1$s/page.jpg "$out.jpg" ;;
                *) for page in %2$s; do cp %1$s/page.png "$out-$page.png"; done ;;
                esac
                """.formatted(folder, IntStream.rangeClosed(1, pages).mapToObj(Integer::toString)
                .collect(Collectors.joining(" "))));
        Files.setPosixFilePermissions(program, RUNS);
        return Paperwork.beside(program, Files.createDirectories(folder.resolve("scratch")));
    }

    /** A page with bars, from its top. */
    private static byte[] bars(int... bars) {
        var content = new StringBuilder();
        for (int bar : bars) {
            content.append("72 %d 468 36 re f\n".formatted(792 - bar * 72 / 200 - 36));
        }
        return Pdfs.rawPage("0 0 612 792", "", stream("", ascii(content.toString())));
    }

    @Test
    void where_both_show_the_same_nothing_is_said() throws IOException {
        assertThat(beside(1, 300).page(bars(300)).doubt()).isNull();
    }

    @Test
    void ink_that_only_the_second_shows_is_kept() throws IOException {
        var page = beside(1, 300, 900).page(bars(300));
        assertThat(page.ink()).isBetween(60, 80);
        assertThat(page.doubt()).isNull();
    }

    @Test
    void ink_that_only_the_first_shows_is_kept() throws IOException {
        assertThat(beside(1, 300).page(bars(300, 900)).ink()).isBetween(60, 80);
    }

    @Test
    void where_each_shows_something_else_both_are_kept() throws IOException {
        var pages = beside(1, 300, 900).pages(bars(300, 1500));
        assertThat(pages).extracting(Paperwork.Page::doubt).containsExactly(null, PageDoubt.TWICE);
        assertThat(pages).allMatch(page -> page.ink() > 60);
    }

    @Test
    void pages_that_only_the_second_finds_are_kept() throws IOException {
        assertThat(beside(3, 300).pages(bars(300))).hasSize(3);
    }

    @Test
    void a_file_that_only_the_second_opens_is_taken_unless_it_shows_nothing() throws IOException {
        var broken = ascii("%PDF-1.7\nnothing that PDFBox understands\n%%EOF");
        assertThat(beside(1, 300).answer(ascii("%PDF-1.7\n1 0 obj\nendobj\n2 0 obj"))).as("cut off")
                .isEqualTo(new Answer.Refused(FileProblem.DAMAGED));
        assertThat(beside(1, 300).page(broken).ink()).isBetween(30, 40);
        assertThat(beside(1).answer(broken)).isEqualTo(new Answer.Refused(FileProblem.DAMAGED));
        assertThat(beside(0).answer(broken)).isEqualTo(new Answer.Refused(FileProblem.DAMAGED));
        assertThat(beside(101, 300).answer(broken)).isEqualTo(new Answer.Refused(FileProblem.TOO_MANY_PAGES));
    }

    @Test
    void a_scan_in_jpeg_2000_whose_decoder_is_missing_is_refused_for_that_and_for_nothing_else() throws IOException {
        var scan = Pdfs.Picture.jpeg2000(Commands.jpeg2000(Pictures.png(Pictures.corners(425, 550))), 425, 550);
        assertThat(beside(0).answer(Pdfs.page(PDRectangle.LETTER, Pdfs.scan(scan))))
                .isEqualTo(new Answer.Refused(FileProblem.JPEG_2000_UNREADABLE));
    }

    @Test
    void nothing_of_it_stays_in_memory() throws IOException {
        beside(1, 300, 900).page(bars(300));
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void where_each_shows_something_else_and_there_is_room_for_one_the_person_is_asked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(bars(300, 1500))) {
            for (var number = 1; number < Papers.MOST_PAGES; number++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(out);
        }
        var pages = beside(1, 300, 900).pages(out.toByteArray());
        assertThat(pages).hasSize(Papers.MOST_PAGES);
        assertThat(pages.getFirst().doubt()).isEqualTo(PageDoubt.INCOMPLETE);
    }
}
