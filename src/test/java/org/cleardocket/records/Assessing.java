package org.cleardocket.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Assesses files in a test and looks at the result. */
record Assessing(Path folder, String policy, @Nullable String against, boolean strict, boolean separate) {

    static final LocalDate AS_OF = LocalDate.of(2020, 7, 1);

    static Assessing in(Path folder) {
        return new Assessing(folder, "la-2019", null, false, false);
    }

    Assessing under(String other) {
        return new Assessing(folder, other, against, strict, separate);
    }

    Assessing comparedWith(String other) {
        return new Assessing(folder, policy, other, strict, separate);
    }

    Assessing strictly() {
        return new Assessing(folder, policy, against, true, separate);
    }

    Assessing separately() {
        return new Assessing(folder, policy, against, strict, true);
    }

    /** What was written. */
    record Written(Path folder, AssessmentReport report) {

        String text(String file) {
            try {
                return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Without the header. */
        List<String> lines(String file) {
            return text(file).lines().skip(1).toList();
        }

        JsonNode summary() {
            return new JsonMapper().readTree(text("summary.json"));
        }
    }

    Written assess(Path... inputs) {
        var output = folder.resolve("result-" + System.nanoTime());
        var plan = new AssessmentPlan(List.of(inputs), "LOS ANGELES", policy, null, null, null, against, AS_OF, output,
                true, strict, separate);
        return new Written(output, new AssessFiles(plan).run((_, _, _) -> { }));
    }
}
