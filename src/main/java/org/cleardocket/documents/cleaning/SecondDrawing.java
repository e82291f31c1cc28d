package org.cleardocket.documents.cleaning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.cleardocket.documents.PageInk;
import org.cleardocket.documents.Papers;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF as poppler draws them, where it is there: it shows some things that PDFBox does not. */
final class SecondDrawing implements AutoCloseable {

    private static final Pattern SMALL = Pattern.compile("small-(\\d+)\\.png");

    private final ForeignDecoder decoder;
    private final ForeignDecoder.@Nullable Decoded pdf;
    private final TreeMap<Integer, Path> pages = new TreeMap<>();
    private boolean throughAll;

    private SecondDrawing(ForeignDecoder decoder, ForeignDecoder.@Nullable Decoded pdf) {
        this.decoder = decoder;
        this.pdf = pdf;
    }

    /** Draws all pages small; none where poppler is not there or cannot open the file. */
    static SecondDrawing of(byte[] file, ForeignDecoder decoder) throws IOException {
        if (!decoder.drawsPdf()) {
            return new SecondDrawing(decoder, null);
        }
        var drawing = new SecondDrawing(decoder, decoder.pdf(file));
        try {
            drawing.drawSmall();
            return drawing;
        } catch (IOException | RuntimeException e) {
            drawing.close();
            throw e;
        }
    }

    private void drawSmall() throws IOException {
        throughAll = decoder.drawSmall(pdf, Papers.MOST_PAGES + 1);
        try (var files = Files.list(pdf.folder())) {
            files.forEach(file -> {
                var small = SMALL.matcher(file.getFileName().toString());
                if (small.matches()) {
                    pages.put(Integer.valueOf(small.group(1)), file);
                }
            });
        }
    }

    /** How many pages the file has; 0 where it cannot tell. */
    int count() {
        return throughAll && !pages.isEmpty() ? pages.lastKey() : 0;
    }

    /** Where a page has ink; {@code null} where it was not drawn. */
    @Nullable PageInk ink(int number) {
        var file = pages.get(number);
        try {
            var small = file == null ? null : ImageIO.read(file.toFile());
            return small == null ? null : PageInk.of(small);
        } catch (IOException | RuntimeException cut) { // its time was up in the middle of the page
            return null;
        }
    }

    /** A page in colors, as large as it is kept. */
    BufferedImage page(int number) throws IOException {
        var file = decoder.drawPage(pdf, number, CleanPage.LONGEST);
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new IOException("A page that could be drawn small cannot be drawn large.");
            }
            return Photo.decode(in, FileKind.JPEG).picture();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        if (pdf != null) {
            pdf.close();
        }
    }
}
