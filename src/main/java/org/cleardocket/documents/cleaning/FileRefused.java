package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.util.Optional;
import org.cleardocket.documents.FileProblem;

/** The file cannot be taken. An {@link IOException}, so that it comes out through the decoders of others. */
final class FileRefused extends IOException {

    private final FileProblem problem;

    FileRefused(FileProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }

    /** The refusal behind a failure, where there is one. */
    static Optional<FileRefused> behind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
