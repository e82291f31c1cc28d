package org.cleardocket.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.documents.FolderId;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextDraft;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person asks; we follow the request to a decision. Each call is one transaction. */
@Component
@EnableConfigurationProperties({PortalSettings.class, RequestSettings.class})
public class Requests {

    private final RequestStore store;
    private final QueueStore queue;
    private final SubmitRequest submit;
    private final WorkRequest work;
    private final Askers askers;
    private final StaffTexts texts;
    private final RequestSettings settings;
    private final AuditLog audit;

    Requests(RequestStore store, QueueStore queue, SubmitRequest submit, WorkRequest work, Askers askers,
            StaffTexts texts, RequestSettings settings, AuditLog audit) {
        this.store = store;
        this.queue = queue;
        this.submit = submit;
        this.work = work;
        this.askers = askers;
        this.texts = texts;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * Takes a request in: the request, its first step, the line in the log and the text are one.
     *
     * @return the request of this submission key, the first one if it was sent before
     */
    @Transactional
    public FollowedRequest submit(NewRequest request) {
        return FollowedRequest.of(submit.submit(request), settings);
    }

    /** When the request of a submission key was sent; empty where it was not. */
    @Transactional(readOnly = true)
    public Optional<Instant> sentAt(UUID submissionKey) {
        return store.submittedAt(submissionKey);
    }

    /**
     * What somebody sees who has proven a number, the newest first; from then on it is no news to them. Empty where they are not known, as {@link Owners#areKnown} has it.
     */
    @Transactional
    public List<FollowedRequest> followedBy(Follower follower) {
        return askers.show(follower).stream().map(request -> FollowedRequest.of(request, settings)).toList();
    }

    /**
     * Where somebody who has proven a number may add papers: the folder of their own request, while it is open or
     * waits for them; none where they are not known, as {@link Owners#areKnown} has it.
     */
    @Transactional(readOnly = true)
    public Optional<FolderId> folderOf(Follower follower, TicketNumber ticket) {
        return askers.folder(follower, ticket);
    }

    /** One page of the queue. */
    @Transactional(readOnly = true)
    public List<QueueRow> queue(QueueQuery query, int offset, int limit) {
        return queue.page(query, offset, limit);
    }

    /** How many rows the queue has. */
    @Transactional(readOnly = true)
    public int count(QueueQuery query) {
        return queue.count(query);
    }

    /** Counts the requests of each tab that a search finds, with any owner or none. */
    @Transactional(readOnly = true)
    public Map<QueueTab, Integer> found(QueueQuery query) {
        return queue.found(query);
    }

    /**
     * Logs that a staff member searches the queue, which shows people's names: in which tab and whether by name or by
     * number, never the words. Call it once for each search, not for each page of it. Without words nothing is logged.
     */
    @Transactional
    public void searched(QueueQuery query, StaffMember viewer) {
        if (!query.search().isBlank()) {
            audit.record(Actor.staff(viewer.id()), "queue.searched", "queue:" + query.tab(),
                    query.number().isPresent() ? "number" : "name");
        }
    }

    /** How many requests each tab holds; how many tasks, that of what is to do. */
    @Transactional(readOnly = true)
    public Map<QueueTab, Integer> tabs() {
        var counts = queue.byStatus();
        var tabs = new EnumMap<QueueTab, Integer>(QueueTab.class);
        for (var tab : QueueTab.values()) {
            tabs.put(tab, tab.statuses().stream().mapToInt(status -> counts.getOrDefault(status, 0)).sum());
        }
        tabs.put(QueueTab.TO_DO, queue.tasks());
        return tabs;
    }

    /**
     * Shows a request to a staff member, and logs that they saw it.
     *
     * @throws RequestNotFound where there is none
     */
    @Transactional
    public Request open(RequestId id, StaffMember viewer) {
        var request = store.find(id).orElseThrow(RequestNotFound::new);
        var owner = request.owner();
        var reason = owner != null && owner.id().equals(viewer.id()) ? "works on it" : "looks it up";
        audit.record(Actor.staff(viewer.id()), "request.viewed", "request:" + id, reason);
        return request;
    }

    /**
     * Makes a request the staff member's own; a new one goes into review.
     *
     * @throws RequestAlreadyClaimed where a colleague has it
     */
    @Transactional
    public void claim(RequestId id, StaffMember member) {
        work.claim(id, member);
    }

    /**
     * Claims the longest waiting request that nobody has, be it new or given back in review; two colleagues never get
     * the same one.
     */
    @Transactional
    public Optional<RequestId> claimNext(StaffMember member) {
        return work.claimNext(member);
    }

    /**
     * Gives a request back to the queue, in the state it is in. An attorney may give back a colleague's, who may be
     * ill or gone.
     *
     * @throws RequestAlreadyClaimed where a colleague has it and the member is no attorney
     */
    @Transactional
    public void release(RequestId id, StaffMember member) {
        work.release(id, member);
    }

    /**
     * Takes an action: state, note and text in one transaction. A request that nobody has becomes the member's own.
     * A text goes only to a person who agreed to texts, and not to a number that may be somebody else's by now.
     *
     * @return whether a text was promised
     * @throws RequestAlreadyClaimed where a colleague has it
     * @throws RequestChanged        where the version on their screen is not the newest
     * @throws IllegalTransition     where the state cannot follow the present one
     * @throws ReasonNeeded          where a reason is missing
     * @throws AttorneyNeeded        where only an attorney may do it
     * @throws TextRefused           where the text must not go out as it is
     */
    @Transactional
    public boolean act(Action action, StaffMember member) {
        return work.act(action, member);
    }

    /**
     * A paper is needed once more: the person is told by text, if they agreed to texts, that there is something to do.
     * On their own page they read which paper it is and why. A request in review waits for them; one that nobody has
     * becomes the member's own.
     *
     * @return whether a text was promised
     * @throws RequestAlreadyClaimed where a colleague has it
     * @throws IllegalTransition     where the request is closed
     * @throws PaperGone             where the paper is not there any more
     */
    @Transactional
    public boolean askForPapersAgain(PaperAgain asked, StaffMember member) {
        return work.askForPapersAgain(asked, member);
    }

    /** How long papers stay when a request is closed in a state. */
    public Duration papersKeptAfter(RequestStatus closed) {
        return settings.papersKeptAfter(closed);
    }

    /**
     * Keeps a new version of what is known of a count, and what the law says of it today. Earlier versions stay, and
     * the person's own page goes on showing the first. Nothing is written where neither facts nor result are new.
     *
     * @return whether there is a new version
     * @throws AttorneyNeeded        where the member is no attorney
     * @throws RequestAlreadyClaimed where a colleague has the request
     * @throws ClaimNeeded           where nobody has it
     * @throws RequestChanged        where the version on their screen is not the newest
     */
    @Transactional
    public boolean assess(NewAssessment found, StaffMember member) {
        return work.assess(found, member);
    }

    /** What a text of a member would say to this request's person, and whether it may. Looks nothing up. */
    public TextDraft draft(Request request, StaffText text, StaffMember writer) {
        return texts.draft(request, text, writer);
    }
}
