package org.cleardocket.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * Where a page has ink: the page is made small and gray and cut into squares.
 *
 * @param dark     of each square its mean darkness, 0 for white to 255 for black
 * @param contrast of each square how far its darkest pixel is from its lightest one
 */
public record PageInk(int columns, int rows, int[] dark, int[] contrast) {

    /** The longer side of the small page, in pixels: letters are still gray on white. */
    public static final int SIZE = 600;
    /** The side of a square, in pixels: about a letter of small print on a letter page. */
    private static final int SQUARE = 6;
    /** Contrast of letters on their ground. */
    private static final int CLEAR = 64;
    /** Less contrast than any letter has. */
    private static final int HARDLY_ANY = 16;
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
        var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        draw(halved(page, Math.max(width, height)), small);
        var ink = new PageInk(Math.ceilDiv(width, SQUARE), Math.ceilDiv(height, SQUARE));
        var pixels = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        for (int square = 0; square < ink.dark.length; square++) {
            ink.measure(pixels, width, height, square);
        }
        return ink;
    }

    private PageInk(int columns, int rows) {
        this(columns, rows, new int[columns * rows], new int[columns * rows]);
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

    private void measure(byte[] pixels, int width, int height, int square) {
        int left = square % columns * SQUARE;
        int top = square / columns * SQUARE;
        int sum = 0;
        int count = 0;
        int darkest = 255;
        int lightest = 0;
        for (int y = top; y < Math.min(height, top + SQUARE); y++) {
            for (int x = left; x < Math.min(width, left + SQUARE); x++) {
                int light = Byte.toUnsignedInt(pixels[y * width + x]);
                sum += 255 - light;
                count++;
                darkest = Math.min(darkest, light);
                lightest = Math.max(lightest, light);
            }
        }
        dark[square] = sum / count;
        contrast[square] = lightest - darkest;
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
        return other.hasLetters(square) && !covered && mostAround(contrast, here) < HARDLY_ANY;
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
