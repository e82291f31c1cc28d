package org.cleardocket.paper;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Whatever in a PDF acts by itself: scripts, actions, attachments, and seals that a change would break. */
final class ActiveContent {

    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName CALCULATION_ORDER = COSName.getPDFName("CO");
    private static final List<COSName> OF_NAMES =
            List.of(COSName.getPDFName("JavaScript"), COSName.EMBEDDED_FILES);

    private ActiveContent() {
    }

    static void remove(PDDocument document, PDAcroForm form) throws IOException {
        var catalog = document.getDocumentCatalog().getCOSObject();
        List.of(COSName.OPEN_ACTION, COSName.AA, PERMS).forEach(catalog::removeItem);
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            OF_NAMES.forEach(names::removeItem);
        }
        form.getCOSObject().removeItem(CALCULATION_ORDER);
        StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .forEach(field -> removeActions(field.getCOSObject()));
        for (var page : document.getPages()) {
            removeActions(page.getCOSObject());
            page.getAnnotations().forEach(note -> removeActions(note.getCOSObject()));
        }
    }

    private static void removeActions(COSDictionary owner) {
        owner.removeItem(COSName.A);
        owner.removeItem(COSName.AA);
    }
}
