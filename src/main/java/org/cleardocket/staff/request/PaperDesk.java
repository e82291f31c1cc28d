package org.cleardocket.staff.request;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NoRoom;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperRefusal;
import org.cleardocket.documents.Papers;
import org.cleardocket.requests.PaperAgain;
import org.cleardocket.requests.PaperFault;
import org.cleardocket.requests.PaperGone;
import org.cleardocket.requests.RapSheetSign;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestPapers;
import org.cleardocket.requests.RequestRefusal;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.Notices;

/** Shows the papers of the request on screen, turns and destroys them, and asks for better ones. */
class PaperDesk implements PapersPane.Steps {

    private final Papers papers;
    private final RequestPapers steps;
    private final Requests requests;
    private final Request request;
    private final StaffMember member;
    private final TextOffer offer;
    private final Attempt attempt;

    /** @param offer whether the person can be told by text */
    PaperDesk(Papers papers, RequestPapers steps, Requests requests, Request request, StaffMember member,
            TextOffer offer, Attempt attempt) {
        this.papers = papers;
        this.steps = steps;
        this.requests = requests;
        this.request = request;
        this.member = member;
        this.offer = offer;
        this.attempt = attempt;
    }

    List<Paper> papers() {
        return papers.in(folder());
    }

    List<PaperAgain> askedAgain() {
        return steps.askedAgain(folder());
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

    /** Where it cannot be had, the answer is a sentence and no half PDF. */
    @Override
    public void sendPdf(PaperId paper, DownloadEvent event) throws IOException {
        event.getResponse().setHeader("Cache-Control", "no-store");
        try {
            papers.opened(folder(), paper, actor());
            event.setFileName("paper.pdf");
            event.setContentType("application/pdf");
            papers.writePdf(folder(), paper, event.getOutputStream());
        } catch (PaperRefusal refusal) {
            event.setFileName("why-there-is-no-paper.txt");
            event.setContentType("text/plain; charset=utf-8");
            event.getOutputStream().write(PaperWords.of(refusal).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public boolean mayAskAgain() {
        return request.status().isOpen() && mayWork();
    }

    @Override
    public boolean mayTurn() {
        return mayWork() || member.attorney();
    }

    private boolean mayWork() {
        return request.owner() == null || request.owner().id().equals(member.id());
    }

    @Override
    public boolean mayDestroy() {
        return steps.mayDestroy(request, member);
    }

    @Override
    public void rotate(FileId file) {
        try {
            steps.turn(request.id(), file, member);
        } catch (RequestRefusal refusal) {
            Notices.refused(Refusals.words(refusal));
        }
    }

    @Override
    public void askAgain(PaperId paper, String what) {
        try {
            var asked = askedAgain().stream().anyMatch(one -> one.paper().equals(paper));
            new AskAgainDialog(asked ? what + ". The person was asked for it already and has not sent it yet." : what,
                    request.language(), offer,
                    (fault, words) -> steps.preview(request, asked(paper, fault, words)),
                    (dialog, fault, words) -> attempt.attempt(request.id(), () -> {
                        var said = ask(dialog, asked(paper, fault, words));
                        dialog.close();
                        return said;
                    })).open();
        } catch (PaperGone gone) {
            refused(gone);
        }
    }

    /** Of a paper that is gone, there is nothing left to ask. */
    private String ask(AskAgainDialog dialog, PaperAgain asked) {
        try {
            return requests.askForPapersAgain(asked, member)
                    ? "The person is told by text to look at their page, which says what is needed."
                    : "It stands on the person’s page. No text goes out: tell them another way.";
        } catch (PaperGone gone) {
            dialog.close();
            throw gone;
        }
    }

    private PaperAgain asked(PaperId paper, PaperFault fault, String words) {
        return new PaperAgain(request.id(), paper, fault, words);
    }

    private void refused(PaperGone gone) {
        attempt.attempt(request.id(), () -> {
            throw gone;
        });
    }

    @Override
    public void destroy(PaperId paper, String what) {
        new DestroyPaperDialog(what, (dialog, sign) -> attempt.attempt(request.id(), () -> {
            dialog.close();
            return destroyed(paper, sign);
        })).open();
    }

    private String destroyed(PaperId paper, RapSheetSign sign) {
        try {
            steps.destroy(request.id(), paper, sign, member);
            return "Destroyed. The history keeps that it was here, and nothing of what it said.";
        } catch (NoRoom unreachable) {
            return "Nobody can see it any more. The storage is out of reach: its bytes are destroyed as soon as it is back.";
        }
    }

    /** Says that a paper is not here any more, and shows those that are. */
    void sayGone() {
        refused(new PaperGone());
    }

    private FolderId folder() {
        return request.folder();
    }

    private Actor actor() {
        return Actor.staff(member.id());
    }
}
