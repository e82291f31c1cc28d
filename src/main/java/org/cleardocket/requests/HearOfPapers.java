package org.cleardocket.requests;

import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FileFound;
import org.cleardocket.documents.FileLost;
import org.cleardocket.documents.FileRemoved;
import org.cleardocket.documents.FileSettled;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.PaperFile;
import org.cleardocket.documents.Papers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Changes a request when its papers change, in the same transaction. */
@Component
class HearOfPapers {

    private static final String NOTE = "Added papers.";

    private final RequestStore store;
    private final RequestPaperStore marks;
    private final Papers papers;
    private final RaiseTasks tasks;
    private final RequestSteps steps;

    HearOfPapers(RequestStore store, RequestPaperStore marks, Papers papers, RaiseTasks tasks, RequestSteps steps) {
        this.store = store;
        this.marks = marks;
        this.papers = papers;
        this.tasks = tasks;
        this.steps = steps;
    }

    /** New papers get a task, and a request that waited for them goes on. Papers sent with the request are not new. */
    @EventListener
    void hear(FileSettled file) {
        if (file.state() == FileState.READY) {
            store.lockWith(file.folder()).ifPresent(request -> {
                marks.setAdded(request.id());
                settleLost(request);
                if (cameAfter(request, file.file())) {
                    goOn(request);
                }
            });
        }
    }

    /** The history says what the person deletes or brings back. A paper that is back is looked at like a new one. */
    @EventListener
    void hear(FileRemoved file) {
        store.lockWith(file.folder()).ifPresent(request -> {
            var isNew = file.back() && isReady(request, file.file());
            var status = isNew && request.status().waitsForPerson() ? RequestStatus.IN_REVIEW : request.status();
            var note = "%s a page of a paper (%s).".formatted(file.back() ? "Brought back" : "Deleted",
                    NamedPapers.plain(file.label()));
            steps.step(request, request.owner(), new HistoryLine(steps.now(), null, status, "", note, null));
            steps.record(request, Actor.RESIDENT, "request.papers_changed");
            if (status != request.status()) {
                steps.promiseAnew(request);
            }
            if (isNew) {
                tasks.raise(request.id(), NewTask.newPapers());
                tasks.settle(request.id(), TaskKind.NO_ANSWER);
            }
        });
    }

    private boolean isReady(Request request, FileId file) {
        return papers.in(request.folder()).stream().flatMap(paper -> paper.files().stream())
                .anyMatch(one -> one.id().equals(file) && one.state() == FileState.READY);
    }

    /** Somebody asks the person for what the storage has lost, or an administrator brings it back. */
    @EventListener
    void hear(FileLost file) {
        store.lockWith(file.folder()).ifPresent(request -> tasks.raise(request.id(), NewTask.paperLost()));
    }

    /** The storage has the pages again. */
    @EventListener
    void hear(FileFound file) {
        store.lockWith(file.folder()).ifPresent(this::settleLost);
    }

    /** Nobody has to ask for a paper once none is lost: it was found, or the person has sent it again. */
    private void settleLost(Request request) {
        if (papers.in(request.folder()).stream().flatMap(paper -> paper.files().stream()).noneMatch(PaperFile::lost)) {
            tasks.settle(request.id(), TaskKind.PAPER_LOST);
        }
    }

    private boolean cameAfter(Request request, FileId file) {
        return papers.in(request.folder()).stream().flatMap(paper -> paper.files().stream())
                .filter(one -> one.id().equals(file))
                .anyMatch(one -> one.addedAt().isAfter(request.submittedAt()));
    }

    /** One line and one task however many come at once: the next ones come after somebody has looked. */
    private void goOn(Request request) {
        var waited = request.status().waitsForPerson();
        if (waited || tasks.hasNone(request.id(), TaskKind.NEW_PAPERS)) {
            var status = waited ? RequestStatus.IN_REVIEW : request.status();
            steps.step(request, request.owner(), new HistoryLine(steps.now(), null, status, "", NOTE, null));
            steps.record(request, Actor.RESIDENT, "request.papers_added");
        }
        if (waited) {
            steps.promiseAnew(request);
        }
        tasks.raise(request.id(), NewTask.newPapers());
        tasks.settle(request.id(), TaskKind.NO_ANSWER);
    }
}
