package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.documents.cleaning.Pdfs.ascii;
import static org.cleardocket.documents.cleaning.Pdfs.stream;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageDoubt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other readers show whole comes out whole, by PDFBox alone; what does not is refused or asked about. */
class PagesKeepTheirInkTest {

    private static final String FONT = "/Font<</F1 5 0 R>>";
    private static final String HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String LETTERS = "BT /F1 60 Tf 72 600 Td (CASE BA123456) Tj ET\n";

    @TempDir
    private Path scratch;
    private Paperwork paperwork;

    @BeforeEach
    void begin() {
        paperwork = Paperwork.alone(scratch);
    }

    /** A page whose annotations are objects from number 4 on. */
    private static byte[] annotated(String catalog, String... annotations) {
        var objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Annots["
                        + IntStream.range(4, 4 + annotations.length).mapToObj(number -> number + " 0 R ")
                        .collect(Collectors.joining()) + "]>>"));
        objects.addAll(List.of(annotations));
        return Pdfs.raw(objects.toArray(String[]::new));
    }

    private static String field(String more) {
        return "<</Type/Annot/Subtype/Widget/T(name)/Rect[50 500 560 700]" + more + ">>";
    }

    private int ink(byte[] file) throws IOException {
        return paperwork.page(file).ink();
    }

    @Test
    void a_filled_field_without_an_appearance_is_seen() throws IOException {
        assertThat(paperwork.page(Paperwork.fault("form-value-needappearances.pdf")).doubt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/AcroForm<</Fields[4 0 R]/DA(/Helv 0 Tf 0 g)/NeedAppearances true>>",
        "/AcroForm<</Fields[4 0 R]/DA(/Helv 0 Tf 0 g)>>",
        "/AcroForm<</Fields[4 0 R]>>",
        "/AcroForm<</Fields[]/NeedAppearances true>>",
        ""})
    void whatever_its_form_says(String form) throws IOException {
        assertThat(ink(annotated(form, field("/FT/Tx/V(WWWWWWWW)")))).isGreaterThan(10);
    }

    @Test
    void in_whatever_font_and_letters() throws IOException {
        var form = "/AcroForm<</Fields[4 0 R]>>";
        assertThat(ink(annotated(form, field("/FT/Tx/V(WWWWWWWW)/DA(/Gone 40 Tf 0 g)")))).isGreaterThan(10);
        assertThat(ink(annotated(form, field("/FT/Tx/V<FEFF054205430544054605420543>")))).as("Armenian").isGreaterThan(10);
        assertThat(ink(annotated(form, field("/FT/Ch/Ff 131072/Opt[(WWWWWWWW)]/V(WWWWWWWW)")))).as("a choice")
                .isGreaterThan(10);
        assertThat(ink(annotated("/AcroForm<</Fields[5 0 R]>>", "<</Type/Annot/Subtype/Widget/Parent 5 0 R"
                + "/Rect[50 500 560 700]>>", "<</FT/Tx/T(name)/Kids[4 0 R]/V(WWWWWWWW)>>"))).as("a part of a field")
                .isGreaterThan(10);
    }

    @Test
    void a_box_that_is_checked_is_seen_so() throws IOException {
        var form = "/AcroForm<</Fields[4 0 R]>>";
        var on = new String(stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]", ascii("0 0 100 100 re f")),
                StandardCharsets.ISO_8859_1);
        assertThat(ink(annotated(form, field("/FT/Btn/V/Yes/AP<</N<</Yes 5 0 R>>>>"), on))).as("no state").isGreaterThan(10);
        assertThat(ink(annotated(form, field("/FT/Btn/V/Yes/AS/Yes")))).as("no look").isGreaterThan(3);
        assertThat(ink(annotated(form, field("/FT/Btn/V/Off/AP<</N<</Yes 5 0 R>>>>"), on))).as("off").isZero();
    }

    @Test
    void a_stamp_or_note_without_an_appearance_is_seen() throws IOException {
        assertThat(ink(annotated("", "<</Type/Annot/Subtype/Stamp/Name/NotApproved/Rect[50 500 560 700]>>")))
                .isGreaterThan(10);
        assertThat(ink(annotated("", "<</Type/Annot/Subtype/FreeText/Contents<FEFF054205430544054605420543>"
                + "/DA(/Helv 40 Tf 0 g)/Rect[50 500 560 700]>>"))).as("Armenian").isGreaterThan(3);
    }

    @Test
    void an_odd_annotation_takes_nothing_else_away() throws IOException {
        var page = paperwork.page(annotated("/AcroForm<</Fields[4 0 R]>>", field("/FT/Tx/V(WWWWWWWW)"),
                "<</Type/Annot/Subtype/Stamp/Rect(none)/AP 7>>", "<</Type/Annot/Subtype/Ink/InkList[[1]]/Rect[0 0]>>", "17"));
        assertThat(page.ink()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "(a) /b cm\n", "/Gone gs\n", "[(a) (b)] d\n", "/P1 /Gone BDC\n", "/Gone Do\n", "Q Q Q\n", "/F1 (large) Tf\n",
        "/CS (gone) scn /Gone cs 1 scn 0 g\n", "/Pattern cs /Gone scn 0 g\n", "/Gone sh\n", "unknown\n"})
    void an_odd_operator_takes_nothing_else_away(String odd) throws IOException {
        var page = Pdfs.rawPage("0 0 612 792", FONT, stream("", ascii(odd + LETTERS)), HELVETICA);
        assertThat(ink(page)).isGreaterThan(5);
    }

    @Test
    void a_broken_picture_beside_words_is_asked_about_and_one_alone_is_refused() throws IOException {
        var broken = new String(stream("/Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceRGB"
                + "/BitsPerComponent 8/Filter/DCTDecode", ascii("no JPEG at all")), StandardCharsets.ISO_8859_1);
        var scan = "q 612 0 0 300 0 0 cm /I Do Q\n";
        var beside = paperwork.page(Pdfs.rawPage("0 0 612 792", FONT + "/XObject<</I 6 0 R>>",
                stream("", ascii(scan + LETTERS)), HELVETICA, broken));
        assertThat(beside.ink()).isGreaterThan(5);
        assertThat(beside.doubt()).isEqualTo(PageDoubt.INCOMPLETE);
        assertThat(paperwork.answer(Pdfs.rawPage("0 0 612 792", FONT + "/XObject<</I 6 0 R>>", stream("", ascii(scan)),
                HELVETICA, broken))).isEqualTo(new Answer.Refused(FileProblem.DAMAGED));
    }

    @Test
    void an_empty_page_is_asked_about_and_a_written_one_is_not() throws IOException {
        assertThat(paperwork.page(Pdfs.rawPage("0 0 612 792", "", stream("", new byte[0]))).doubt())
                .isEqualTo(PageDoubt.EMPTY);
        assertThat(paperwork.page(Pdfs.rawPage("0 0 612 792", FONT,
                stream("", ascii("BT /F1 10 Tf 300 20 Td (2) Tj ET")), HELVETICA)).doubt()).isEqualTo(PageDoubt.EMPTY);
        assertThat(paperwork.page(Pdfs.pages(1)).doubt()).isNull();
        assertThat(paperwork.page(Pictures.jpeg(blank(800, 600))).doubt()).isEqualTo(PageDoubt.EMPTY);
        assertThat(paperwork.page(Pictures.jpeg(UglyShelf.noise(800, 600))).doubt()).isNull();
    }

    @Test
    void jpeg_2000_with_a_palette_or_alpha_shows_its_letters() throws IOException {
        assertThat(paperwork.page(Paperwork.fault("jpx-palette.pdf")).doubt()).isNull();
        var letters = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        var graphics = letters.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, 200, 300);
        graphics.dispose();
        var jp2 = Commands.jpeg2000(Pictures.png(letters));
        assertThat(ink(Pdfs.page(PDRectangle.LETTER, Pdfs.scan(Pdfs.Picture.jpeg2000(jp2, 400, 300)))))
                .isBetween(490, 510);
        assertThat(ink(Pdfs.page(PDRectangle.LETTER, Pdfs.scan(document -> {
            var picture = Pdfs.Picture.jpeg2000(jp2, 400, 300).in(document);
            picture.getCOSObject().removeItem(COSName.COLORSPACE);
            return picture;
        })))).as("the picture's own colors").isBetween(490, 510);
    }

    @Test
    void lines_before_the_header_and_a_missing_end_do_no_harm() throws IOException {
        var pdf = new String(Pdfs.pages(2), StandardCharsets.ISO_8859_1);
        assertTaken("Received: from scanner.example\r\n".repeat(28) + pdf);
        assertTaken("\n\n" + pdf);
        assertTaken(pdf.replace("%%EOF", ""));
        assertTaken(pdf.substring(0, pdf.lastIndexOf("startxref")));
        assertTaken(pdf.substring(0, pdf.lastIndexOf("endobj") + 7));
    }

    private void assertTaken(String pdf) throws IOException {
        assertThat(paperwork.pages(ascii(pdf))).hasSize(2).allMatch(page -> page.ink() > 0);
    }

    @Test
    void a_file_that_lost_something_of_a_page_with_its_end_is_refused() throws IOException {
        var pdf = Pdfs.rawPage("0 0 612 792", FONT, stream("", ascii(LETTERS.repeat(50))), HELVETICA);
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        for (var end : List.of("5 0 obj", "/Subtype/Type1", LETTERS.strip())) {
            assertThat(paperwork.answer(ascii(text.substring(0, text.indexOf(end) + 3)))).as(end)
                    .isEqualTo(new Answer.Refused(FileProblem.DAMAGED));
        }
    }

    private static BufferedImage blank(int width, int height) {
        var blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = blank.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return blank;
    }
}
