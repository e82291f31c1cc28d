package org.cleardocket.documents.cleaning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.Papers;
import org.jspecify.annotations.Nullable;

/** Draws the pages of a PDF as they are seen. Scripts, actions and files inside are not so much as looked at. */
final class PdfPages implements AutoCloseable {

    /** Finer than this nothing on paper is, in dots per point of 1/72 inch. */
    private static final float FINEST = 300f / 72;
    /** A picture in a PDF with more samples is thinned out while it is decoded: 600 dots an inch in color. */
    private static final long MOST_SAMPLES = 80_000_000;

    /** Encrypted for certificates instead of with a password (ISO 32000-1, 7.6.4); the handler's name is in clear. */
    private static final Pattern FOR_HOLDERS_OF_A_KEY = Pattern.compile("/Filter\\s*/Adobe\\.PubSec");

    private final PDDocument document;
    private final int count;
    private final Set<COSDictionary> unseen;

    private PdfPages(PDDocument document) throws FileRefused {
        this.document = document;
        count = count(document);
        unseen = Appearances.complete(document);
    }

    /** Opens a PDF; one that is encrypted with an empty password opens too, as it does everywhere. */
    static PdfPages open(byte[] file) throws IOException {
        var document = load(file);
        try {
            var pages = new PdfPages(document);
            if (!new WholePdf(document).isWhole(file, pages.count)) {
                throw new FileRefused(FileProblem.DAMAGED);
            }
            return pages;
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            document.close();
            throw e;
        }
    }

    private static PDDocument load(byte[] file) throws IOException {
        if (FOR_HOLDERS_OF_A_KEY.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
            throw new FileRefused(FileProblem.LOCKED);
        }
        try {
            return Loader.loadPDF(new RandomAccessReadBuffer(file), IOUtils.createMemoryOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new FileRefused(FileProblem.LOCKED);
        }
    }

    /** Counts one by one: the number that the file gives may be any. */
    private static int count(PDDocument document) throws FileRefused {
        int count = 0;
        for (var _ : document.getPages()) {
            if (++count > Papers.MOST_PAGES) {
                throw new FileRefused(FileProblem.TOO_MANY_PAGES);
            }
        }
        if (count == 0) {
            throw new FileRefused(FileProblem.NO_PAGES);
        }
        return count;
    }

    int count() {
        return count;
    }

    /**
     * A page as PDFBox draws it.
     *
     * @param loss what kept something from being drawn, the first of it; {@code null} where all was
     */
    record Drawn(BufferedImage picture, @Nullable Exception loss) {
    }

    /** @param index from 0 */
    Drawn draw(int index) throws IOException {
        var page = document.getPage(index);
        var renderer = new Renderer(document);
        renderer.setSubsamplingAllowed(holdsHugePicture(page));
        var picture = renderer.renderImage(index, scale(page), ImageType.RGB);
        if (renderer.loss == null && unseen.contains(page.getCOSObject())) {
            return new Drawn(picture, new IOException("Something that is filled in has no appearance."));
        }
        return new Drawn(picture, renderer.loss);
    }

    private static float scale(PDPage page) throws IOException {
        var box = page.getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        if (!(longer > 0) || Float.isInfinite(longer)) {
            throw new IOException("A page without a size.");
        }
        return Math.min(FINEST, (CleanPage.LONGEST + 0.5f) / longer); // half a pixel more: fractions are cut off
    }

    /** Thinning makes small print ragged, so it is done only where memory asks for it. */
    private static boolean holdsHugePicture(PDPage page) {
        var resources = page.getResources();
        var objects = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects != null && objects.keySet().stream().map(objects::getDictionaryObject)
                .anyMatch(object -> object instanceof COSStream picture && samples(picture) > MOST_SAMPLES);
    }

    private static long samples(COSDictionary picture) {
        int bits = picture.getInt(COSName.BITS_PER_COMPONENT, 8);
        return bits < 8 ? 0 : 3L * picture.getInt(COSName.WIDTH, 0) * picture.getInt(COSName.HEIGHT, 0);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Draws strictly. */
    private static final class Renderer extends PDFRenderer {

        private @Nullable Exception loss;

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new StrictPageDrawer(parameters, failure -> loss = loss == null ? failure : loss);
        }
    }
}
