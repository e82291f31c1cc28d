package org.cleardocket.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * Where a page has ink: the page is made small and gray and cut into squares.
 *
 * @param dark     of each square its mean darkness, 0 for white to 255 for black
 * @param contrast of each square how far its darkest pixel is from its lightest one
 * @param finest   the same before the page was made small, which makes thin lines pale
 */
public record PageInk(int columns, int rows, int[] dark, int[] contrast, int[] finest) {

    /** The longer side of the small page, in pixels: letters are still gray on white. */
    public static final int SIZE = 600;
    /** The side of a square, in pixels: about a letter of small print on a letter page. */
    private static final int SQUARE = 6;
    private static final int WHITE = 255;
    /** Contrast of letters on their ground. */
    private static final int CLEAR = 64;
    /** Less contrast than the palest hairline has. */
    private static final int HARDLY_ANY = 6;
    /** Darkness of a surface that is neither white nor nearly so. */
    private static final int SHADED = 48;
    private static final int NEARLY_WHITE = 8;
    /** Letters of another font end elsewhere: so many squares are lost at most where nothing is. */
    private static final int FEW = 4;
    /** One lost square of so many is fine as well, for the same reason. */
    private static final int MANY = 200;
    /** Squares with letters on a page that says something: a page number has fewer. */
    private static final int A_WORD = 12;

    /** The ink of a page. */
    public static PageInk of(BufferedImage page) {
        double scale = (double) SIZE / Math.max(page.getWidth(), page.getHeight());
        return of(page, side(page.getWidth(), scale), side(page.getHeight(), scale));
    }

    private static int side(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }

    private static PageInk of(BufferedImage page, int width, int height) {
        var ink = new PageInk(Math.ceilDiv(width, SQUARE), Math.ceilDiv(height, SQUARE));
        ink.measure(gray(halved(page, Math.max(width, height)), width, height), ink.contrast, ink.dark);
        ink.measure(gray(page, page.getWidth(), page.getHeight()), ink.finest, new int[ink.dark.length]);
        return ink;
    }

    private PageInk(int columns, int rows) {
        this(columns, rows, new int[columns * rows], new int[columns * rows], new int[columns * rows]);
    }

    private static BufferedImage gray(BufferedImage page, int width, int height) {
        var gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        draw(page, gray);
        return gray;
    }

    /** Each pixel the mean of four, as long as that is not too small: what is thin grows pale and is not skipped. */
    private static BufferedImage halved(BufferedImage page, int longer) {
        var current = page;
        while (Math.max(current.getWidth(), current.getHeight()) >= 2 * longer) {
            var half = new BufferedImage(Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2),
                    BufferedImage.TYPE_INT_RGB);
            draw(current, half);
            current = half;
        }
        return current;
    }

    private static void draw(BufferedImage page, BufferedImage onto) {
        var graphics = onto.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, onto.getWidth(), onto.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(page, 0, 0, onto.getWidth(), onto.getHeight(), null);
        graphics.dispose();
    }

    private void measure(BufferedImage gray, int[] contrasts, int[] means) {
        var pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        var darkest = new int[contrasts.length];
        var counts = new int[contrasts.length];
        Arrays.fill(darkest, WHITE);
        int width = gray.getWidth();
        int height = gray.getHeight();
        for (int at = 0; at < pixels.length; at++) {
            int square = at / width * rows / height * columns + at % width * columns / width;
            int light = Byte.toUnsignedInt(pixels[at]);
            darkest[square] = Math.min(darkest[square], light);
            contrasts[square] = Math.max(contrasts[square], light); // the lightest so far
            means[square] += WHITE - light;
            counts[square]++;
        }
        for (int square = 0; square < contrasts.length; square++) {
            contrasts[square] -= darkest[square];
            means[square] /= Math.max(1, counts[square]);
        }
    }

    /** Whether there is no more to read than a page number. */
    public boolean isNearlyNone() {
        int letters = 0;
        for (int one : contrast) {
            letters += one >= CLEAR ? 1 : 0;
        }
        return letters < A_WORD;
    }

    /** Whether another drawing of the same page shows what this one does not. */
    public boolean lacks(PageInk other) {
        int lost = lost(other);
        return lost > FEW && lost * MANY > other.inked();
    }

    /** How many squares have ink. */
    public int inked() {
        int inked = 0;
        for (int square = 0; square < dark.length; square++) {
            inked += hasLetters(square) || isShaded(square) ? 1 : 0;
        }
        return inked;
    }

    /** How many squares have ink in another drawing of the same page and none here, nor next to them. */
    public int lost(PageInk other) {
        int lost = 0;
        for (int square = 0; square < other.dark.length; square++) {
            lost += misses(other, square) ? 1 : 0;
        }
        return lost;
    }

    private boolean misses(PageInk other, int square) {
        int here = Math.min(square / other.columns, rows - 1) * columns + Math.min(square % other.columns, columns - 1);
        if (other.isShaded(square) && mostAround(dark, here) < NEARLY_WHITE) {
            return true;
        }
        boolean covered = other.isShaded(square) && isShaded(here);
        return other.hasLetters(square) && !covered && mostAround(finest, here) < HARDLY_ANY;
    }

    private boolean hasLetters(int square) {
        return contrast[square] >= CLEAR;
    }

    private boolean isShaded(int square) {
        return dark[square] >= SHADED;
    }

    /** The most of a measure in a square and those around it: letters of another font stand a little elsewhere. */
    private int mostAround(int[] measure, int square) {
        int most = 0;
        for (int y = Math.max(0, square / columns - 1); y <= Math.min(rows - 1, square / columns + 1); y++) {
            for (int x = Math.max(0, square % columns - 1); x <= Math.min(columns - 1, square % columns + 1); x++) {
                most = Math.max(most, measure[y * columns + x]);
            }
        }
        return most;
    }
}
