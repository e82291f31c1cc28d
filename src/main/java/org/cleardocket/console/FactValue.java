package org.cleardocket.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A fact as a line states it; what it cannot be read as is refused with a sentence. */
record FactValue(String name, JsonNode json) {

    /** Earlier ones are slips of the pen: the oldest conviction in question is a lifetime ago. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** {@code null} says that a fact is not known, as if it were absent. */
    boolean isUnknown() {
        return json.isNull();
    }

    String text() {
        return orRefuse(json.isString(), "a text").stringValue();
    }

    boolean yesOrNo() {
        return orRefuse(json.isBoolean(), "true or false").booleanValue();
    }

    int wholeNumber() {
        return orRefuse(json.isIntegralNumber() && json.canConvertToInt(), "a whole number").intValue();
    }

    double number() {
        return orRefuse(json.isNumber(), "a number").numberValue().doubleValue(); // infinite is out of range
    }

    /** A whole day that the calendar has. */
    LocalDate date() {
        var wanted = "a day as YYYY-MM-DD, from " + EARLIEST + " on";
        var day = orRefuse(json.isString(), wanted).stringValue();
        try {
            var date = LocalDate.parse(day);
            orRefuse(day.length() == "YYYY-MM-DD".length() && !date.isBefore(EARLIEST), wanted);
            return date;
        } catch (DateTimeParseException _) {
            throw refused(wanted);
        }
    }

    <T> T oneOf(Map<String, T> choices) {
        var chosen = choices.get(text());
        if (chosen == null) {
            throw refused("one of " + String.join(", ", new TreeSet<>(choices.keySet())));
        }
        return chosen;
    }

    List<FactValue> items() {
        return orRefuse(json.isArray(), "a list").valueStream().map(item -> new FactValue(name, item)).toList();
    }

    Map<String, FactValue> facts() {
        var facts = new LinkedHashMap<String, FactValue>();
        orRefuse(json.isObject(), "a list of objects").properties().forEach(fact ->
                facts.put(fact.getKey(), new FactValue(fact.getKey(), fact.getValue())));
        return facts;
    }

    LineRefused noSuchFact() {
        return new LineRefused("There is no fact named %s.".formatted(name));
    }

    private JsonNode orRefuse(boolean readable, String wanted) {
        if (!readable) {
            throw refused(wanted);
        }
        return json;
    }

    private LineRefused refused(String wanted) {
        return new LineRefused("The fact %s must be %s.".formatted(name, wanted));
    }
}
