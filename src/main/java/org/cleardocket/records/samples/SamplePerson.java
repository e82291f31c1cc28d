package org.cleardocket.records.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cleardocket.records.state.Column;

/** One invented person: arrests, what became of them in court, perhaps a registration, perhaps a death. */
final class SamplePerson {

    private static final LocalDate FIRST_DAY = LocalDate.of(1961, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2016, 12, 31);
    private static final int YOUNGEST = 14;
    private static final List<String> OTHER_COUNTIES = List.of("ORANGE", "SAN BERNARDINO", "KERN", "SACRAMENTO");
    private static final List<String> CONVICTED =
            List.of("CONVICTED-PROBATION", "CONVICTED-JAIL", "CONVICTED-PRISON", "CONVICTED");
    private static final List<String> NOT_CONVICTED =
            List.of("DISMISSED/CHARGE DROPPED", "ACQUITTED", "PROS REJ-INSUFFICIENT EVIDENCE");
    private static final List<String> PLACES = List.of("PROBATION", "JAIL", "PRISON", "FINE");
    private static final int CYCLE = 3;
    private static final List<String> UNITS = List.of("D", "D", "M", "M", "Y", "L");

    /** What a step is about. */
    private record Count(String charge, boolean inComment, boolean felony) {
    }

    private final Chance chance;
    private final List<byte[]> rows = new ArrayList<>();
    private final String id;
    private final String cii;
    private final String name;
    private final LocalDate birth;
    private int cycle = 101;

    /** @param nameless probability of having no id */
    SamplePerson(Chance chance, int number, double nameless) {
        this.chance = chance;
        id = chance.is(nameless) ? "" : String.valueOf(number);
        cii = "A" + chance.digits(9);
        name = chance.of(Names.LAST) + "," + chance.of(Names.FIRST) + (chance.is(0.7) ? " " + initial() : "");
        birth = chance.day(LocalDate.of(1935, 1, 1), LocalDate.of(1999, 12, 31));
    }

    private String initial() {
        return String.valueOf((char) ('A' + chance.between(0, 25)));
    }

    /** As lines, in the order of the file. */
    List<byte[]> rows() {
        var earliest = birth.plusYears(YOUNGEST);
        var from = earliest.isBefore(FIRST_DAY) ? FIRST_DAY : earliest;
        Stream.generate(() -> chance.day(from, LAST_DAY)).limit(1 + chance.repeated(0.62, 12)).sorted()
                .forEach(this::cycle);
        if (chance.is(0.02)) {
            step(chance.day(from, LAST_DAY), "REGISTRATION", order(1, 1),
                    new Count("290 PC-REGISTRATION OF SEX OFFENDER", false, false), "LOS ANGELES");
        }
        if (chance.is(0.03)) {
            step(LAST_DAY, "DECEASED", order(1, 1), new Count("503 VC", false, false), "LOS ANGELES");
        }
        return rows;
    }

    private void cycle(LocalDate arrest) {
        var county = chance.is(0.8) ? "LOS ANGELES" : chance.of(OTHER_COUNTIES);
        var counts = counts();
        for (var i = 0; i < counts.size(); i++) {
            step(arrest, "ARREST/DETAINED/CITED", order(1, i + 1), counts.get(i), county);
        }
        var court = arrest.plusDays(chance.between(2, 400));
        var caseNumber = "BA" + chance.digits(6);
        for (var i = 0; i < counts.size(); i++) {
            court(court, order(2, i + 1), counts.get(i), county, i == 0 || chance.is(0.3) ? caseNumber : "");
        }
        cycle++;
    }

    private List<Count> counts() {
        if (chance.is(0.004)) {
            return List.of(count(chance.of(Charges.GANG_OFFENSES)), count(Charges.GANG_ENHANCEMENT));
        }
        return Stream.generate(this::charge).limit(1 + chance.repeated(0.3, 5)).map(this::count).toList();
    }

    private String charge() {
        return chance.is(0.3) ? chance.of(Charges.PROP_64)
                : chance.is(0.02) ? chance.of(Charges.GRAVE) : chance.of(Charges.OTHERS);
    }

    private Count count(String charge) {
        return new Count(charge, chance.is(0.05), chance.is(0.55));
    }

