package org.cleardocket.documents.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDF as offices, scanners and enemies make them. */
final class Pdfs {

    private Pdfs() {
    }

    /** Draws one thing on a page. */
    interface Drawing {

        void draw(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    /** Does something to a document before it is saved. */
    interface Change {

        void make(PDDocument document) throws IOException;
    }

    static byte[] pages(int count) throws IOException {
        return changed(count, _ -> { });
    }

    /** Many pages of one inch. */
    static byte[] small(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (int number = 1; number <= count; number++) {
                draw(document, new PDRectangle(72, 72), text("p. " + number));
            }
            return saved(document);
        }
    }

    static byte[] changed(int pages, Change change) throws IOException {
        try (var document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                draw(document, PDRectangle.LETTER, text("Minute order, page " + number));
            }
            change.make(document);
            return saved(document);
        }
    }

    static byte[] page(PDRectangle size, Drawing drawing) throws IOException {
        try (var document = new PDDocument()) {
            draw(document, size, drawing);
            return saved(document);
        }
    }

    private static void draw(PDDocument document, PDRectangle size, Drawing drawing) throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            drawing.draw(document, page, content);
        }
    }

    private static Drawing text(String words) {
        return (_, page, content) -> {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            content.newLineAtOffset(72, page.getMediaBox().getHeight() / 2);
            content.showText(words);
            content.endText();
        };
    }

    /** A scan: a picture that fills the page. */
    static Drawing scan(Picture picture) {
        return (document, page, content) -> {
            var box = page.getMediaBox();
            content.drawImage(picture.in(document), 0, 0, box.getWidth(), box.getHeight());
        };
    }

    /** A picture in a document. */
    interface Picture {

        PDImageXObject in(PDDocument document) throws IOException;

        static Picture jpeg(byte[] jpeg) {
            return document -> JPEGFactory.createFromByteArray(document, jpeg);
        }

        static Picture lossless(BufferedImage picture) {
            return document -> LosslessFactory.createFromImage(document, picture);
        }

        static Picture jpeg2000(byte[] jp2, int width, int height) {
            return document -> new PDImageXObject(document, new ByteArrayInputStream(jp2), COSName.JPX_DECODE, width,
                    height, 8, PDDeviceRGB.INSTANCE);
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    static byte[] locked(String ownerPassword, String userPassword) throws IOException {
        return changed(1, document -> document.protect(
                new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission())));
    }

    /** Encrypted for certificates; nobody's password opens it. */
    static byte[] forHoldersOfAKey() throws IOException {
        var locked = new String(locked("owner", "secret"), StandardCharsets.ISO_8859_1);
        return locked.replaceFirst("/Filter ?/Standard", "/Filter /Adobe.PubSec").getBytes(StandardCharsets.ISO_8859_1);
    }

    static void script(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("while (true) { app.alert('owned'); }"));
    }

    static void launch(PDDocument document) {
        var action = new PDActionLaunch();
        action.setF("/bin/sh");
        document.getDocumentCatalog().setOpenAction(action);
    }

    static void embed(PDDocument document, byte[] file) throws IOException {
        var embedded = new PDComplexFileSpecification();
        embedded.setFile("holiday.exe");
        embedded.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(file)));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("holiday.exe", embedded));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /** A form with one field that is filled in, black on the whole page where it is drawn. */
    static void form(PDDocument document) throws IOException {
        var page = document.getPage(0);
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new PDResources();
        resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 80 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName("name");
        form.getFields().add(field);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(50, 600, 500, 150));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        page.setAnnotations(List.of(widget));
        field.setValue("WWWWWWWW");
    }

    /** Objects as they are, numbered from 1, the first the catalog; with a proper table at the end. */
    static byte[] raw(String... objects) {
        return raw(List.of(objects).stream().map(object -> object.getBytes(StandardCharsets.ISO_8859_1)).toList());
    }

    static byte[] raw(List<byte[]> objects) {
        var pdf = new ByteArrayOutputStream();
        var offsets = new ArrayList<Integer>();
        pdf.writeBytes(ascii("%PDF-1.7\n"));
        for (var object : objects) {
            offsets.add(pdf.size());
            pdf.writeBytes(ascii(offsets.size() + " 0 obj\n"));
            pdf.writeBytes(object);
            pdf.writeBytes(ascii("\nendobj\n"));
        }
        int table = pdf.size();
        pdf.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        offsets.forEach(offset -> pdf.writeBytes(ascii("%010d 00000 n \n".formatted(offset))));
        pdf.writeBytes(ascii("trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table
                + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** One page with content and resources of any kind; more objects follow from number 5. */
    static byte[] rawPage(String box, String resources, byte[] content, String... more) {
        var objects = new ArrayList<byte[]>();
        objects.add(ascii("<</Type/Catalog/Pages 2 0 R>>"));
        objects.add(ascii("<</Type/Pages/Count 1/Kids[3 0 R]>>"));
        objects.add(ascii("<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]/Contents 4 0 R/Resources<<" + resources
                + ">>>>"));
        objects.add(content);
        List.of(more).forEach(object -> objects.add(ascii(object)));
        return raw(objects);
    }

    static byte[] stream(String dictionary, byte[] content) {
        var stream = new ByteArrayOutputStream();
        stream.writeBytes(ascii("<<" + dictionary + "/Length " + content.length + ">>stream\n"));
        stream.writeBytes(content);
        stream.writeBytes(ascii("\nendstream"));
        return stream.toByteArray();
    }

    /** Blanks, packed to a thousandth; one packed megabyte is put down as often as it takes, which costs no time. */
    static byte[] bomb(int megabytes) {
        var deflater = new Deflater(9, true);
        deflater.setInput(" ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
        var megabyte = new byte[1 << 16];
        int length = deflater.deflate(megabyte, 0, megabyte.length, Deflater.FULL_FLUSH);
        var packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[]{0x78, (byte) 0xDA});
        for (int i = 0; i < megabytes; i++) {
            packed.write(megabyte, 0, length);
        }
        packed.writeBytes(new byte[]{3, 0, 0, 0, 0, 1});
        return packed.toByteArray();
    }

    static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            deflater.write(content);
        }
        return packed.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }}
