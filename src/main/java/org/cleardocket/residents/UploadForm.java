package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * A form with files, read as it comes: no byte of a file is ever laid down in clear. Its first field is the token
 * against forged forms; nothing after it is read before the token was found good, and it stands in no address.
 */
final class UploadForm {

    private static final Pattern PATH = Pattern.compile("/[^/]+/(ask/papers|status/papers/\\d+)");
    private static final String TOKEN = "_csrf";
    /** Names of files may be long; they are cut later. */
    private static final int MOST_HEADER = 32 * 1024;
    private static final int MOST_FIELD = 1000;
    private static final int MOST_PARTS = 200;

    private final FileItemInputIterator parts;
    private final String token;

    private UploadForm(FileItemInputIterator parts, String token) {
        this.parts = parts;
        this.token = token;
    }

    /** Takes one file; the stream ends with it. */
    @FunctionalInterface
    interface FileTaker {

        /** @param before the fields that came before it */
        void take(Map<String, String> before, String field, String name, InputStream content);
    }

    static boolean isOne(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && JakartaServletFileUpload.isMultipartContent(request)
                && PATH.matcher(request.getRequestURI()).matches();
    }

    /** Reads the token and nothing else. */
    static UploadForm begin(HttpServletRequest request) throws IOException {
        var upload = new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(MOST_HEADER);
        upload.setMaxFileCount(MOST_PARTS);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        var parts = upload.getItemIterator(request);
        var first = parts.hasNext() ? parts.next() : null;
        return new UploadForm(parts, first != null && TOKEN.equals(first.getFieldName()) ? text(first) : "");
    }

    String token() {
        return token;
    }

    /**
     * Reads the rest, once.
     *
     * @param files takes each file that was chosen, in turn
     * @return the other fields; what they say later replaces what they said before
     */
    Map<String, String> read(FileTaker files) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        while (parts.hasNext()) {
            var part = parts.next();
            if (part.isFormField()) {
                fields.put(part.getFieldName(), text(part));
            } else if (!part.getName().isBlank()) {
                files.take(fields, part.getFieldName(), part.getName(), part.getInputStream());
            }
        }
        return fields;
    }

    private static String text(FileItemInput field) throws IOException {
        return new String(field.getInputStream().readNBytes(MOST_FIELD), StandardCharsets.UTF_8);
    }
}
