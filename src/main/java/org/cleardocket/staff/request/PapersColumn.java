package org.cleardocket.staff.request;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperNotFound;
import org.jspecify.annotations.Nullable;

/** The papers, and above them the one that is being read; it stays open while other things on the screen change. */
class PapersColumn extends Div {

    private @Nullable PaperViewer viewer;

    PapersColumn() {
        addClassName("papers-column");
    }

    void show(PaperDesk desk) {
        var papers = desk.papers();
        var kept = papers.stream().anyMatch(this::isRead) ? viewer : null;
        show(desk, papers, kept);
    }

    private boolean isRead(Paper paper) {
        return viewer != null && viewer.shows(paper);
    }

    private PapersPane show(PaperDesk desk, List<Paper> papers, @Nullable PaperViewer reading) {
        removeAll();
        viewer = reading;
        if (reading != null) {
            reading.follow(desk);
            add(reading);
        }
        setClassName("reading", reading != null);
        var list = new PapersPane(papers, desk.askedAgain(), desk.areScanned(), paper -> read(desk, papers, paper));
        add(list);
        return list;
    }

    private void read(PaperDesk desk, List<Paper> papers, Paper paper) {
        try {
            var opened = new PaperViewer(paper, desk, () -> show(desk, desk.papers(), null).takeFocus());
            show(desk, papers, opened);
            opened.takeFocus();
        } catch (PaperNotFound _) { // a colleague destroyed it since it was listed
            desk.sayGone();
        }
    }
}
