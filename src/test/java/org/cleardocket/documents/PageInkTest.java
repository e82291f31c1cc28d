package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What counts as ink, and what as lost. */
class PageInkTest {

    private static PageInk ink(int width, int height, Consumer<Graphics2D> drawing) {
        var page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        drawing.accept(graphics);
        graphics.dispose();
        return PageInk.of(page);
    }

    /** Lines like those of a text, on a page of 1,700 by 2,200. */
    private static void lines(Graphics2D page, int from, int to) {
        for (int y = from; y < to; y += 40) {
            page.fillRect(200, y, 1300, 12);
        }
    }

    private static final PageInk WRITTEN = ink(1700, 2200, page -> lines(page, 200, 2000));
    private static final PageInk EMPTY = ink(1700, 2200, _ -> { });

    @Test
    void a_page_lacks_what_another_drawing_of_it_shows() {
        assertThat(EMPTY.lacks(WRITTEN)).isTrue();
        assertThat(WRITTEN.lacks(EMPTY)).isFalse();
        assertThat(ink(1700, 2200, page -> lines(page, 200, 1800)).lacks(WRITTEN)).as("some of it").isTrue();
    }

    @Test
    void two_sizes_and_a_letter_that_stands_elsewhere_are_the_same_page() {
        assertThat(ink(464, 600, page -> {
            page.scale(464 / 1700.0, 600 / 2200.0);
            lines(page, 200, 2000);
        }).lacks(WRITTEN)).isFalse();
        assertThat(ink(1700, 2200, page -> lines(page, 210, 2010)).lacks(WRITTEN)).isFalse();
    }

    @Test
    void a_thin_line_that_grows_pale_is_not_lost() {
        var fine = ink(1700, 2200, page -> {
            page.setColor(new Color(200, 200, 200));
            page.fillRect(100, 1000, 1500, 1);
        });
        var bold = ink(464, 600, page -> page.fillRect(27, 272, 409, 1));
        assertThat(fine.lacks(bold)).isFalse();
        assertThat(EMPTY.lacks(bold)).isTrue();
    }

    @Test
    void a_gray_surface_that_is_gone_is_lost_and_one_of_another_shade_is_not() {
        var gray = ink(1700, 2200, page -> {
            page.setColor(Color.GRAY);
            page.fillRect(300, 300, 900, 900);
        });
        assertThat(EMPTY.lacks(gray)).isTrue();
        assertThat(ink(1700, 2200, page -> page.fillRect(300, 300, 900, 900)).lacks(gray)).isFalse();
    }

    @Test
    void a_page_number_or_nothing_is_nearly_none() {
        assertThat(EMPTY.isNearlyNone()).isTrue();
        assertThat(ink(1700, 2200, page -> page.fillRect(840, 2100, 20, 30)).isNearlyNone()).isTrue();
        assertThat(ink(1700, 2200, page -> lines(page, 200, 300)).isNearlyNone()).isFalse();
        assertThat(ink(3, 2, _ -> { }).isNearlyNone()).as("a few pixels").isTrue();
        assertThat(ink(60_000, 2, _ -> { }).isNearlyNone()).as("a line").isTrue();
    }
}
