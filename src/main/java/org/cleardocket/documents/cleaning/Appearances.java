package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.fixup.processor.AcroFormDefaultsProcessor;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDFieldFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;

/** Draws what is filled in or stamped where the file says what it is and not how it looks, as other readers do. */
final class Appearances {

    /** Letters of many scripts, for values that the form's own font cannot write. */
    private static final String WIDE_FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final COSName WIDE = COSName.getPDFName("Wide");

    private final PDDocument document;
    private final @Nullable PDAcroForm form;
    private final Map<COSDictionary, PDField> fields = new IdentityHashMap<>();
    private final Set<PDField> filled = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> incomplete = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable PDFont wideFont;

    private Appearances(PDDocument document) {
        this.document = document;
        form = form();
    }

    /**
     * Makes what is missing.
     *
     * @return the pages on which something stays unseen
     */
    static Set<COSDictionary> complete(PDDocument document) {
        var appearances = new Appearances(document);
        document.getPages().forEach(appearances::complete);
        return appearances.incomplete;
    }

    /** The form with the defaults that fields fall back on; none where the file cannot be understood. */
    private @Nullable PDAcroForm form() {
        try {
            var catalog = document.getDocumentCatalog();
            if (catalog.getAcroForm(null) == null) {
                catalog.setAcroForm(new PDAcroForm(document));
            }
            new AcroFormDefaultsProcessor(document).process();
            var found = catalog.getAcroForm(null);
            for (var field : found.getFieldTree()) {
                if (field instanceof PDTerminalField) {
                    field.getWidgets().forEach(widget -> fields.put(widget.getCOSObject(), field));
                }
            }
            return found;
        } catch (RuntimeException odd) {
            return null;
        }
    }

    private void complete(PDPage page) {
        try {
            for (var annotation : page.getAnnotations()) {
                complete(page, annotation);
            }
        } catch (IOException | RuntimeException odd) {
            incomplete.add(page.getCOSObject());
        }
    }

    private void complete(PDPage page, PDAnnotation annotation) {
        try {
            if (annotation instanceof PDAnnotationWidget widget && form != null && !widget.isHidden()) {
                complete(widget, form);
            } else if (annotation instanceof PDAnnotationRubberStamp && annotation.getNormalAppearanceStream() == null) {
                var words = annotation.getCOSObject().getNameAsString(COSName.NAME, "Draft");
                PlainAppearance.stamp(document, annotation, words);
            } else if (annotation instanceof PDAnnotationFreeText note && annotation.getNormalAppearanceStream() == null
                    && !PlainAppearance.canWrite(note.getContents())) {
                PlainAppearance.note(document, note, wideFont());
            }
        } catch (IOException | RuntimeException odd) {
            incomplete.add(page.getCOSObject());
        }
    }

    private void complete(PDAnnotationWidget widget, PDAcroForm form) throws IOException {
        boolean unseen = widget.getNormalAppearanceStream() == null;
        if (!unseen && !form.getNeedAppearances()) {
            return;
        }
        var field = fields.computeIfAbsent(widget.getCOSObject(), alone -> orphan(alone, form));
        switch (field) {
            case PDPushButton _, PDSignatureField _ -> {
                // they hold no value
            }
            case PDButton _ when unseen -> PlainAppearance.button(document, widget);
            case PDTerminalField text when !(text instanceof PDButton) && hasValue(text) && filled.add(text) ->
                    fill(text, form);
            case null, default -> {
                // nothing is filled in
            }
        }
    }

    /** The field of a widget that stands on a page and in no form. */
    private static @Nullable PDField orphan(COSDictionary widget, PDAcroForm form) {
        var parent = widget.getCOSDictionary(COSName.PARENT);
        return PDFieldFactory.createField(form, widget.containsKey(COSName.T) || parent == null ? widget : parent, null);
    }

    private static boolean hasValue(PDTerminalField field) {
        return !field.getValueAsString().isBlank();
    }

    private void fill(PDField field, PDAcroForm form) throws IOException {
        try {
            form.refreshAppearances(List.of(field));
        } catch (IOException | RuntimeException unwritable) { // no font, or letters that it does not have
            widenFont(field, form);
            form.refreshAppearances(List.of(field));
        }
    }

    private PDFont wideFont() throws IOException {
        if (wideFont == null) {
            try (var font = Appearances.class.getResourceAsStream(WIDE_FONT)) {
                wideFont = PDType0Font.load(document, font, false);
            }
        }
        return wideFont;
    }

    private void widenFont(PDField field, PDAcroForm form) throws IOException {
        form.getDefaultResources().put(WIDE, wideFont());
        var style = "/" + WIDE.getName() + " 0 Tf 0 g";
        field.getCOSObject().setString(COSName.DA, style);
        field.getWidgets().forEach(widget -> widget.getCOSObject().setString(COSName.DA, style));
    }
}