    private String order(int step, int count) {
        return "%03d%03d%03d%s".formatted(cycle, step, count, chance.is(0.01) ? "500" : "000");
    }

    private void court(LocalDate date, String order, Count count, String county, String caseNumber) {
        var convicted = chance.is(0.7);
        var day = chance.is(0.002) ? "" : digits(date);
        var parts = convicted ? 1 + chance.repeated(0.35, 3) : 1;
        for (var part = 0; part < parts; part++) {
            var row = row(day, "COURT ACTION", order, count, county, caseNumber)
                    .put(Column.DISP_DESCR, chance.of(convicted ? CONVICTED : NOT_CONVICTED));
            if (convicted) {
                convicted(row, count);
            }
            rows.add(comment(row, count).end());
        }
    }

    private void convicted(SampleRow row, Count count) {
        var unit = chance.of(UNITS);
        row.put(Column.CONV_STAT_DESCR, chance.is(0.05) ? "" : count.felony ? "FELONY" : "MISDEMEANOR")
                .put(Column.SENT_LOC_DESCR, chance.of(PLACES))
                .put(Column.SENT_LENGTH, String.valueOf(chance.between(1, unit.equals("D") ? 364 : 36)))
                .put(Column.SENT_TIME_CODE, unit)
                .put(Column.SENT_TIME_DESCR, "   ");
    }

    private void step(LocalDate date, String type, String order, Count count, String county) {
        rows.add(comment(row(digits(date), type, order, count, county, ""), count).end());
    }

    private SampleRow comment(SampleRow row, Count count) {
        if (count.inComment) {
            return row.put(Column.COMMENT_TEXT, count.charge);
        }
        return chance.is(0.03)
                ? row.put(Column.COMMENT_TEXT, "SENT WITH CNT 2: " + chance.of(Charges.PROP_64))
                : row;
    }

    /** The columns up to the charge. */
    private SampleRow row(String date, String type, String order, Count count, String county, String caseNumber) {
        var court = type.equals("COURT ACTION");
        return new SampleRow()
                .put(Column.RECORD_ID, "1").put(Column.SUBJECT_STATUS, "A").put(Column.SUBJECT_ID, id)
                .put(Column.REQ_SEG_SEP, "#").put(Column.REQ_CII_NUMBER, cii).put(Column.PII_SEG_SEP, "#")
                .put(Column.CII_NUMBER, cii).put(Column.PRI_NAME, name).put(Column.GENDER, "M")
                .put(Column.PRI_DOB, digits(birth)).put(Column.PRI_SSN, "000000000")
                .put(Column.PDR_SEG_SEP, "#").put(Column.RACE_CODE, "X").put(Column.RACE_DESCR, "UNKNOWN")
                .put(Column.EYE_COLOR_DESCR, "BROWN").put(Column.HAIR_COLOR_DESCR, "BLACK")
                .put(Column.HEIGHT, "507").put(Column.WEIGHT, "160").put(Column.SINGLE_SOURCE, "N")
                .put(Column.CYC_SEG_SEP, "#").put(Column.CYC_ORDER, order.substring(0, CYCLE))
                .put(Column.CYC_DATE, date).put(Column.STP_SEG_SEP, "#")
                .put(Column.STP_ORDER, order.substring(CYCLE, 2 * CYCLE)).put(Column.STP_EVENT_DATE, date)
                .put(Column.STP_TYPE_DESCR, type).put(Column.STP_ORI_TYPE, "         ")
                .put(Column.STP_ORI_DESCR, (court ? "CASC " : "CAPD ") + county)
                .put(Column.STP_ORI_CNTY_NAME, county).put(Column.CNT_SEG_SEP, "#").put(Column.CNT_ORDER, order)
                .put(Column.DISP_DATE, court ? date : "").put(Column.OFN, caseNumber)
                .put(Column.OFFENSE_DESCR, count.inComment ? "SEE COMMENT FOR CHARGE" : count.charge)
                .put(Column.OFFENSE_TOC, count.felony ? "F" : "M").put(Column.OFFENSE_QUAL_LST, "                ");
    }

    private static String digits(LocalDate date) {
        return String.valueOf(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
    }
}
