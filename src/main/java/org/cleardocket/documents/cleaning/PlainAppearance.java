package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/** Looks of stamps, notes and buttons that bring none: words in a box, and a cross. */
final class PlainAppearance {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private static final String CROSS = "X";

    private PlainAppearance() {
    }

    /** Whether PDFBox's own look of a note, which is in Helvetica, can be made. */
    static boolean canWrite(@Nullable String words) {
        try {
            for (var line : lines(words)) {
                FONT.encode(line);
            }
            return true;
        } catch (IOException | IllegalArgumentException otherLetters) {
            return false;
        }
    }

    private static List<String> lines(@Nullable String words) {
        return words == null ? List.of() : words.lines().toList();
    }

    /** Words on a page, each line as far as it goes. */
    static void note(PDDocument document, PDAnnotation note, PDFont font) throws IOException {
        draw(document, note, lines(note.getContents()), font, false);
    }

    /** @param name as the file has it: {@code NotApproved} is stamped as NOT APPROVED */
    static void stamp(PDDocument document, PDAnnotation stamp, String name) throws IOException {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[^ -~]", "").toUpperCase(Locale.ROOT);
        draw(document, stamp, List.of(words), FONT, true);
    }

    /** Shows a button as it is: its own look of that state, or a cross where it has none and is on. */
    static void button(PDDocument document, PDAnnotationWidget button) throws IOException {
        var widget = button.getCOSObject();
        var state = state(widget);
        var appearance = widget.getCOSDictionary(COSName.AP);
        var looks = appearance == null ? null : appearance.getCOSDictionary(COSName.N);
        if (state == null || state.equals(COSName.Off)) {
            return;
        }
        if (looks != null && looks.containsKey(state)) {
            widget.setItem(COSName.AS, state);
        } else if (looks == null) {
            draw(document, button, List.of(CROSS), FONT, false);
        }
    }

    private static @Nullable COSName state(COSDictionary widget) {
        if (widget.containsKey(COSName.AS)) {
            return widget.getCOSName(COSName.AS);
        }
        var parent = widget.getCOSDictionary(COSName.PARENT);
        return widget.containsKey(COSName.V) || parent == null ? widget.getCOSName(COSName.V)
                : parent.getCOSName(COSName.V);
    }

    private static void draw(PDDocument document, PDAnnotation annotation, List<String> lines, PDFont font,
            boolean framed) throws IOException {
        var box = annotation.getRectangle();
        var stream = new PDAppearanceStream(document);
        stream.setBBox(box);
        stream.setResources(new PDResources());
        try (var content = new PDAppearanceContentStream(stream)) {
            if (framed) {
                content.addRect(box.getLowerLeftX() + 1, box.getLowerLeftY() + 1, box.getWidth() - 2, box.getHeight() - 2);
                content.stroke();
            }
            float wide = 1;
            for (var line : lines) {
                wide = Math.max(wide, font.getStringWidth(line) / 1000);
            }
            float room = box.getHeight() / Math.max(1, lines.size());
            float size = Math.min(0.8f * room, 0.9f * box.getWidth() / wide);
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(box.getLowerLeftX() + (box.getWidth() - wide * size) / 2,
                    box.getUpperRightY() - (room + 0.7f * size) / 2);
            for (var line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -room);
            }
            content.endText();
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        annotation.setAppearance(appearance);
        annotation.getCOSObject().removeItem(COSName.AS);
    }
}
