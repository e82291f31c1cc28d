package org.cleardocket.console;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleardocket.paper.CourtForms;
import org.cleardocket.paper.FormField;
import org.cleardocket.paper.KnownValue;
import org.cleardocket.paper.OfficialForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./portal forms}: which field of the court's own forms takes what the portal knows. */
@Command(name = "forms", mixinStandardHelpOptions = true, description = {
    "Lists the fields of the court's forms in a folder (CR-400.pdf, JV-744.pdf), and what would be filled in.",
    "To correct it, put CR-400.fields.tsv beside the form: a value, a tab, the exact name of a field; one a line."})
final class FormsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "${env:PORTAL_RESIDENTS_FORMS}",
            description = "The folder (default: that of PORTAL_RESIDENTS_FORMS).")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("Name the folder with the court's forms, or set PORTAL_RESIDENTS_FORMS.");
        }
        var out = spec.commandLine().getOut();
        var problems = new ArrayList<String>();
        var forms = CourtForms.in(folder, problems::add).all();
        forms.forEach(form -> print(form, out));
        if (!problems.isEmpty()) {
            throw new Refusal(String.join(System.lineSeparator(), problems));
        }
        if (forms.isEmpty()) {
            throw new Refusal("The folder " + folder + " has no CR-400.pdf and no JV-744.pdf.");
        }
        return 0;
    }

    private static void print(OfficialForm form, PrintWriter out) {
        out.printf("%s%n%n  What is known          The field that takes it%n", form.number());
        for (var value : KnownValue.values()) {
            var taking = form.places().getOrDefault(value, List.of());
            out.printf("  %-22s %s%n", value.key(), taking.isEmpty() ? "none" : String.join(", ", taking));
        }
        printSuggestions(form, out);
        out.printf("%n  Every field            What it says to those who do not see it%n");
        form.fields().forEach(field -> out.printf("  %-6s %s    %s%n", kind(field), field.name(), field.tooltip()));
        out.println();
        out.flush();
    }

    private static void printSuggestions(OfficialForm form, PrintWriter out) {
        var lines = form.suggestions();
        if (!lines.isEmpty()) {
            out.printf("%n  A box is checked only where %s.fields.tsv says so. Compare these lines with the form,%n"
                    + "  and put those that are right into that file:%n", form.number());
            lines.forEach((value, names) -> out.printf("%s\t%s%n", value.key(), names.getFirst()));
        }
    }

    private static String kind(FormField field) {
        return switch (field.kind()) {
            case TEXT -> "text";
            case BOX -> "box";
            case NONE -> "-";
        };
    }
}
