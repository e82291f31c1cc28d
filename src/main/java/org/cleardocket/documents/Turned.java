package org.cleardocket.documents;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A clean page, turned. */
final class Turned {

    private static final float QUALITY = 0.9f;

    private Turned() {
    }

    /**
     * Turns a page of our own making.
     *
     * @param degrees clockwise: 0, 90, 180 or 270
     */
    static byte[] by(int degrees, byte[] jpeg) {
        if (degrees == 0) {
            return jpeg;
        }
        try {
            return write(turn(degrees, ImageIO.read(new ByteArrayInputStream(jpeg))));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory, and our own picture
        }
    }

    private static BufferedImage turn(int degrees, BufferedImage page) {
        var lies = degrees % 180 != 0;
        var width = lies ? page.getHeight() : page.getWidth();
        var height = lies ? page.getWidth() : page.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var how = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        how.quadrantRotate(degrees / 90);
        how.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        var graphics = turned.createGraphics();
        graphics.drawImage(page, how, null);
        graphics.dispose();
        return turned;
    }

    private static byte[] write(BufferedImage page) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(page, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
