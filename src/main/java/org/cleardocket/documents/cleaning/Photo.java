package org.cleardocket.documents.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.cleardocket.documents.FileProblem;

/** Decodes one picture. Its size is read from its header first, and a large one is thinned out while it is decoded. */
final class Photo {

    /** Cameras of phones make up to 200 megapixels. */
    static final long MOST_PIXELS = 200_000_000;
    /** WebP is decoded whole, in several layers; nobody takes a photo of more than 16 megapixels in it. */
    private static final long MOST_WEBP_PIXELS = 16_000_000;
    /** How many bytes of pixels are held at most: 24 megapixels, as phones take them, are decoded whole. */
    private static final long MOST_DECODED = 80_000_000;

    /** How Java's decoders say that a picture ends too early. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)premature end|truncated");

    private Photo() {
    }

    static BufferedImage decode(byte[] file, FileKind kind) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return decode(in, kind);
        }
    }

    static BufferedImage decode(ImageInputStream in, FileKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > (kind == FileKind.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS)) {
                throw new FileRefused(FileProblem.TOO_MANY_PIXELS);
            }
            return decode(reader, thinning(pixels * bytesPerPixel(reader)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader, int every) throws IOException {
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (CUT_OFF.matcher(warning).find()) {
                cutOff.set(true);
            }
        });
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        var picture = reader.read(0, how);
        if (cutOff.get()) { // the rest would be gray, and nobody could tell what is missing
            throw new FileRefused(FileProblem.DAMAGED);
        }
        return picture;
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var type = reader.getRawImageType(0);
        return type == null ? 4 : Math.max(1, type.getColorModel().getPixelSize() / 8);
    }

    /** Every how many-th pixel, in both directions, is decoded. */
    private static int thinning(long bytes) {
        return (int) Math.ceil(Math.sqrt((double) bytes / MOST_DECODED));
    }
}
