package org.cleardocket.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The rules of PDF/UA that a program can check without a validator of its own. */
public record AccessiblePdf(PDDocument document, PDDocumentCatalog catalog) {

    public static AccessiblePdf of(PDDocument document) {
        return new AccessiblePdf(document, document.getDocumentCatalog());
    }

    public void check() throws IOException {
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(catalog.getLanguage()).isNotBlank();
        assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
        assertThat(new String(catalog.getMetadata().toByteArray())).contains("pdfuaid");
        assertThat(tags()).first().isEqualTo("Document");
        for (var page : document.getPages()) {
            assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
            assertThat(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS)).isTrue();
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            assertThat(page.getAnnotations()).as("nothing to press").isEmpty();
        }
    }

    public String language() {
        return catalog.getLanguage();
    }

    /** The kinds of all tags in reading order. */
    public List<String> tags() {
        var tags = new ArrayList<String>();
        collect(catalog.getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
