package org.cleardocket.residents;

import org.springframework.http.HttpStatus;

/** Why a page cannot be shown; each has its own words under {@code error.} and its key. */
enum Trouble {
    /** What the device kept is not what we gave it. */
    UNREADABLE(HttpStatus.BAD_REQUEST),
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    /** What the device kept was too old. */
    ERASED(HttpStatus.GONE),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** More files in one form than can be taken. */
    TOO_MUCH_PAPER(HttpStatus.CONTENT_TOO_LARGE),
    /** The database does not do its part just now. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    /** Too many PDFs were made for one network. */
    TOO_MANY_PDFS(HttpStatus.TOO_MANY_REQUESTS),
    /** Too many want papers at once. */
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    OURS(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Trouble(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return "error." + Words.key(this);
    }

    Met met() {
        return new Met(this);
    }

    /** The trouble for a status that the server itself came up with. */
    static Trouble of(int status) {
        for (var trouble : values()) {
            if (trouble.status.value() == status && trouble != UNREADABLE) {
                return trouble;
            }
        }
        return status >= 500 ? OURS : BAD_REQUEST;
    }

    /** Stops a page on its way and shows the trouble instead. */
    static final class Met extends RuntimeException {

        private final Trouble trouble;

        private Met(Trouble trouble) {
            super(trouble.name(), null, false, false);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
