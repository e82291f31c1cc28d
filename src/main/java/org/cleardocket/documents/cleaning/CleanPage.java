package org.cleardocket.documents.cleaning;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels, and nothing but pixels, as a page that staff see: plain colors on white, small enough, encoded anew. */
final class CleanPage {

    /** The longer side at most, in pixels: a letter page at 200 dots an inch. */
    static final int LONGEST = 2_200;
    private static final float QUALITY = 0.85f;
    /** An even number of rows that are halved at a time, so that a large picture is never there a second time. */
    private static final int STRIP = 256;

    private CleanPage() {
    }

    /** Scales a picture down, if it has to be, and turns it the right way up. */
    static BufferedImage of(BufferedImage picture, Orientation orientation) {
        var current = picture;
        while (longer(current) >= 2 * LONGEST) {
            current = halved(current);
        }
        return orientation.apply(fitted(current));
    }

    /** Each pixel the mean of four, which keeps small print readable where leaving pixels out would not. */
    private static BufferedImage halved(BufferedImage picture) {
        var half = new BufferedImage(Math.max(1, picture.getWidth() / 2), Math.max(1, picture.getHeight() / 2),
                BufferedImage.TYPE_INT_RGB);
        int height = picture.getHeight();
        for (int y = 0; y < height; y += STRIP) {
            int rows = Math.min(STRIP, height - y);
            var strip = picture.getSubimage(0, y, picture.getWidth(), rows);
            draw(strip, half, y / 2, y + rows == height ? half.getHeight() - y / 2 : rows / 2);
        }
        return half;
    }

    private static BufferedImage fitted(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB && longer(picture) <= LONGEST) {
            return picture;
        }
        double scale = Math.min(1, (double) LONGEST / longer(picture));
        var fitted = new BufferedImage(side(picture.getWidth(), scale), side(picture.getHeight(), scale),
                BufferedImage.TYPE_INT_RGB);
        draw(picture, fitted, 0, fitted.getHeight());
        return fitted;
    }

    private static void draw(BufferedImage picture, BufferedImage onto, int y, int height) {
        var graphics = onto.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, y, onto.getWidth(), height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(inPlainColors(picture), 0, y, onto.getWidth(), height, null);
        graphics.dispose();
    }

    private static BufferedImage inPlainColors(BufferedImage picture) {
        var space = picture.getColorModel().getColorSpace();
        if (space.getType() == ColorSpace.TYPE_GRAY) {
            return fromGray(picture);
        }
        if (space.isCS_sRGB()) {
            return picture;
        }
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(),
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(picture, plain);
    }

    /** The gray as red, green and blue: Java believes that gray is linear, which no file's is, and makes it pale. */
    private static BufferedImage fromGray(BufferedImage picture) {
        boolean alpha = picture.getColorModel().hasAlpha();
        var raster = picture.getRaster();
        var bands = alpha ? new int[]{0, 0, 0, 1} : new int[]{0, 0, 0};
        var colors = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), alpha, false,
                picture.getTransparency(), raster.getTransferType());
        var tripled = raster.createWritableChild(raster.getMinX(), raster.getMinY(), raster.getWidth(),
                raster.getHeight(), 0, 0, bands);
        return new BufferedImage(colors, tripled, false, null);
    }

    private static int longer(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static int side(int pixels, double scale) {
        return Math.clamp(Math.round(pixels * scale), 1, LONGEST);
    }

    /** Encodes a page. */
    static byte[] encoded(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var jpeg = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
