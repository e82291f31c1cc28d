package org.cleardocket.documents.cleaning;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Which way up a photo is, as the camera noted it beside the picture.
 *
 * @param value 1 to 8, as EXIF numbers them; 1 is upright
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    /** What the file says; upright where it says nothing, or nonsense. */
    static Orientation of(byte[] file) {
        try {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
            return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                    .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(value -> value != null && value >= 1 && value <= 8)
                    .findFirst().map(Orientation::new).orElse(UPRIGHT);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    /** The picture the right way up. */
    BufferedImage apply(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = value >= 5;
        var upright = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, transform(width, height), null);
        graphics.dispose();
        return upright;
    }

    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
