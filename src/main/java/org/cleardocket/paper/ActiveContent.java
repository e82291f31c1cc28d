package org.cleardocket.paper;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Whatever in a PDF acts by itself: scripts, actions, attachments, and seals that a change would break. */
final class ActiveContent {

    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName CALCULATION_ORDER = COSName.getPDFName("CO");
    private static final List<COSName> OF_NAMES =
            List.of(COSName.getPDFName("JavaScript"), COSName.EMBEDDED_FILES);

    /** Fields and places to go; others may carry files, films or sounds. */
    private static final Set<String> KEPT = Set.of("Widget", "Link");

    private ActiveContent() {
    }

    static void remove(PDDocument document, PDAcroForm form) throws IOException {
        var catalog = document.getDocumentCatalog().getCOSObject();
        List.of(COSName.OPEN_ACTION, COSName.AA, PERMS, COSName.OUTLINES, ASSOCIATED_FILES).forEach(catalog::removeItem);
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            OF_NAMES.forEach(names::removeItem);
        }
        List.of(CALCULATION_ORDER, COSName.SIG_FLAGS).forEach(form.getCOSObject()::removeItem);
        StreamSupport.stream(form.getFieldTree().spliterator(), false).forEach(field -> {
            removeActions(field.getCOSObject());
            if (field instanceof PDSignatureField) {
                field.getCOSObject().removeItem(COSName.V);
            }
        });
        for (var page : document.getPages()) {
            removeActions(page.getCOSObject());
            page.getCOSObject().removeItem(ASSOCIATED_FILES);
            var kept = page.getAnnotations(note -> KEPT.contains(note.getSubtype()));
            kept.forEach(note -> removeActions(note.getCOSObject()));
            page.setAnnotations(List.copyOf(kept));
        }
    }

    private static void removeActions(COSDictionary owner) {
        owner.removeItem(COSName.A);
        owner.removeItem(COSName.AA);
    }
}
