package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.documents.cleaning.Pictures.corners;
import static org.cleardocket.documents.cleaning.Pictures.jpeg;
import static org.cleardocket.documents.cleaning.Pictures.png;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.cleardocket.documents.FileProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clean pages look like. */
class CleanPictureTest {

    private final Cleaning cleaning = new Cleaning(new ForeignDecoder(
            new Tools(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty()));

    @BeforeAll
    static void leaveDiskAlone() {
        ImageIO.setUseCache(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_comes_out_the_right_way_up(int orientation) throws IOException {
        var upright = corners(400, 300);
        var asTheCameraStoredIt = new Orientation(new int[]{1, 2, 3, 4, 5, 8, 7, 6}[orientation - 1]).apply(upright);
        assertCorners(clean(Exif.added(jpeg(asTheCameraStoredIt), orientation)), 400, 300);
    }

    @Test
    void a_photo_on_its_side_gets_its_height_back() throws IOException {
        var page = clean(Exif.added(jpeg(corners(400, 300)), 6));
        assertThat(page.getWidth()).isEqualTo(300);
        assertThat(page.getHeight()).isEqualTo(400);
        assertColor(page, 290, 10, Pictures.TOP_LEFT);
        assertColor(page, 10, 10, Pictures.BOTTOM_LEFT);
    }

    @Test
    void nothing_is_enlarged_and_what_is_large_is_made_smaller() throws IOException {
        assertCorners(clean(jpeg(corners(40, 30))), 40, 30);
        assertCorners(clean(jpeg(corners(2200, 1650))), 2200, 1650);
        assertCorners(clean(jpeg(corners(4000, 3000))), 2200, 1650);
        assertCorners(clean(jpeg(corners(8000, 6000))), 2200, 1650);
    }

    @Test
    void what_is_transparent_is_white() throws IOException {
        var page = clean(png(new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB)));
        assertColor(page, 40, 30, Color.WHITE);
        assertCorners(clean(png(Pictures.deep(400, 300))), 400, 300);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void gray_stays_as_dark_as_it_is(int type) throws IOException {
        var gray = new BufferedImage(80, 60, type);
        var raster = gray.getRaster();
        int level = type == BufferedImage.TYPE_BYTE_GRAY ? 0x60 : 0x6000;
        for (int i = 0; i < 80 * 60; i++) {
            raster.setSample(i % 80, i / 80, 0, level);
        }
        assertColor(clean(png(gray)), 40, 30, new Color(0x60, 0x60, 0x60));
    }

    @Test
    void cyan_of_a_print_shop_is_cyan() throws IOException {
        var page = new Color(clean(Pictures.cmyk(80, 60)).getRGB(40, 30));
        assertThat(page.getRed()).isLessThan(120);
        assertThat(page.getBlue()).isGreaterThan(150);
    }

    @Test
    void a_page_of_a_letter_has_200_dots_an_inch() throws IOException {
        var page = clean(Pdfs.page(PDRectangle.LETTER, Pdfs.scan(Pdfs.Picture.lossless(corners(170, 220)))));
        assertCorners(page, 1700, 2200);
    }

    @Test
    void what_was_filled_into_a_form_is_seen() throws IOException {
        assertThat(dark(clean(Pdfs.changed(1, Pdfs::form)))).isGreaterThan(10 * dark(clean(Pdfs.pages(1))));
    }

    @Test
    void a_page_whose_scan_cannot_be_decoded_is_refused_instead_of_blank() throws IOException {
        var scan = Pdfs.Picture.jpeg2000(new byte[]{(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51}, 100, 100);
        var answer = cleaning.clean(Pdfs.page(PDRectangle.LETTER, Pdfs.scan(scan)), (_, _) -> { });
        assertThat(answer).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void without_a_decoder_the_person_hears_that_it_is_an_iphone_photo() throws IOException {
        assertThat(cleaning.clean(Commands.heic(jpeg(corners(80, 60))), (_, _) -> { }))
                .isEqualTo(new Answer.Refused(FileProblem.HEIC_UNREADABLE));
    }

    private static long dark(BufferedImage page) {
        return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .filter(pixel -> (pixel & 0xFF) < 64).count();
    }

    private BufferedImage clean(byte[] file) throws IOException {
        var pages = new ArrayList<byte[]>();
        assertThat(cleaning.clean(file, (page, _) -> pages.add(page))).isEqualTo(new Answer.Done());
        return ImageIO.read(new ByteArrayInputStream(pages.getFirst()));
    }

    private static void assertCorners(BufferedImage page, int width, int height) {
        assertThat(page.getWidth()).isEqualTo(width);
        assertThat(page.getHeight()).isEqualTo(height);
        assertColor(page, width / 4, height / 4, Pictures.TOP_LEFT);
        assertColor(page, width * 3 / 4, height / 4, Pictures.TOP_RIGHT);
        assertColor(page, width / 4, height * 3 / 4, Pictures.BOTTOM_LEFT);
        assertColor(page, width * 3 / 4, height * 3 / 4, Pictures.BOTTOM_RIGHT);
    }

    private static void assertColor(BufferedImage page, int x, int y, Color expected) {
        var color = new Color(page.getRGB(x, y));
        assertThat(Math.abs(color.getRed() - expected.getRed()) + Math.abs(color.getGreen() - expected.getGreen())
                + Math.abs(color.getBlue() - expected.getBlue())).as(color + " for " + expected).isLessThan(30);
    }
}
