package org.cleardocket.staff.request;

import java.io.OutputStream;
import java.util.List;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NoRoom;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperNotFound;
import org.cleardocket.documents.Papers;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.Notices;

/** Shows the papers of the request on screen, turns and destroys them, and asks for better ones. */
class PaperDesk implements PapersPane.Steps {

    private static final String RAP_SHEET = "a RAP sheet";

    private final Papers papers;
    private final Requests requests;
    private final Request request;
    private final StaffMember member;
    private final Attempt attempt;

    PaperDesk(Papers papers, Requests requests, Request request, StaffMember member, Attempt attempt) {
        this.papers = papers;
        this.requests = requests;
        this.request = request;
        this.member = member;
        this.attempt = attempt;
    }

    List<Paper> papers() {
        return papers.in(folder());
    }

    boolean areScanned() {
        return papers.areScanned();
    }

    @Override
    public void opened(PaperId paper) {
        papers.opened(folder(), paper, actor());
    }

    @Override
    public byte[] page(FileId file, int number) {
        return papers.page(folder(), file, number);
    }

    @Override
    public void writePdf(PaperId paper, OutputStream out) {
        papers.opened(folder(), paper, actor());
        papers.writePdf(folder(), paper, out);
    }

    @Override
    public void rotate(FileId file) {
        try {
            papers.rotate(folder(), file);
        } catch (PaperNotFound gone) {
            Notices.refused("This paper is no longer here.");
        }
    }

    @Override
    public void askAgain() {
        attempt.attempt(request.id(), () -> requests.askForPapersAgain(request.id(), member)
                ? "The person is asked by text for papers that can be read."
                : "No text goes out: the person gets no texts. Ask them another way.");
    }

    @Override
    public void destroy(PaperId paper) {
        new DestroyPaperDialog(dialog -> attempt.attempt(request.id(), () -> {
            dialog.close();
            return destroyed(paper);
        })).open();
    }

    private String destroyed(PaperId paper) {
        try {
            papers.destroy(folder(), paper, actor(), RAP_SHEET);
            return "Destroyed. The log keeps that it was here, and nothing of what it said.";
        } catch (PaperNotFound gone) {
            return "It was destroyed already.";
        } catch (NoRoom unreachable) {
            return "Nobody can see it any more. The storage is out of reach: its bytes are destroyed as soon as it is back.";
        }
    }

    private FolderId folder() {
        return request.folder();
    }

    private Actor actor() {
        return Actor.staff(member.id());
    }
}
