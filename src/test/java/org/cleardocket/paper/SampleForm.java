package org.cleardocket.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;

/** An invented form, built as the Judicial Council builds its own: fields below fields, tooltips, boxes with names. */
public final class SampleForm {

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.LETTER);
    private final PDAcroForm form = new PDAcroForm(document);
    private final Map<String, PDNonTerminalField> parents = new HashMap<>();
    private final List<PDField> roots = new ArrayList<>();
    private int line = 740;

    public SampleForm() {
        document.addPage(page);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 0 Tf 0 g");
    }

    /** Everything the portal may know has its field, and others are there too. */
    public static SampleForm whole() {
        return new SampleForm()
                .text("CR-400[0].Page1[0].Caption[0].CourtInfo[0].CrtCounty[0]", "Superior Court of California, County of")
                .text("CR-400[0].Page1[0].Caption[0].CourtInfo[0].CrtStreet[0]", "Street address of court")
                .text("CR-400[0].Page1[0].Caption[0].CourtInfo[0].CrtCityZip[0]", "City and zip code of court")
                .text("CR-400[0].Page1[0].Caption[0].CourtInfo[0].CrtBranch[0]", "Branch name")
                .text("CR-400[0].Page1[0].Caption[0].AttyParty[0].Street[0]", "Street address of attorney or party")
                .text("CR-400[0].Page1[0].Caption[0].TitlePartyName[0].Party1[0]", "People of the State of California v. Defendant")
                .text("CR-400[0].Page1[0].Caption[0].CaseNumber[0]", "Case Number")
                .text("CR-400[0].Page1[0].List1[0].FillText1[0]", "Date of conviction")
                .text("CR-400[0].Page1[0].Sign[0].SigDate[0]", "Date of conviction form signed")
                .text("CR-400[0].Page2[0].Caption[0].CaseNumber[0]", "Case Number")
                .box("CR-400[0].Page1[0].List2[0].CheckBox1[0]", "Health and Safety Code section 11357", "1")
                .box("CR-400[0].Page1[0].List2[0].CheckBox2[0]", "Health and Safety Code section 11359", "2")
                .box("CR-400[0].Page1[0].List3[0].CheckBox3[0]", "Petitioner is currently serving a sentence", "Serving")
                .box("CR-400[0].Page1[0].List3[0].CheckBox4[0]", "Applicant has completed the sentence", "Done")
                .box("CR-400[0].Page1[0].List4[0].CheckBox5[0]", "Dismiss and seal the conviction", "Yes")
                .signature("CR-400[0].Page1[0].Sign[0].Signature[0]");
    }

    public SampleForm text(String name, String tooltip) {
        return text(name, tooltip, -1);
    }

    public SampleForm text(String name, String tooltip, int most) {
        var field = new PDTextField(form);
        if (most >= 0) {
            field.setMaxLen(most);
        }
        field.setDefaultAppearance("/Helv 0 Tf 0 g");
        return put(field, name, tooltip);
    }

    public SampleForm box(String name, String tooltip, String on) {
        var field = new PDCheckBox(form);
        put(field, name, tooltip);
        var states = new COSDictionary();
        states.setItem(COSName.getPDFName(on), new COSStream());
        states.setItem(COSName.Off, new COSStream());
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(new PDAppearanceEntry(states));
        field.getWidgets().getFirst().setAppearance(looks);
        field.getWidgets().getFirst().setAppearanceState("Off");
        return this;
    }

    public SampleForm signature(String name) {
        return put(new PDSignatureField(form), name, "Signature of defendant");
    }

    /** With a script that runs when it opens, one at a field, and an XFA form for viewers that know it. */
    SampleForm active() {
        var script = new PDActionJavaScript("app.alert('hello')");
        document.getDocumentCatalog().setOpenAction(script);
        form.getField("CR-400[0].Page1[0].Caption[0].CaseNumber[0]").getCOSObject()
                .setItem(COSName.AA, script.getCOSObject());
        page.getCOSObject().setItem(COSName.AA, script.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OUTLINES, new COSDictionary());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), new COSArray());
        attach();
        form.setXFA(new PDXFAResource(new COSStream()));
        return this;
    }

    private void attach() {
        try {
            var notes = page.getAnnotations();
            notes.add(new PDAnnotationFileAttachment());
            page.setAnnotations(notes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its fields name a font that is not there. */
    SampleForm withoutAFont() {
        roots.forEach(field -> field.getCOSObject().setString(COSName.DA, "/Nowhere 0 Tf 0 g"));
        return this;
    }

    public byte[] bytes() {
        try (document) {
            form.setFields(roots);
            var pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens for everyone; what else one may do with it is for its owner to say. */
    byte[] locked(boolean mayFill, String password) throws IOException {
        var permission = new AccessPermission();
        permission.setCanModify(false);
        permission.setCanModifyAnnotations(false);
        permission.setCanFillInForm(mayFill);
        document.protect(new StandardProtectionPolicy("owner", password, permission));
        return bytes();
    }

    private SampleForm put(PDTerminalField field, String name, String tooltip) {
        var last = name.lastIndexOf('.');
        field.setPartialName(name.substring(last + 1));
        field.setAlternateFieldName(tooltip);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(72, line, 300, 16));
        widget.setPage(page);
        line -= 24;
        try {
            var notes = page.getAnnotations();
            notes.add(widget);
            page.setAnnotations(notes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        hang(field, last < 0 ? "" : name.substring(0, last));
        return this;
    }

    private void hang(PDField field, String parent) {
        if (parent.isEmpty()) {
            roots.add(field);
            form.setFields(roots);
            return;
        }
        var above = parents.get(parent);
        if (above == null) {
            above = new PDNonTerminalField(form);
            above.setPartialName(parent.substring(parent.lastIndexOf('.') + 1));
            parents.put(parent, above);
            hang(above, parent.contains(".") ? parent.substring(0, parent.lastIndexOf('.')) : "");
        }
        var children = new ArrayList<>(above.getChildren());
        children.add(field);
        above.setChildren(children);
        field.getCOSObject().setItem(COSName.PARENT, above.getCOSObject());
    }
}
