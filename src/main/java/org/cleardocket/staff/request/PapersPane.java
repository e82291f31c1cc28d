package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperFile;
import org.cleardocket.documents.PaperId;
import org.cleardocket.requests.PaperAgain;

/** The papers of a request: what each is, how far it has come, and the way to read it. */
class PapersPane extends Section {

    /** What can be done with papers. */
    interface Steps {

        /** Somebody reads a paper. */
        void opened(PaperId paper);

        /** @return a JPEG */
        byte[] page(FileId file, int number);

        /** Answers with all pages of a paper, or with the sentence why there are none. */
        void sendPdf(PaperId paper, DownloadEvent event) throws IOException;

        /** Whether the member may work on the request, and the person can still answer. */
        boolean mayAskAgain();

        boolean mayTurn();

        boolean mayDestroy();

        void rotate(FileId file);

        /** Asks what is wrong with a paper, and the person for a better one. */
        void askAgain(PaperId paper, String what);

        /** Asks whether it is a RAP sheet and why, and destroys it. */
        void destroy(PaperId paper, String what);
    }

    /**
     * @param again those that the person was asked for again and has not sent yet
     * @param read  shows a paper beside the request
     */
    PapersPane(List<Paper> papers, List<PaperAgain> again, boolean scanned, Consumer<Paper> read) {
        addClassNames("pane", "papers");
        getElement().setAttribute("tabindex", "-1");
        add(new H2("Papers"));
        if (papers.isEmpty()) {
            add(new Paragraph("No papers yet."));
        } else {
            add(new UnorderedList(papers.stream().map(paper -> line(paper, again, scanned, read)).toArray(ListItem[]::new)));
        }
    }

    /** The next key goes on from here. */
    void takeFocus() {
        getElement().callJsFunction("focus");
    }

    private static ListItem line(Paper paper, List<PaperAgain> again, boolean scanned, Consumer<Paper> read) {
        var what = PaperWords.named(paper);
        var head = new Div(new Span(what), quiet(PaperWords.pages(paper)));
        head.addClassName("what");
        var line = new ListItem(head);
        if (paper.pages() > 0) {
            var open = new Button("Read", _ -> read.accept(paper));
            open.addThemeVariants(ButtonVariant.SMALL);
            open.setAriaLabel("Read: " + what);
            head.add(open);
        }
        again.stream().filter(asked -> asked.paper().equals(paper.id()))
                .forEach(asked -> line.add(quiet("Asked for again, not here yet: " + PaperWords.of(asked.fault()))));
        paper.files().stream().map(file -> state(file, scanned)).filter(state -> !state.getText().isEmpty())
                .forEach(line::add);
        return line;
    }

    private static Span state(PaperFile file, boolean scanned) {
        var words = PaperWords.state(file, scanned);
        var state = quiet(words.isEmpty() ? "" : file.name() + ": " + words);
        state.getElement().setAttribute("dir", "auto");
        return state;
    }

    private static Span quiet(String words) {
        var quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
