package org.cleardocket.requests;

import java.util.List;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperNotFound;
import org.cleardocket.documents.Papers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the papers of a request, for those who may. */
@Component
public class RequestPapers {

    private final RequestStore store;
    private final RequestPaperStore marks;
    private final RequestSteps steps;
    private final Papers papers;
    private final NamedPapers named;

    RequestPapers(RequestStore store, RequestPaperStore marks, RequestSteps steps, Papers papers, NamedPapers named) {
        this.store = store;
        this.marks = marks;
        this.steps = steps;
        this.papers = papers;
        this.named = named;
    }

    /** What the person will read when they are asked for a paper again. */
    @Transactional(readOnly = true)
    public String preview(Request request, PaperAgain asked) {
        return named.again(request, asked);
    }

    /** The papers in the folder of a request that the person was asked for again, and have not sent since. */
    @Transactional(readOnly = true)
    public List<PaperAgain> askedAgain(FolderId folder) {
        return marks.askedAgain(folder);
    }

    /**
     * Turns the pages of a file for everyone.
     *
     * @throws RequestAlreadyClaimed where a colleague has the request and the member is no attorney
     * @throws PaperGone             where the file is not there any more
     */
    @Transactional
    public void turn(RequestId id, FileId file, StaffMember member) {
        var request = find(id);
        if (!member.attorney()) {
            RequestSteps.refuseIfColleagues(request, member);
        }
        try {
            papers.rotate(request.folder(), file);
        } catch (PaperNotFound gone) {
            throw new PaperGone();
        }
    }

    /** Whether a member may destroy papers of a request: the colleague who has it may, and every attorney. */
    public boolean mayDestroy(Request request, StaffMember member) {
        return member.attorney() || request.owner() != null && request.owner().id().equals(member.id());
    }

    /**
     * Destroys a RAP sheet, every copy of it at once. The history and the log keep that it was here and how it was seen
     * to be one; the person reads on their page that it is gone. Not to be called in a transaction.
     *
     * @throws ClaimNeeded           where nobody has the request and the member is no attorney
     * @throws RequestAlreadyClaimed where a colleague has it and the member is no attorney
     * @throws PaperGone             where the paper is not there any more
     * @throws org.cleardocket.documents.NoRoom where the storage is out of reach: nobody finds the paper any more, and
     *                               its bytes go as soon as may be
     */
    public void destroy(RequestId id, PaperId paper, RapSheetSign sign, StaffMember member) {
        try {
            papers.destroy(find(id).folder(), paper, Actor.staff(member.id()), "a RAP sheet: " + sign.words(),
                    gone -> note(id, gone, sign, member));
        } catch (PaperNotFound gone) {
            throw new PaperGone();
        }
    }

    private void note(RequestId id, Paper gone, RapSheetSign sign, StaffMember member) {
        var request = steps.lock(id);
        if (!mayDestroy(request, member)) {
            RequestSteps.refuseIfColleagues(request, member);
            throw new ClaimNeeded();
        }
        var note = "Destroyed a RAP sheet, %s: %s.".formatted(NamedPapers.forColleagues(gone), sign.words());
        steps.step(request, request.owner(),
                steps.line(member, request.status(), named.destroyed(request, gone), note, null));
        steps.record(request, member, "request.paper_destroyed");
    }

    private Request find(RequestId id) {
        return store.find(id).orElseThrow(RequestNotFound::new);
    }
}
