package org.cleardocket.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** A court's own form that the operator has put into the folder, and which of its fields takes what is known. */
public final class OfficialForm {

    private final String number;
    private final byte[] pdf;
    private final List<FormField> fields;
    private final Map<KnownValue, List<String>> places;

    /** @throws FormUnusable where it is no form, or does not let itself be filled */
    OfficialForm(String number, byte[] pdf, FieldOverrides overrides) {
        this.number = number;
        this.pdf = pdf;
        try (var opened = OpenForm.of(pdf)) {
            this.fields = opened.fields();
            this.places = overrides.over(FieldPatterns.places(fields, FormField.Kind.TEXT), fields);
            for (var names : places.values()) { // better refused now than when someone asks for it
                for (var name : names) {
                    tryOut(opened.form(), name);
                }
            }
            opened.save(new ByteArrayOutputStream());
        } catch (IOException e) {
            throw new FormUnusable("cannot be read", e);
        }
    }

    /** As courts call it: {@code CR-400}. */
    public String number() {
        return number;
    }

    public List<FormField> fields() {
        return fields;
    }

    /** The names of the fields that take each value. */
    public Map<KnownValue, List<String>> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Which box might take a value, for a person to compare with the form; the values already settled have none. */
    public Map<KnownValue, List<String>> suggestions() {
        var guesses = FieldPatterns.places(fields, FormField.Kind.BOX);
        guesses.keySet().removeAll(places.keySet());
        return guesses;
    }

    /**
     * A copy with all filled in that could be, which the person can go on filling.
     *
     * @param known for a box, any text ticks it
     */
    public byte[] fill(Map<KnownValue, String> known) {
        try (var opened = OpenForm.of(pdf)) {
            fill(opened, known);
            var filled = new ByteArrayOutputStream();
            opened.save(filled);
            return filled.toByteArray();
        } catch (IOException e) {
            throw new FormUnusable("cannot be filled", e);
        }
    }

    /** What is known and will not be on the filled copy: no field takes it, or it does not fit. */
    public Set<KnownValue> left(Map<KnownValue, String> known) {
        try (var opened = OpenForm.of(pdf)) {
            return fill(opened, known);
        } catch (IOException e) {
            throw new FormUnusable("cannot be filled", e);
        }
    }

    private Set<KnownValue> fill(OpenForm opened, Map<KnownValue, String> known) {
        var left = EnumSet.noneOf(KnownValue.class);
        known.forEach((value, text) -> {
            var names = places.getOrDefault(value, List.of());
            var filled = names.stream().filter(name -> fill(opened.form(), name, text)).count();
            if (names.isEmpty() || filled < names.size()) {
                left.add(value);
            }
        });
        return left;
    }

    private static void tryOut(PDAcroForm form, String name) {
        try {
            put(form.getField(name), "1");
        } catch (IOException | RuntimeException e) {
            throw new FormUnusable("has a field that cannot be filled: " + name, e);
        }
    }

    private static boolean fill(PDAcroForm form, String name, String text) {
        var field = form.getField(name);
        var before = field.getCOSObject().getItem(COSName.V);
        try {
            return put(field, text);
        } catch (IOException | RuntimeException _) { // its font has no such sign, or worse
            field.getCOSObject().setItem(COSName.V, before);
            return false;
        }
    }

    /** Whether it took the text: never cut, never with signs replaced. */
    private static boolean put(PDField field, String text) throws IOException {
        switch (field) {
            case PDCheckBox box -> box.check();
            case PDTextField line when line.getMaxLen() < 0 || text.length() <= line.getMaxLen() ->
                    line.setValue(text);
            default -> {
                return false;
            }
        }
        return true;
    }
}
