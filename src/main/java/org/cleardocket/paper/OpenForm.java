package org.cleardocket.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** A form while it is worked on: without anything in it that acts by itself. */
record OpenForm(PDDocument document, PDAcroForm form) implements Closeable {

    private static final int KEY_BITS = 256;

    /** @throws FormUnusable where it is no form, or does not let itself be filled */
    static OpenForm of(byte[] pdf) throws IOException {
        OwnFonts.standIn();
        var document = load(pdf);
        try {
            var form = document.getDocumentCatalog().getAcroForm();
            if (!document.getCurrentAccessPermission().canFillInForm()) {
                throw new FormUnusable("does not permit that its fields are filled");
            }
            if (form == null || !form.getFieldIterator().hasNext()) {
                throw new FormUnusable("has no fields that can be filled");
            }
            form.setXFA(null); // viewers that know it would show its empty fields instead of ours
            form.setNeedAppearances(false); // ours are drawn, for viewers that draw none
            ActiveContent.remove(document, form);
            return new OpenForm(document, form);
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private static PDDocument load(byte[] pdf) throws IOException {
        try {
            return Loader.loadPDF(pdf);
        } catch (InvalidPasswordException e) {
            throw new FormUnusable("opens only with a password", e);
        }
    }

    List<FormField> fields() {
        return StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .filter(PDTerminalField.class::isInstance).map(PDTerminalField.class::cast)
                .map(FormField::of).toList();
    }

    /** What its owner forbids stays forbidden, under a password that nobody knows. */
    void save(OutputStream to) throws IOException {
        if (document.isEncrypted()) {
            var policy = new StandardProtectionPolicy(UUID.randomUUID().toString(), "",
                    document.getCurrentAccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            document.protect(policy);
        }
        document.save(to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
