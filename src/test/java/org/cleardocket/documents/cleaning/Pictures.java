package org.cleardocket.documents.cleaning;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras, scanners and enemies make them. */
final class Pictures {

    /** Four corners of one color each tell which way up a picture is. */
    static final Color TOP_LEFT = Color.RED;
    static final Color TOP_RIGHT = Color.GREEN;
    static final Color BOTTOM_LEFT = Color.BLUE;
    static final Color BOTTOM_RIGHT = Color.YELLOW;

    private Pictures() {
    }

    static BufferedImage corners(int width, int height) {
        return corners(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage corners(int width, int height, int type) {
        return corners(new BufferedImage(width, height, type));
    }

    private static BufferedImage corners(BufferedImage picture) {
        int x = picture.getWidth() / 2;
        int y = picture.getHeight() / 2;
        var graphics = picture.createGraphics();
        graphics.setColor(TOP_LEFT);
        graphics.fillRect(0, 0, x, y);
        graphics.setColor(TOP_RIGHT);
        graphics.fillRect(x, 0, picture.getWidth() - x, y);
        graphics.setColor(BOTTOM_LEFT);
        graphics.fillRect(0, y, x, picture.getHeight() - y);
        graphics.setColor(BOTTOM_RIGHT);
        graphics.fillRect(x, y, picture.getWidth() - x, picture.getHeight() - y);
        graphics.dispose();
        return picture;
    }

    /** Sixteen bits a color, with an alpha channel. */
    static BufferedImage deep(int width, int height) {
        var colors = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false,
                BufferedImage.TRANSLUCENT, DataBuffer.TYPE_USHORT);
        return corners(new BufferedImage(colors, colors.createCompatibleWritableRaster(width, height), false, null));
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        return jpeg(new IIOImage(picture, null, null), ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressive(BufferedImage picture) throws IOException {
        return jpeg(new IIOImage(picture, null, null), ImageWriteParam.MODE_DEFAULT);
    }

    /** All of it in cyan, upside down and with Adobe's mark, as print shops do. */
    static byte[] cmyk(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[]{0, 255, 255, 255});
            }
        }
        var jpeg = jpeg(new IIOImage(raster, null, null), ImageWriteParam.MODE_DISABLED);
        var marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        marked.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        marked.write(jpeg, 2, jpeg.length - 2);
        return marked.toByteArray();
    }

    private static byte[] jpeg(IIOImage picture, int progressive) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg");
        var jdk = writer.next();
        while (!jdk.getOriginatingProvider().getVendorName().startsWith("Oracle")) {
            jdk = writer.next();
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            jdk.setOutput(out);
            var how = jdk.getDefaultWriteParam();
            how.setProgressiveMode(progressive);
            jdk.write(null, picture, how);
        } finally {
            jdk.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    static byte[] gif(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "gif", bytes);
        return bytes.toByteArray();
    }

    static byte[] tiff(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "tiff", bytes);
        return bytes.toByteArray();
    }

    /** A PNG in black and white, all black, of any size in few bytes. */
    static byte[] blackPng(int width, int height) throws IOException {
        return blackPng(width, height, height);
    }

    /** @param rows how many there are, whatever the header says */
    static byte[] blackPng(int width, int height, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[]{1, 0, 0, 0, 0});
        chunk(bytes, "IHDR", header.toByteArray());
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels, new Deflater(9))) {
            var row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < rows; y++) {
                deflated.write(row);
            }
        }
        chunk(bytes, "IDAT", pixels.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(type.getBytes());
        crc.update(content);
        var out = new DataOutputStream(png);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    /** The size that a JPEG's header gives, changed, and nothing else. */
    static byte[] claiming(byte[] jpeg, int width, int height) {
        var lying = jpeg.clone();
        for (int i = 2; ; i += 2 + ((lying[i + 2] & 0xFF) << 8 | lying[i + 3] & 0xFF)) {
            if ((lying[i + 1] & 0xFF) == 0xC0) {
                lying[i + 5] = (byte) (height >> 8);
                lying[i + 6] = (byte) height;
                lying[i + 7] = (byte) (width >> 8);
                lying[i + 8] = (byte) width;
                return lying;
            }
        }
    }

    /** One pixel each: WebP has no encoder in Java. */
    static byte[] lossyWebp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    static byte[] losslessWebp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    static byte[] alphaWebp() {
        return Base64.getDecoder().decode("UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAA"
                + "ABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==");
    }

    static byte[] animatedWebp() {
        return Base64.getDecoder().decode("UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAA"
                + "AAAAAAAAAGQAAABWUDhMDQAAAC8AAAAQBxAREYiI/gcA");
    }
}
