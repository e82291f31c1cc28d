package org.cleardocket.records.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleardocket.eligibility.ChargeDescription;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;

/**
 * What a row says of the charge, wherever it says so.
 *
 * @param named      with the qualifiers beside each: what the conviction was for comes first, what was charged last
 * @param qualifiers all of the row's, such as {@code -ATTEMPTED}
 * @param remarks    the comment that is not itself a charge, and the words without a section beside a charge
 * @param comments   the comment, where it tells of a charge and is not itself the one that the row names
 */
record RowCharges(List<ChargeText> named, List<String> qualifiers, List<String> remarks,
        List<ChargeText> comments) {

    /** Columns that name a charge and its qualifiers, the surest first. */
    private record Place(Column charge, Column qualifiers) {
    }

    private static final List<Place> PLACES = List.of(
            new Place(Column.CONV_OFFENSE_DESCR, Column.CONV_OFFENSE_QUAL_LST),
            new Place(Column.DISP_OFFENSE_DESCR, Column.DISP_OFFENSE_QUAL_LST),
            new Place(Column.OFFENSE_DESCR, Column.OFFENSE_QUAL_LST));
    private static final String SEE_COMMENT = "SEE COMMENT FOR CHARGE";
    private static final Pattern INCHOATE = Pattern.compile("\\s*(?:664|182|32)(?![0-9.])");
    private static final Pattern NAMES_A_SECTION = Pattern.compile("[0-9]{2}");
    private static final Pattern CHARGE =
            Pattern.compile("^\\s*(?:CHRG|CHGS?|CHARGES?)\\b[\\s:.#-]*", Pattern.CASE_INSENSITIVE);

    static RowCharges of(Row row) {
        var named = new ArrayList<ChargeText>();
        var qualifiers = new ArrayList<String>();
        var remarks = new ArrayList<String>();
        var unnamed = ""; // qualifiers beside no charge belong to the next one
        for (var place : PLACES) {
            var beside = row.text(place.qualifiers).strip();
            qualifiers.add(beside);
            unnamed += beside;
            var charge = charge(row, place.charge);
            if (NAMES_A_SECTION.matcher(charge).find() || place.charge == Column.OFFENSE_DESCR) {
                named.add(ChargeText.of(described(charge, unnamed)));
                unnamed = "";
            } else {
                remarks.add(charge);
            }
        }
        qualifiers.removeIf(String::isEmpty);
        var comment = PLACES.stream().anyMatch(place -> isInComment(row, place.charge)) ? "" : row.text(Column.COMMENT_TEXT);
        remarks.add(comment);
        remarks.removeIf(String::isBlank);
        var comments = Stream.of(ChargeText.of(comment)).filter(ChargeText::isToldInComment);
        return new RowCharges(List.copyOf(named), List.copyOf(qualifiers), List.copyOf(remarks), comments.toList());
    }

    /** In the comment where the row says so. */
    private static String charge(Row row, Column column) {
        return isInComment(row, column)
                ? CHARGE.matcher(row.text(Column.COMMENT_TEXT)).replaceFirst("")
                : row.text(column);
    }

    /** The offense is in the comment where it is blank too. */
    private static boolean isInComment(Row row, Column column) {
        var text = row.text(column).strip();
        return text.startsWith(SEE_COMMENT) || text.isEmpty() && column == Column.OFFENSE_DESCR;
    }

    /** A charge with more said of it, as if the record printed it behind the charge. */
    static String described(String charge, String more) {
        return more.isEmpty() ? charge : charge.stripTrailing() + '-' + more;
    }

    /** Whether the row may be of one of the four, in its comment too unless that is another count's. */
    boolean mayBeProp64() {
        return named.stream().anyMatch(ChargeText::seemsProp64) || comments.stream()
                .anyMatch(comment -> comment.mayBeProp64() && (isInchoate() || !Remarks.isOfAnotherCount(comment.text())));
    }

    /** Whether it is an attempt, a conspiracy or the like, whose aim the comment may name (PC 664, 182, 32). */
    private boolean isInchoate() {
        return named.stream().map(ChargeText::text).anyMatch(charge ->
                ChargeDescription.isInchoate(charge) || INCHOATE.matcher(charge).lookingAt());
    }

    /** Whether it names one of the four as the charge of another count alone. */
    boolean leavesToAnotherCount() {
        return !mayBeProp64() && comments.stream().anyMatch(ChargeText::mayBeProp64);
    }

    /** All charges that the row may mean. */
    Stream<ChargeText> all() {
        return Stream.concat(named.stream(), comments.stream());
    }
}
