package org.cleardocket.residents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A clean page small enough for a list on a phone that pays for its data. */
final class SmallPicture {

    /** On the longer side, in pixels, at least. */
    private static final int SIDE = 320;

    private SmallPicture() {
    }

    /** @param jpeg one of our own, of at most a few thousand pixels */
    static byte[] of(byte[] jpeg) {
        try {
            var small = new ByteArrayOutputStream();
            ImageIO.write(read(jpeg), "jpeg", small);
            return small.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input);
            return read(reader);
        } finally {
            reader.dispose();
        }
    }

    /** Reads one of some pixels only, so that the large picture never lies in memory. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var each = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SIDE);
        var sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(each, each, 0, 0);
        return reader.read(0, sparse);
    }
}
