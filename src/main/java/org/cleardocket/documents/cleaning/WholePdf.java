package org.cleardocket.documents.cleaning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether all pages of a PDF are there. One that breaks off in the middle of its objects could be mended, but pages or
 * parts of them would be missing without anybody's knowing.
 */
final class WholePdf {

    /** Keys of a page that lead elsewhere, or to nothing that is seen. */
    private static final Set<COSName> NOT_SEEN = Set.of(COSName.PARENT, COSName.P, COSName.A, COSName.AA, COSName.DEST,
            COSName.POPUP, COSName.METADATA, COSName.THUMB, COSName.STRUCT_PARENTS, COSName.getPDFName("B"),
            COSName.getPDFName("PieceInfo"), COSName.getPDFName("IRT"));
    private static final Pattern BEGINNING = Pattern.compile("(\\d+)\\s+\\d+\\s+obj\\b");
    private static final long NONE = -1;

    private final PDDocument document;

    WholePdf(PDDocument document) {
        this.document = document;
    }

    /** @param pages how many were found */
    boolean isWhole(byte[] file, int pages) {
        if (!lacksEnd(file)) {
            return true;
        }
        var text = new String(file, StandardCharsets.ISO_8859_1);
        int declared = document.getDocumentCatalog().getPages().getCOSObject().getInt(COSName.COUNT, 0);
        return pages >= declared && holdsAll(unfinished(text.substring(text.lastIndexOf("endobj"))));
    }

    /** Whether it may have been cut off. What comes after an end, such as an archive, does no harm. */
    static boolean lacksEnd(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        return Math.max(text.lastIndexOf("%%EOF"), text.lastIndexOf("startxref")) < text.lastIndexOf("endobj");
    }

    /** The number of the object in which the file breaks off. */
    private static long unfinished(String rest) {
        var beginning = BEGINNING.matcher(rest);
        return beginning.find() ? Long.parseLong(beginning.group(1)) : NONE;
    }

    /** Whether everything that is seen on any page is there. */
    private boolean holdsAll(long unfinished) {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<COSBase>();
        for (var page : document.getPages()) {
            next.add(page.getCOSObject());
            if (page.getResources() != null) {
                next.add(page.getResources().getCOSObject());
            }
        }
        while (!next.isEmpty()) {
            var one = next.remove();
            if (one instanceof COSObject reference) {
                var object = reference.getObject();
                if (object == null || object instanceof COSNull || reference.getObjectNumber() == unfinished) {
                    return false;
                }
                one = object;
            }
            if (seen.add(one)) {
                addParts(one, next);
            }
        }
        return true;
    }

    private static void addParts(COSBase whole, Deque<COSBase> parts) {
        switch (whole) {
            case COSDictionary dictionary -> dictionary.entrySet().stream()
                    .filter(entry -> !NOT_SEEN.contains(entry.getKey())).forEach(entry -> parts.add(entry.getValue()));
            case COSArray array -> array.forEach(parts::add);
            default -> {
                // a plain value
            }
        }
    }
}
