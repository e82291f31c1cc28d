package org.cleardocket.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialFormTest {

    private static final String CAPTION = "CR-400[0].Page1[0].Caption[0].";
    private static final Map<KnownValue, String> KNOWN = Map.of(KnownValue.CASE_NUMBER, "BAO12345",
            KnownValue.COURT_STREET, "275 Magnolia Ave", KnownValue.CONVICTION_DATE, "03/10/1999",
            KnownValue.SECTION_11357, "X", KnownValue.SENTENCE_COMPLETED, "X", KnownValue.ASK_DISMISS, "X");

    private static final String[] BOXES = {"section-11357\tCR-400[0].Page1[0].List2[0].CheckBox1[0]",
        "sentence-completed\tCR-400[0].Page1[0].List3[0].CheckBox4[0]",
        "ask-dismiss\tCR-400[0].Page1[0].List4[0].CheckBox5[0]"};

    @TempDir Path folder;

    private static OfficialForm form(byte[] pdf) {
        return new OfficialForm("CR-400", pdf, FieldOverrides.NONE);
    }

    private static OfficialForm form(byte[] pdf, String... overrides) {
        return new OfficialForm("CR-400", pdf, FieldOverrides.read(Stream.of(overrides)));
    }

    private static String value(PDDocument document, String field) {
        return document.getDocumentCatalog().getAcroForm().getField(field).getValueAsString();
    }

    @Test
    void every_value_finds_its_one_field_by_name_or_tooltip() {
        assertThat(form(SampleForm.whole().bytes()).places()).containsOnly(
                Map.entry(KnownValue.COURT_COUNTY, List.of(CAPTION + "CourtInfo[0].CrtCounty[0]")),
                Map.entry(KnownValue.COURT_STREET, List.of(CAPTION + "CourtInfo[0].CrtStreet[0]")),
                Map.entry(KnownValue.COURT_CITY, List.of(CAPTION + "CourtInfo[0].CrtCityZip[0]")),
                Map.entry(KnownValue.COURT_BRANCH, List.of(CAPTION + "CourtInfo[0].CrtBranch[0]")),
                Map.entry(KnownValue.DEFENDANT, List.of(CAPTION + "TitlePartyName[0].Party1[0]")),
                Map.entry(KnownValue.CASE_NUMBER, List.of(CAPTION + "CaseNumber[0]")),
                Map.entry(KnownValue.CONVICTION_DATE, List.of("CR-400[0].Page1[0].List1[0].FillText1[0]")));
    }

    @Test
    void a_box_is_only_proposed_until_the_operator_has_settled_it() {
        var box = "CR-400[0].Page1[0].List2[0].CheckBox1[0]";
        assertThat(form(SampleForm.whole().bytes()).suggestions()).containsEntry(KnownValue.SECTION_11357,
                List.of(box)).containsOnlyKeys(KnownValue.SECTION_11357, KnownValue.SECTION_11359,
                KnownValue.SENTENCE_SERVING, KnownValue.SENTENCE_COMPLETED, KnownValue.ASK_DISMISS);
        assertThat(form(SampleForm.whole().bytes()).left(KNOWN)).containsExactly(KnownValue.SECTION_11357,
                KnownValue.SENTENCE_COMPLETED, KnownValue.ASK_DISMISS);
        assertThat(form(SampleForm.whole().bytes(), "section-11357\t" + box, "ask-dismiss\t").suggestions())
                .doesNotContainKeys(KnownValue.SECTION_11357, KnownValue.ASK_DISMISS);
    }

    @Test
    void what_is_known_is_filled_in_as_it_is_and_can_be_gone_on_with() throws IOException {
        var form = form(SampleForm.whole().bytes(), BOXES);
        assertThat(form.left(KNOWN)).isEmpty();
        var filled = form.fill(KNOWN);
        try (var document = Loader.loadPDF(filled)) {
            assertThat(value(document, CAPTION + "CaseNumber[0]")).isEqualTo("BAO12345");
            assertThat(value(document, "CR-400[0].Page1[0].List1[0].FillText1[0]")).isEqualTo("03/10/1999");
            assertThat(value(document, "CR-400[0].Page1[0].List2[0].CheckBox1[0]")).isEqualTo("1");
            assertThat(value(document, "CR-400[0].Page1[0].List2[0].CheckBox2[0]")).isEqualTo("Off");
            assertThat(value(document, "CR-400[0].Page1[0].List3[0].CheckBox4[0]")).isEqualTo("Done");
            assertThat(value(document, "CR-400[0].Page1[0].Sign[0].SigDate[0]")).isEmpty();
            assertThat(value(document, CAPTION + "AttyParty[0].Street[0]")).isEmpty();
            assertThat(document.getDocumentCatalog().getAcroForm()
                    .getField("CR-400[0].Page1[0].List3[0].CheckBox4[0]")).isInstanceOfSatisfying(PDCheckBox.class,
                            box -> assertThat(box.isChecked()).isTrue());
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document)).as("drawn for viewers that draw nothing themselves")
                    .contains("BAO12345", "275 Magnolia Ave");
        }
    }

    @Test
    void where_two_fields_fit_none_is_filled() {
        var form = form(new SampleForm().text("A[0].CaseNumber[0]", "Case Number")
                .text("B[0].CaseNumber[0]", "Case Number").bytes());
        assertThat(form.places()).isEmpty();
        assertThat(form.left(Map.of(KnownValue.CASE_NUMBER, "BA123456")))
                .containsExactly(KnownValue.CASE_NUMBER);
    }

    @Test
    void what_does_not_fit_or_cannot_be_written_is_left_out_whole() throws IOException {
        var form = form(new SampleForm().text("CaseNumber[0]", "Case Number", 5)
                .text("Defendant[0]", "Defendant").bytes());
        var known = Map.of(KnownValue.CASE_NUMBER, "BA123456", KnownValue.DEFENDANT, "Անի 😀");
        var filled = form.fill(known);
        assertThat(form.left(known)).containsExactly(KnownValue.DEFENDANT, KnownValue.CASE_NUMBER);
        try (var document = Loader.loadPDF(filled)) {
            assertThat(value(document, "CaseNumber[0]")).isEmpty();
            assertThat(value(document, "Defendant[0]")).isEmpty();
        }
    }

    @Test
    void an_operator_settles_which_field_takes_what() throws IOException {
        var form = form(SampleForm.whole().bytes(), "# settled", "case-number\t" + CAPTION + "CaseNumber[0]",
                "case-number\tCR-400[0].Page2[0].Caption[0].CaseNumber[0]", "court-street\t");
        var filled = form.fill(KNOWN);
        assertThat(form.left(KNOWN)).contains(KnownValue.COURT_STREET).doesNotContain(KnownValue.CASE_NUMBER);
        try (var document = Loader.loadPDF(filled)) {
            assertThat(value(document, "CR-400[0].Page2[0].Caption[0].CaseNumber[0]")).isEqualTo("BAO12345");
            assertThat(value(document, CAPTION + "CourtInfo[0].CrtStreet[0]")).isEmpty();
        }
    }

    @Test
    void not_even_an_operator_can_have_a_signature_filled_in() {
        var pdf = SampleForm.whole().bytes();
        for (var field : List.of("CR-400[0].Page1[0].Sign[0].SigDate[0]", "CR-400[0].Page1[0].Sign[0].Signature[0]",
                "Nowhere[0]")) {
            assertThatExceptionOfType(FormUnusable.class).isThrownBy(() -> form(pdf, "conviction-date\t" + field));
        }
    }

    @Test
    void nothing_on_it_acts_by_itself_any_more() throws IOException {
        var source = SampleForm.whole().active().bytes();
        assertThat(inside(source)).contains("app.alert", "XFA", "OpenAction", "FileAttachment", "/Outlines", "/AF");
        var filled = form(source).fill(KNOWN);
        assertThat(inside(filled)).contains("BAO12345").doesNotContain("app.alert", "XFA", "OpenAction", "/AA", "FileAttachment",
                "/Outlines", "/AF");
        try (var document = Loader.loadPDF(filled)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(value(document, CAPTION + "CaseNumber[0]")).isEqualTo("BAO12345");
        }
    }

    private static String inside(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var plain = new ByteArrayOutputStream();
            document.save(plain, CompressParameters.NO_COMPRESSION);
            return plain.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void a_locked_form_that_permits_filling_is_filled_and_stays_locked() throws IOException {
        var filled = form(SampleForm.whole().locked(true, "")).fill(KNOWN);
        try (var document = Loader.loadPDF(filled)) {
            assertThat(document.isEncrypted()).isTrue();
            assertThat(document.getCurrentAccessPermission().canModify()).isFalse();
            assertThat(document.getCurrentAccessPermission().canFillInForm()).isTrue();
            assertThat(value(document, CAPTION + "CaseNumber[0]")).isEqualTo("BAO12345");
        }
    }

    @Test
    void what_cannot_be_filled_is_left_out_with_a_sentence() throws IOException {
        assertThat(problem(SampleForm.whole().locked(false, ""))).contains("does not permit that its fields are filled");
        assertThat(problem(SampleForm.whole().locked(true, "secret"))).contains("opens only with a password");
        assertThat(problem(new SampleForm().bytes())).contains("has no fields that can be filled");
        assertThat(problem("%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8))).contains("cannot be read");
        assertThat(problem(new SampleForm().text("CaseNumber[0]", "Case Number").withoutAFont().bytes()))
                .contains("has a field that cannot be filled: CaseNumber[0]");
        assertThat(problem(new byte[0])).contains("cannot be read");
    }

    private String problem(byte[] pdf) throws IOException {
        Files.write(folder.resolve("CR-400.pdf"), pdf);
        var problems = new ArrayList<String>();
        assertThat(CourtForms.in(folder, problems::add).find("CR-400")).isEmpty();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    @Test
    void a_file_of_fields_that_names_something_unknown_is_said() throws IOException {
        Files.writeString(folder.resolve("CR-400.fields.tsv"), "birth-date\tBirth[0]\n");
        assertThat(problem(SampleForm.whole().bytes())).contains("names something unknown: birth-date");
    }

    @Test
    void without_a_folder_there_are_no_forms() {
        assertThat(CourtForms.in(null, _ -> { }).all()).isEmpty();
    }
}
