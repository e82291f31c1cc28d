package org.cleardocket.paper;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * A field of a court's form.
 *
 * @param name    with all names above it: {@code CR-400[0].Page1[0].Caption[0].CaseNumber[0]}
 * @param tooltip what the form says of it to those who do not see it; may be empty
 */
public record FormField(String name, String tooltip, Kind kind) {

    /** What can be put into it. */
    public enum Kind { TEXT, BOX,
        /** Nothing: a signature, a button, a list, or a field the form itself locks. */
        NONE }

    /** Of a tooltip; what tells a field from others stands at its start. */
    private static final int MOST_READ = 500;

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z])");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern SIGNING = Pattern.compile("\\b(sign|signs|signed|signing|signature|sig)\\b");

    static FormField of(PDTerminalField field) {
        var tooltip = field.getCOSObject().getString(COSName.TU, "");
        var name = field.getFullyQualifiedName();
        return new FormField(name, tooltip, kind(field, words(name, tooltip)));
    }

    private static Kind kind(PDTerminalField field, String words) {
        if (field.isReadOnly() || SIGNING.matcher(words).find()) {
            return Kind.NONE;
        }
        return switch (field) {
            case PDTextField text when !text.isPassword() && !text.isFileSelect() -> Kind.TEXT;
            case PDCheckBox _ -> Kind.BOX;
            default -> Kind.NONE;
        };
    }

    /** Name and tooltip as plain words in lower case: {@code cr 400 page 1 caption case number}. */
    String words() {
        return words(name, tooltip);
    }

    private static String words(String name, String tooltip) {
        var parts = HUMP.matcher(INDEX.matcher(name).replaceAll(" ")).replaceAll(" ") + " | "
                + tooltip.substring(0, Math.min(tooltip.length(), MOST_READ));
        return BETWEEN_WORDS.matcher(parts).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
