package org.cleardocket.documents.cleaning;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * What a PDF says of the colors of a picture in JPEG 2000, which the picture may tell otherwise (ISO 32000-1, 7.4.9).
 *
 * @param number  of colors in a pixel; 0 where the picture's own count
 * @param indexed whether pixels are places in the PDF's palette, so that the picture's own palette is not used
 * @param alpha   whether the picture's own alpha is used
 */
record Jpeg2000Colors(int number, boolean indexed, boolean alpha) {

    /** Those of the picture that is being drawn; PDFBox tells its readers nothing of them. */
    static final ScopedValue<Jpeg2000Colors> WANTED = ScopedValue.newInstance();

    private static final Jpeg2000Colors OWN = new Jpeg2000Colors(0, false, false);

    /** The colors that are wanted just now. */
    static Jpeg2000Colors wanted() {
        return WANTED.orElse(OWN);
    }

    static Jpeg2000Colors of(PDImage image) {
        if (!(image.getCOSObject() instanceof COSDictionary picture)) {
            return OWN;
        }
        boolean alpha = picture.getInt(COSName.SMASK_IN_DATA, 0) > 0;
        var colors = picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        try {
            var space = colors == null ? null : PDColorSpace.create(colors);
            return new Jpeg2000Colors(space == null ? 0 : space.getNumberOfComponents(), space instanceof PDIndexed, alpha);
        } catch (IOException | RuntimeException unknown) {
            return new Jpeg2000Colors(0, false, alpha);
        }
    }

    /** The file, without its palette where that is not used. */
    byte[] apply(byte[] file) {
        if (!indexed) {
            return file;
        }
        var text = new String(file, StandardCharsets.ISO_8859_1);
        int pixels = text.indexOf("jp2c");
        var plain = file.clone();
        for (var box : new String[]{"pclr", "cmap"}) {
            int at = text.indexOf(box);
            if (at >= 0 && at < pixels) {
                System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, plain, at, box.length());
            }
        }
        return plain;
    }

    /** The picture, without an alpha that is not used: PDFBox would take it for another color. */
    BufferedImage apply(BufferedImage picture) {
        int bands = picture.getRaster().getNumBands();
        int colors = number > 0 ? number : picture.getColorModel().getNumColorComponents();
        boolean kept = number == 0 && alpha;
        return kept || colors >= bands || colors != 1 && colors != 3 ? picture : firstBands(picture, colors);
    }

    private static BufferedImage firstBands(BufferedImage picture, int count) {
        var raster = picture.getRaster();
        var first = raster.createChild(0, 0, raster.getWidth(), raster.getHeight(), 0, 0,
                IntStream.range(0, count).toArray());
        var plain = Raster.createInterleavedRaster(raster.getTransferType(), raster.getWidth(), raster.getHeight(), count,
                null);
        plain.setRect(first);
        var space = ColorSpace.getInstance(count == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        return new BufferedImage(new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE,
                raster.getTransferType()), plain, false, null);
    }
}
