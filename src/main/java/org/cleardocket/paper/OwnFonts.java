package org.cleardocket.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** The fonts that come with the program, so that paper looks the same everywhere. */
final class OwnFonts {

    /** @param weight as in CSS */
    private record Face(String family, int weight, String path) {
    }

    private static final String LIBERATION = "/liberation/LiberationSans-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

    /** Liberation for Latin, Greek and Cyrillic; DejaVu for Armenian, Arabic, Persian and signs. */
    private static final List<Face> FACES = List.of(
            new Face("Liberation Sans", 400, LIBERATION + "Regular.ttf"),
            new Face("Liberation Sans", 700, LIBERATION + "Bold.ttf"),
            new Face("DejaVu Sans Condensed", 400, DEJAVU + ".ttf"),
            new Face("DejaVu Sans Condensed", 700, DEJAVU + "-Bold.ttf"));

    private OwnFonts() {
    }

    /** Makes them known to a printer, which takes into the file what it needs of them. */
    static void load(PdfRendererBuilder printer) {
        FACES.forEach(face -> printer.useFont(() -> OwnFiles.stream(face.path()), face.family(), face.weight(),
                FontStyle.NORMAL, true));
    }

    /** Lets one of them stand in for fonts that a court's form names and does not bring along. */
    static void standIn() {
        StandIn.ONCE.getClass();
    }

    /** Instead of PDFBox's own, which reads every font of the machine and keeps a list in the home folder. */
    private static final class StandIn implements FontMapper {

        static final StandIn ONCE = new StandIn();

        private final TrueTypeFont font;

        private StandIn() {
            try (var stream = OwnFiles.stream(LIBERATION + "Regular.ttf")) {
                font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            FontMappers.set(this);
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo info) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
