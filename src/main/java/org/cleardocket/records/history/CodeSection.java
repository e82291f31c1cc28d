package org.cleardocket.records.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.Row.Word;
import org.jspecify.annotations.Nullable;

/**
 * The section that a row names, and what the lists of 2019 say of it. Nothing is trimmed, nothing anchored: the lists
 * look for their sections anywhere in the text.
 *
 * @param text       what stands before the first hyphen: {@code 11357(C)HS}
 * @param canonical  the first of the four Prop 64 sections in it, {@code null} where there is none
 * @param superstrike   on the list of PC 667(e)(2)(C)(iv)
 * @param registrable   on the list of PC 290
 * @param related       on the list of charges that often come with one of the four
 * @param gang          the enhancement PC 186.22(b)(4)
 * @param enhanceable   a super strike where the case has that enhancement
 */
public record CodeSection(String text, @Nullable String canonical, boolean superstrike, boolean registrable,
        boolean related, boolean gang, boolean enhanceable) {

    private static final Word SEE_COMMENT = new Word("SEE COMMENT FOR CHARGE");
    private static final Pattern FOUR_SECTIONS = Pattern.compile("1135[789]|11360");
    private static final Pattern SUBSECTION = Pattern.compile("11357\\(([A-D])\\)");

    private static final RepeatedTexts<CodeSection> KNOWN = new RepeatedTexts<>(CodeSection::read);

    private static CodeSection read(String text) {
        return new CodeSection(text, canonical(text), CodeLists.SUPERSTRIKES.found(text),
                CodeLists.REGISTRABLE.found(text), CodeLists.RELATED.found(text), CodeLists.GANG.found(text),
                CodeLists.ENHANCEABLE.found(text));
    }

    /** The section of a row: in its offense, or in its comment where the offense says so or nothing. */
    public static CodeSection of(Row row) {
        var text = row.text(isInComment(row) ? Column.COMMENT_TEXT : Column.OFFENSE_DESCR);
        var hyphen = text.indexOf('-');
        return KNOWN.of(hyphen < 0 ? text : text.substring(0, hyphen));
    }

    private static boolean isInComment(Row row) {
        return row.isBlankOr(Column.OFFENSE_DESCR, SEE_COMMENT);
    }

    /** Whether it is one of the four, or looks like it. */
    public boolean isProp64() {
        return canonical != null;
    }

    private static @Nullable String canonical(String text) {
        var found = FOUR_SECTIONS.matcher(text);
        return found.find() ? found.group() : null;
    }

    /**
     * A second Prop 64 charge that a row hides in its comment: the whole comment, or nothing. Looked for in every row,
     * convicted or not.
     */
    public static String possibleOther(Row row) {
        if (row.length(Column.COMMENT_TEXT) < SHORTEST || isInComment(row)) {
            return "";
        }
        var comment = row.text(Column.COMMENT_TEXT);
        var inComment = canonical(comment);
        if (inComment == null) {
            return "";
        }
        var offense = row.text(Column.OFFENSE_DESCR);
        var differs = !inComment.equals(canonical(offense))
                || inComment.equals("11357") && subsectionsDiffer(offense, comment);
        return differs ? comment : "";
    }

    private static final int SHORTEST = 5;

    /** (a) and (b) against (c) and (d), or a subsection in the comment alone. */
    private static boolean subsectionsDiffer(String offense, String comment) {
        var ofComment = SUBSECTION.matcher(comment);
        var ofOffense = SUBSECTION.matcher(offense);
        return ofComment.find() && (!ofOffense.find() || isSmall(ofComment) != isSmall(ofOffense));
    }

    private static boolean isSmall(Matcher subsection) {
        return subsection.group(1).compareTo("B") <= 0;
    }
}
