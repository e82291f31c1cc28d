package org.cleardocket.console.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.cleardocket.documents.Papers;

/**
 * Papers of invented cases, each different from the others that are in a folder with it: photos as a phone makes them
 * small, and printed PDFs.
 */
final class TrialPapers {

    static final int PDF_PAGES = 10;

    private static final int WIDTH = 1500;
    private static final int HEIGHT = 2000;
    private static final int GRAIN = 6;
    private static final float QUALITY = .85f;
    private static final int PICTURES = 8;
    /** More than a folder takes. */
    private static final int FILES = Papers.MOST_FILES + 4;
    private static final int LINES = 40;
    /** Where a JPEG's first segment says how long it is, itself included. */
    private static final int SEGMENT = 4;
    private static final byte[] COMMENT = {(byte) 0xFF, (byte) 0xFE};

    private final List<TrialFile> photos;
    private final List<TrialFile> pdfs = IntStream.range(0, FILES).mapToObj(TrialPapers::drawPdf).toList();

    TrialPapers() {
        var pictures = IntStream.range(0, PICTURES).mapToObj(TrialPapers::picture).toList();
        photos = IntStream.range(0, FILES).mapToObj(number -> photo(number, pictures.get(number % PICTURES))).toList();
    }

    /** Made beforehand, so that a bench does not keep its own processor and memory busy. */
    TrialFile photo(int number) {
        return photos.get(number % FILES);
    }

    TrialFile pdf(int number) {
        return pdfs.get(number % FILES);
    }

    /** One of a few pictures, since drawing costs time; a comment behind its first segment makes its bytes its own. */
    private static TrialFile photo(int number, byte[] picture) {
        var words = "paper %09d".formatted(number).getBytes(StandardCharsets.US_ASCII);
        var behind = SEGMENT + ByteBuffer.wrap(picture).getShort(SEGMENT);
        return new TrialFile("photo.jpg", ByteBuffer.allocate(picture.length + words.length + 4)
                .put(picture, 0, behind).put(COMMENT).putShort((short) (words.length + 2)).put(words)
                .put(picture, behind, picture.length - behind).array());
    }

    private static TrialFile drawPdf(int number) {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            var font = new PDType1Font(FontName.HELVETICA);
            for (var page = 1; page <= PDF_PAGES; page++) {
                var sheet = new PDPage(PDRectangle.LETTER);
                document.addPage(sheet);
                try (var content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(16);
                    content.newLineAtOffset(72, 720);
                    for (var line = 0; line < LINES; line++) {
                        content.showText(line(number, page, line));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(bytes);
            return new TrialFile("docket.pdf", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int paper, int page, int line) {
        return "Paper %d, page %d, entry %d: the matter is called, the person is present with counsel.".formatted(paper,
                page, line);
    }

    private static byte[] picture(int number) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xE8E4DA));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x28282C));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        for (var line = 0; line < LINES; line++) {
            pen.drawString(line(number, 1, line), 90, 120 + 45 * line);
        }
        pen.dispose();
        addGrain(image, new Random(number));
        return jpeg(image);
    }

    /** As in any photo, without which it would be far smaller. */
    private static void addGrain(BufferedImage image, Random random) {
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var grain = random.nextInt(GRAIN);
                image.setRGB(x, y, image.getRGB(x, y) - (grain << 16 | grain << 8 | grain));
            }
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream(); var out = ImageIO.createImageOutputStream(bytes)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
