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
            this.places = overrides.over(FieldPatterns.places(fields), fields);
            opened.save(new ByteArrayOutputStream()); // better refused now than when someone asks for it
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

    /**
     * A filled copy, which the person can go on filling.
     *
     * @param pdf  the form with all that could be filled in
     * @param left what was known and is not on it: no field takes it, or it does not fit
     */
    public record Filled(byte[] pdf, Set<KnownValue> left) {
    }

    /** @param known for a box, any text ticks it */
    public Filled fill(Map<KnownValue, String> known) {
        try (var opened = OpenForm.of(pdf)) {
            var left = EnumSet.noneOf(KnownValue.class);
            known.forEach((value, text) -> {
                var names = places.getOrDefault(value, List.of());
                var filled = names.stream().filter(name -> fill(opened.form(), name, text)).count();
                if (names.isEmpty() || filled < names.size()) {
                    left.add(value);
                }
            });
            var filled = new ByteArrayOutputStream();
            opened.save(filled);
            return new Filled(filled.toByteArray(), left);
        } catch (IOException e) {
            throw new FormUnusable("cannot be filled", e);
        }
    }

    /** Whether it took the text: never cut, never with signs replaced. */
    private static boolean fill(PDAcroForm form, String name, String text) {
        var field = form.getField(name);
        var before = field.getCOSObject().getItem(COSName.V);
        try {
            switch (field) {
                case PDCheckBox box -> box.check();
                case PDTextField line when line.getMaxLen() < 0 || text.length() <= line.getMaxLen() ->
                        line.setValue(text);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException _) { // its font has no such sign
            field.getCOSObject().setItem(COSName.V, before);
            return false;
        }
    }
}
