package org.cleardocket.documents.cleaning;

import java.awt.image.BufferedImage;
import java.awt.image.PixelInterleavedSampleModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads JPEG 2000, in which some scanners put pages into PDF, by way of OpenJPEG's command and PNG. */
final class OpenJpegReader extends ImageReader {

    private final ForeignDecoder decoder;
    private ForeignDecoder.@Nullable Decoded decoded;
    private @Nullable ImageInputStream in;
    private @Nullable ImageReader png;

    private OpenJpegReader(ImageReaderSpi provider, ForeignDecoder decoder) {
        super(provider);
        this.decoder = decoder;
    }

    @Override
    public int getNumImages(boolean allowSearch) {
        return 1;
    }

    @Override
    public int getWidth(int index) throws IOException {
        return png().getWidth(index);
    }

    @Override
    public int getHeight(int index) throws IOException {
        return png().getHeight(index);
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int index) throws IOException {
        return png().getImageTypes(index);
    }

    @Override
    public @Nullable IIOMetadata getStreamMetadata() {
        return null;
    }

    @Override
    public @Nullable IIOMetadata getImageMetadata(int index) {
        return null;
    }

    @Override
    public BufferedImage read(int index, ImageReadParam how) throws IOException {
        plainOrder(getImageTypes(index)).ifPresent(how::setDestinationType);
        return Jpeg2000Colors.wanted().apply(png().read(index, how));
    }

    /** PDFBox takes the bytes as they lie, red first; Java's first choice begins with blue. */
    private static Optional<ImageTypeSpecifier> plainOrder(Iterator<ImageTypeSpecifier> types) {
        var all = new ArrayList<ImageTypeSpecifier>();
        types.forEachRemaining(all::add);
        return all.stream().filter(type -> type.getSampleModel() instanceof PixelInterleavedSampleModel model
                && isAscending(model.getBandOffsets())).findFirst();
    }

    private static boolean isAscending(int[] offsets) {
        return Arrays.equals(offsets, Arrays.stream(offsets).sorted().toArray());
    }

    private ImageReader png() throws IOException {
        if (png == null) {
            decoded = decoder.jpeg2000(Jpeg2000Colors.wanted().apply(rest((ImageInputStream) getInput())));
            in = ImageIO.createImageInputStream(decoded.file().toFile());
            png = ImageIO.getImageReadersByFormatName("png").next();
            png.setInput(in, true, true);
        }
        return png;
    }

    private static byte[] rest(ImageInputStream stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[8192];
        for (int length = stream.read(piece); length > 0; length = stream.read(piece)) {
            bytes.write(piece, 0, length);
        }
        return bytes.toByteArray();
    }

    @Override
    public void dispose() {
        if (png != null) {
            png.dispose();
        }
        try (var _ = decoded; var _ = in) {
            png = null;
        } catch (IOException _) {
            // it lies in memory, and is deleted all the same
        }
    }

    /** Makes the reader known to Java's own list, where PDFBox looks. */
    static final class Provider extends ImageReaderSpi {

        private final ForeignDecoder decoder;

        Provider(ForeignDecoder decoder) {
            super("OpenJPEG", "2", new String[]{"JPEG2000", "jpeg2000"}, new String[]{"jp2", "j2k"},
                    new String[]{"image/jp2"}, OpenJpegReader.class.getName(), new Class<?>[]{ImageInputStream.class},
                    null, false, null, null, null, null, false, null, null, null, null);
            this.decoder = decoder;
        }

        @Override
        public boolean canDecodeInput(Object source) {
            return false; // asked for by name alone
        }

        @Override
        public ImageReader createReaderInstance(@Nullable Object extension) {
            return new OpenJpegReader(this, decoder);
        }

        @Override
        public String getDescription(Locale locale) {
            return "JPEG 2000 by OpenJPEG's command";
        }
    }
}
