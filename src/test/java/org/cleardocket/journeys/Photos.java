package org.cleardocket.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** What a phone's camera and its folder of files would give. */
final class Photos {

    private Photos() {
    }

    /** A sharp photo of an invented court paper, as large as phones take them. */
    static FilePayload ofPaper(String name) {
        var photo = new BufferedImage(3000, 2200, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xEFE9DC));
        pen.fillRect(0, 0, 3000, 2200);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 64));
        pen.drawString("SUPERIOR COURT OF SAMPLE COUNTY    " + name, 200, 200);
        for (var line = 0; line < 24; line++) {
            pen.drawString("Line " + line + ": the court clerk of an invented county writes sample words.", 200,
                    340 + 74 * line);
        }
        pen.dispose();
        grain(photo, 16);
        return payload(name, "image/jpeg", jpeg(photo));
    }

    /** A photo with nothing sharp on it. */
    static FilePayload blurred(String name) {
        var photo = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 1200; x++) {
            for (var y = 0; y < 900; y++) {
                photo.setRGB(x, y, new Color(120 + x / 12, 120 + x / 12, 110 + y / 9).getRGB());
            }
        }
        return payload(name, "image/jpeg", jpeg(photo));
    }

    /** A file that came to nothing. */
    static FilePayload empty(String name) {
        return payload(name, "image/jpeg", new byte[0]);
    }

    /** A scanned PDF of about three megabytes. */
    static FilePayload pdf(String name) {
        var scan = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        grain(scan, 256);
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.LETTER);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(LosslessFactory.createFromImage(pdf, scan), 50, 150, 500, 500);
            }
            pdf.save(out);
            return payload(name, "application/pdf", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As every sensor adds it. */
    private static void grain(BufferedImage photo, int strength) {
        var random = new Random(7);
        for (var x = 0; x < photo.getWidth(); x++) {
            for (var y = 0; y < photo.getHeight(); y++) {
                photo.setRGB(x, y, photo.getRGB(x, y)
                        ^ (random.nextInt(strength) << 16 | random.nextInt(strength) << 8 | random.nextInt(strength)));
            }
        }
    }

    private static FilePayload payload(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    private static byte[] jpeg(BufferedImage photo) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(photo, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
