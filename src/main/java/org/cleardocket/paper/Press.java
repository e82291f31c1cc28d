package org.cleardocket.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;

/**
 * Prints a page as a tagged PDF (PDF/UA): with its title, its language, headings, lists and tables as such, and every
 * font inside. Fetches nothing: what is not in the page or its style sheet is not on the paper.
 */
@Component
public class Press {

    /** Who made it, as a reader of the file's properties sees it. */
    private static final String PRODUCER = "LA County Records Help";

    /** Stands where no font has the sign, an emoji for example. */
    private static final String NO_GLYPH = "\u25a1";

    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    static {
        XRLog.setLoggingEnabled(false); // it quotes what it prints
        OwnFonts.standIn();
    }

    /**
     * @param html  a page with {@code lang}, {@code dir} and {@code title}
     * @param style the name of its style sheet under {@code /static/assets/css}
     */
    public byte[] print(String html, String style) {
        try {
            return printNow(html, style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] printNow(String html, String style) throws IOException {
        var page = Jsoup.parse(html);
        page.head().appendElement("style").appendText(OwnFiles.text("/static/assets/css/" + style));
        var rightToLeft = "rtl".equals(Objects.requireNonNull(page.selectFirst("html")).attr("dir"));
        var pdf = new ByteArrayOutputStream();
        var printer = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFastMode()
                .withProducer(PRODUCER)
                .useReplacementText(NO_GLYPH)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useUriResolver((_, _) -> null)
                .useExternalResourceAccessControl((_, _) -> false,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
                .withW3cDocument(new W3CDom().fromJsoup(page), null)
                .toStream(pdf);
        OwnFonts.load(printer);
        printer.run();
        return pdf.toByteArray();
    }
}
