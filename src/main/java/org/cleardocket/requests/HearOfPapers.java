package org.cleardocket.requests;

import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FileFound;
import org.cleardocket.documents.FileLost;
import org.cleardocket.documents.FileRemoved;
import org.cleardocket.documents.FileSettled;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.Paper;
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

    /**
     * New papers get a task. Those that the person sent while we waited for them are an answer: the request goes on,
     * once no paper is missing that was asked for again.
     * Papers sent with the request are not new; what was sent before we began to wait is no answer.
     */
    @EventListener
    void hear(FileSettled file) {
        if (file.state() == FileState.READY) {
            store.lockWith(file.folder()).ifPresent(request -> {
                marks.setAdded(request.id());
                settleLost(request);
                find(request, file.file()).filter(one -> one.addedAt().isAfter(request.submittedAt()))
                        .ifPresent(one -> {
                            came(request, one);
                            goOn(request, isAnswer(request, one) && marks.askedAgain(request.folder()).isEmpty());
                        });
            });
        }
    }

    private void came(Request request, PaperFile file) {
        var here = papers.in(request.folder());
        here.stream().filter(paper -> paper.files().contains(file)).forEach(paper ->
                marks.came(request.id(), paper.id(), paper.files().stream().filter(one ->
                        one.state() == FileState.READY).count() == 1, here.stream().map(Paper::id).toList(),
                        file.addedAt()));
    }

    /**
     * The history says what the person deletes or brings back, and nothing else changes: neither is an answer, since
     * nothing new came. A paper that is back is looked at like a new one.
     */
    @EventListener
    void hear(FileRemoved file) {
        store.lockWith(file.folder()).ifPresent(request -> {
            steps.note(request.id(), null, "%s a file of %s.".formatted(
                    file.back() ? "Brought back" : "Deleted", NamedPapers.forColleagues(file.number(), file.label())));
            steps.record(request, Actor.RESIDENT, "request.papers_changed");
            if (file.back() && find(request, file.file()).filter(one -> one.state() == FileState.READY).isPresent()) {
                tasks.raise(request.id(), NewTask.newPapers());
            }
        });
    }

    private static boolean isAnswer(Request request, PaperFile file) {
        return request.status().waitsForPerson() && !file.addedAt().isBefore(request.inStateSince());
    }

    private Optional<PaperFile> find(Request request, FileId file) {
        return files(request).filter(one -> one.id().equals(file)).findFirst();
    }

    private Stream<PaperFile> files(Request request) {
        return papers.in(request.folder()).stream().flatMap(paper -> paper.files().stream());
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
        if (files(request).noneMatch(PaperFile::lost)) {
            tasks.settle(request.id(), TaskKind.PAPER_LOST);
        }
    }

    /** One line and one task however many come at once: the next ones come after somebody has looked. */
    private void goOn(Request request, boolean answers) {
        if (answers || tasks.hasNone(request.id(), TaskKind.NEW_PAPERS)) {
            var status = answers ? RequestStatus.IN_REVIEW : request.status();
            steps.step(request, request.owner(), new HistoryLine(steps.now(), null, status, "", NOTE, null));
            steps.record(request, Actor.RESIDENT, "request.papers_added");
        }
        tasks.raise(request.id(), NewTask.newPapers());
        if (answers) {
            steps.promiseAnew(request);
        }
        if (answers || !request.status().waitsForPerson()) {
            tasks.settle(request.id(), TaskKind.NO_ANSWER);
        }
    }
}
