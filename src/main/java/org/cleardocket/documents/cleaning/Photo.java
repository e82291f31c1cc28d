package org.cleardocket.documents.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.cleardocket.documents.FileProblem;

/**
 * One decoded picture. Its size is read from its header first, and a large one is thinned out while it is decoded.
 *
 * @param whole false where something of it may be missing
 */
record Photo(BufferedImage picture, boolean whole) {

    /** Cameras of phones make up to 200 megapixels. */
    static final long MOST_PIXELS = 200_000_000;
    /** WebP is decoded whole, in several layers; nobody takes a photo of more than 16 megapixels in it. */
    private static final long MOST_WEBP_PIXELS = 16_000_000;
    /** How many bytes of pixels are held at most: 24 megapixels, as phones take them, are decoded whole. */
    private static final long MOST_DECODED = 80_000_000;

    private static final int START_OF_SCAN = 0xFFDA;
    private static final int PROGRESSIVE = 0xFFC2;
    private static final int RIFF_HEADER = 12;
    private static final int PART_HEADER = 8;

    /** How the JPEG decoder says that pixels are missing; it warns of much else that does no harm. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)premature end");
    /** How it says that pixels may be wrong, or that more passes over them might have come. */
    private static final Pattern DOUBTFUL = Pattern.compile("(?i)corrupt jpeg data: (?!\\d+ extraneous)");
    private static final Pattern NO_END = Pattern.compile("(?i)missing eoi");

    static Photo decode(byte[] file, FileKind kind) throws IOException {
        if (kind == FileKind.WEBP && isCutOffWebp(file)) {
            throw new FileRefused(FileProblem.DAMAGED);
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return decode(in, kind);
        }
    }

    static Photo decode(ImageInputStream in, FileKind kind) throws IOException {
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

    private static Photo decode(ImageReader reader, int every) throws IOException {
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        var picture = reader.read(0, how);
        if (isAny(CUT_OFF, warnings)) { // the rest would be gray, and nobody could tell what is missing
            throw new FileRefused(FileProblem.DAMAGED);
        }
        boolean passesMissing = isAny(NO_END, warnings) && isProgressive(reader);
        return new Photo(picture, !passesMissing && !isAny(DOUBTFUL, warnings));
    }

    private static boolean isAny(Pattern pattern, List<String> warnings) {
        return warnings.stream().anyMatch(warning -> pattern.matcher(warning).find());
    }

    /** Whether a JPEG comes in passes, each sharper than the one before: without its end, sharp ones may be missing. */
    private static boolean isProgressive(ImageReader reader) throws IOException {
        var in = (ImageInputStream) reader.getInput();
        in.seek(0);
        in.skipBytes(2);
        for (int marker = in.readUnsignedShort(); marker != START_OF_SCAN; marker = in.readUnsignedShort()) {
            if (marker == PROGRESSIVE) {
                return true;
            }
            in.skipBytes(in.readUnsignedShort() - 2);
        }
        return false;
    }

    /** A part of it that ends after the file does: the decoder would leave its pixels black. */
    private static boolean isCutOffWebp(byte[] file) {
        var parts = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long at = RIFF_HEADER;
        while (at + PART_HEADER <= file.length) {
            at += PART_HEADER + Integer.toUnsignedLong(parts.getInt((int) at + Integer.BYTES));
            if (at > file.length) {
                return true;
            }
            at += at % 2;
        }
        return false;
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
