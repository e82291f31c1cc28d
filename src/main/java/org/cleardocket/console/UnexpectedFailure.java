package org.cleardocket.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import org.cleardocket.console.settings.Words;
import org.springframework.core.NestedExceptionUtils;

/** A failure that nobody has a sentence for: the operator reads its cause, and its trace is in a file. */
final class UnexpectedFailure {

    private UnexpectedFailure() {
    }

    static String sentence(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var words = cause.getMessage() == null || cause.getMessage().isBlank() ? "" : ": " + cause.getMessage().strip();
        return "This did not work (" + cause.getClass().getSimpleName() + Words.withoutSecrets(words) + "). "
                + kept(failure);
    }

    /** The owner alone may read the file: a trace may quote a setting. */
    private static String kept(Throwable failure) {
        try {
            var file = Files.createTempFile("cleardocket-", ".log");
            try (var trace = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(trace);
            }
            return "The trace is in " + file + ".";
        } catch (IOException e) {
            return "The trace could not be kept: no file can be written for it.";
        }
    }
}
