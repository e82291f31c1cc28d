package org.cleardocket.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressTest {

    private final Press press = new Press();

    private byte[] print(String language, String direction, String body) {
        return press.print("""
                <!doctype html><html lang="%s" dir="%s"><head><meta charset="utf-8"><title>A letter</title></head>
                <body>%s</body></html>""".formatted(language, direction, body), "paper.css");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void is_tagged_titled_and_in_its_language_with_every_font_inside() throws IOException {
        var pdf = print("es", "ltr", """
                <h1>Carta</h1><p>Uno y <b>dos</b></p><h2>Lista</h2><ul><li>tres</li></ul><ol><li>cuatro</li></ol>
                <table><thead><tr><th scope="col">Cinco</th></tr></thead><tbody><tr><td>seis</td></tr></tbody></table>""");
        try (var document = Loader.loadPDF(pdf)) {
            var accessible = AccessiblePdf.of(document);
            accessible.check();
            assertThat(accessible.language()).isEqualTo("es");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A letter");
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("LA County Records Help");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(accessible.tags()).contains("H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
        }
        assertThat(text(pdf)).containsSubsequence("Carta", "Uno y dos", "Lista", "tres", "cuatro", "Cinco", "seis");
    }

    @Test
    void writes_the_scripts_it_has_and_a_sign_for_what_it_has_not() throws IOException {
        var pdf = print("en", "ltr", "<p>Привет · Բարև · xin chào bạn · 𓀀 end</p>");
        assertThat(text(pdf)).contains("Привет", "Բարև", "xin chào bạn", "□", "end");
    }

    @Test
    void prints_from_right_to_left() throws IOException {
        try (var document = Loader.loadPDF(print("ar", "rtl", "<h1>مرحبا</h1><p>العربية HS 11357 هنا</p>"))) {
            AccessiblePdf.of(document).check();
            assertThat(new PDFTextStripper().getText(document)).contains("11357");
        }
    }

    @Test
    void fetches_nothing_and_runs_nothing() throws IOException {
        var pdf = print("en", "ltr", """
                <link rel="stylesheet" href="http://127.0.0.1:9/x.css"><style>@import url(file:///etc/hostname);</style>
                <p>Here <img src="file:///etc/hostname" alt=""><img src="http://127.0.0.1:9/x.png" alt="">it is</p>
                <script>alert(1)</script>""");
        assertThat(text(pdf)).contains("Here").doesNotContain("alert");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("JavaScript", "127.0.0.1");
    }
}
