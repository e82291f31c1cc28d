package org.cleardocket.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The court's own forms, as far as the operator has put them into a folder. They are read once. */
public final class CourtForms {

    /** Adults ask with the first, people with a juvenile case with the second. */
    private static final List<String> NUMBERS = List.of("CR-400", "JV-744");
    private static final long MOST_BYTES = 10_000_000;

    private final Map<String, OfficialForm> forms = new LinkedHashMap<>();

    private CourtForms() {
    }

    /**
     * Reads what is there.
     *
     * @param folder  {@code null} where there is none
     * @param problem hears a sentence for each form that is there and cannot be filled
     */
    public static CourtForms in(@Nullable Path folder, Consumer<String> problem) {
        var found = new CourtForms();
        if (folder != null) {
            NUMBERS.forEach(number -> found.read(folder, number, problem));
        }
        return found;
    }

    private void read(Path folder, String number, Consumer<String> problem) {
        var file = folder.resolve(number + ".pdf");
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FormUnusable("is larger than 10 MB");
            }
            forms.put(number, new OfficialForm(number, Files.readAllBytes(file),
                    overrides(folder.resolve(number + ".fields.tsv"))));
        } catch (FormUnusable unusable) {
            problem.accept("The form " + file + " is left out: it " + unusable.getMessage() + ".");
        } catch (IOException | RuntimeException | StackOverflowError _) { // whatever a broken file makes its reader do
            problem.accept("The form " + file + " is left out: it cannot be read.");
        }
    }

    private static FieldOverrides overrides(Path file) throws IOException {
        if (!Files.exists(file)) {
            return FieldOverrides.NONE;
        }
        try (var lines = Files.lines(file)) {
            return FieldOverrides.read(lines);
        }
    }

    public Optional<OfficialForm> find(String number) {
        return Optional.ofNullable(forms.get(number));
    }

    public List<OfficialForm> all() {
        return List.copyOf(forms.values());
    }
}
