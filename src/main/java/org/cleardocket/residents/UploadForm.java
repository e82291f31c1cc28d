package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletRequestContext;

/**
 * A form with files, read as it comes: no byte of a file is ever laid down in clear. Its first field is the token
 * against forged forms; nothing after it is read before the token was found good, and it stands in no address. The
 * first thing that our page cannot have sent ends the form, so that nobody fills the memory with it.
 */
final class UploadForm {

    private static final Pattern PATH = Pattern.compile("/[^/]+/(ask/papers|status/papers/\\d+)");
    private static final String TOKEN = "_csrf";
    private static final String ID = "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FIELDS = Pattern.compile("together|instead|do|label" + ID);
    private static final Pattern FILES = Pattern.compile("files(" + ID + ")?");
    /** Names of files may be long; they are cut later. */
    private static final int MOST_HEADER = 32 * 1024;
    private static final int MOST_BESIDE_FILES = 512 * 1024;
    private static final int MOST_TOKEN = 200;
    private static final int MOST_LETTERS = 64;
    private static final int MOST_FIELDS = 60;
    private static final int MOST_PARTS = 200;

    private final FormBytes bytes;
    private final FileItemInputIterator parts;
    private final String token;

    private UploadForm(FormBytes bytes, FileItemInputIterator parts, String token) {
        this.bytes = bytes;
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
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        var bytes = new FormBytes(new PacedBytes(request.getInputStream()), MOST_BESIDE_FILES);
        var parts = upload.getItemIterator(new JakartaServletRequestContext(request) {
            @Override
            public InputStream getInputStream() {
                return bytes;
            }
        });
        var first = parts.hasNext() ? parts.next() : null;
        return new UploadForm(bytes, parts,
                first != null && TOKEN.equals(first.getFieldName()) ? text(first, MOST_TOKEN) : "");
    }

    String token() {
        return token;
    }

    /**
     * Reads the rest, once.
     *
     * @param files takes each file that was chosen, in turn
     * @return the other fields; what they say later replaces what they said before
     * @throws IOException where it is cut, or where no page of ours can have sent it
     */
    Map<String, String> read(FileTaker files) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        var fieldsLeft = MOST_FIELDS;
        for (var partsLeft = MOST_PARTS; parts.hasNext(); partsLeft--) {
            var part = parts.next();
            require((part.isFormField() ? FIELDS : FILES).matcher(part.getFieldName()).matches());
            require(partsLeft > 0 && (!part.isFormField() || fieldsLeft-- > 0));
            if (part.isFormField()) {
                fields.put(part.getFieldName(), text(part, MOST_LETTERS));
            } else if (!name(part).isBlank()) {
                take(part, fields, files);
            }
        }
        return fields;
    }

    private void take(FileItemInput part, Map<String, String> before, FileTaker files) throws IOException {
        bytes.inFile(true);
        try (var content = part.getInputStream()) { // closing it reads it to its end
            files.take(before, part.getFieldName(), name(part), content);
        } finally {
            bytes.inFile(false);
        }
    }

    private static String name(FileItemInput file) throws IOException {
        try {
            return file.getName();
        } catch (InvalidPathException impossible) {
            throw new IOException(impossible);
        }
    }

    private static String text(FileItemInput field, int mostLetters) throws IOException {
        var most = mostLetters * 4;
        var bytes = field.getInputStream().readNBytes(most + 1);
        var text = new String(bytes, StandardCharsets.UTF_8);
        require(bytes.length <= most && text.codePointCount(0, text.length()) <= mostLetters);
        return text;
    }

    private static void require(boolean possible) throws IOException {
        if (!possible) {
            throw new IOException("no page of ours has sent this form");
        }
    }
}
