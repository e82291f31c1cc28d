package org.cleardocket.documents.cleaning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What is taken. A file is what its first bytes say; nobody asks for its name. */
enum FileKind {
    JPEG, PNG, WEBP, HEIF, PDF;

    /** The kind of a file; empty where it is nothing that is taken. */
    static Optional<FileKind> of(byte[] file) throws IOException {
        var type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(file), new Metadata());
        return Optional.ofNullable(switch (type.toString()) {
            case "image/jpeg" -> JPEG;
            case "image/png", "image/vnd.mozilla.apng" -> PNG;
            case "image/webp" -> WEBP;
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" -> HEIF;
            case "application/pdf" -> PDF;
            default -> hasPdfHeader(file) ? PDF : null;
        });
    }

    /** Mail programs and printers put lines of their own before it; readers look for it in the first kilobyte. */
    private static boolean hasPdfHeader(byte[] file) {
        var beginning = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        return beginning.contains("%PDF-");
    }
}
