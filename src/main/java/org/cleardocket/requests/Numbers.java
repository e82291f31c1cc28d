package org.cleardocket.requests;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.NewText;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Senders;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a request's person, and what they agreed to for each. Each call is one transaction. */
@Component
public class Numbers {

    private static final String NO_LONGER_THEIRS = "The number is no longer the person's.";

    private final RequestStore store;
    private final RequestTextStore sent;
    private final NumberStore numbers;
    private final Consents consents;
    private final RequestTexts requestTexts;
    private final TextMessages texts;
    private final Senders senders;
    private final RaiseTasks tasks;
    private final RequestSteps steps;
    private final Followings followings;

    Numbers(RequestStore store, RequestTextStore sent, NumberStore numbers, Consents consents,
            RequestTexts requestTexts, TextMessages texts, Senders senders, RaiseTasks tasks, RequestSteps steps,
            Followings followings) {
        this.store = store;
        this.sent = sent;
        this.numbers = numbers;
        this.consents = consents;
        this.requestTexts = requestTexts;
        this.texts = texts;
        this.senders = senders;
        this.tasks = tasks;
        this.steps = steps;
        this.followings = followings;
    }

    /** What to read to a person before they say whether they agree to texts to a number. */
    public String consentWords(Language language) {
        return consents.words(language);
    }

    /**
     * When the person last typed a code that went to a number, or wrote from there; empty for one that a staff member
     * was told, until a code and the birth date have proven it.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> provenAt(RequestId request, PhoneNumber phone) {
        return numbers.provenAt(request, phone);
    }

    /**
     * Whether the person's number may be another's and gets no texts: nothing was heard from it for 90 days, or for 45
     * while somebody else asked for help with it.
     */
    @Transactional(readOnly = true)
    public boolean isSilent(Request request) {
        return numbers.getsNoTexts(request.id(), request.person().phone(), steps.now());
    }

    /** What the person said about texts, to which of their numbers, and when; the oldest first. */
    @Transactional(readOnly = true)
    public List<ConsentChange> consents(RequestId request) {
        return consents.of(request);
    }

    /**
     * Everything said by text with the person, the oldest first: with the numbers that they have, and with those that
     * they had as long as they had them, because they may be somebody else's by now.
     */
    @Transactional(readOnly = true)
    public List<TextMessage> conversation(Request request) {
        var theirs = request.person().numbers().stream().flatMap(phone -> texts.with(phone).stream());
        var before = consents.former(request.id()).entrySet().stream().flatMap(former -> texts.with(former.getKey())
                .stream().filter(text -> !text.at().isAfter(former.getValue())));
        return Stream.concat(theirs, before).sorted(Comparator.comparingLong(TextMessage::id)).toList();
    }

    /**
     * The person has another number. The old one opens the request no longer, the new one only with the birth date
     * until that has proven it once: it may be mistyped. Devices that follow requests of either number need a new code.
     * Texts that have not left are withdrawn, and both numbers are told, as far as they may get texts.
     *
     * @throws SameNumber            where it is the number that they have
     * @throws RequestChanged        where the version on screen is not the newest
     * @throws RequestAlreadyClaimed where a colleague has the request
     * @throws ClaimNeeded           where nobody has it
     */
    @Transactional
    public void change(NewNumber told, StaffMember member) {
        var old = store.find(told.request()).orElseThrow(RequestNotFound::new).person().phone();
        // before the row of the request is locked, as carriers' receipts do it
        texts.withdraw(sent.of(told.request()), old, NO_LONGER_THEIRS);
        var before = steps.lockOwn(told.request(), told.version(), member);
        if (told.phone().equals(old)) {
            throw new SameNumber();
        }
        numbers.change(told);
        numbers.remove(told.request(), old);
        followings.endAll(old);
        followings.endAll(told.phone());
        keep(told, before);
        if (before.mayText()) {
            texts.queue(new NewText(old, before.language(), TextTemplate.NUMBER_CHANGED_OLD, Map.of()));
        }
        consents.end(told.request(), old, steps.now());
        var after = steps.lock(told.request());
        var text = requestTexts.tell(after, TextTemplate.NUMBER_CHANGED_NEW);
        var note = "Changed the number from %s to %s.".formatted(old.display(), told.phone().display());
        steps.step(after, member, steps.line(member, after.status(), "", note, text.orElse(null)));
        steps.record(after, member, "request.number_changed");
        tasks.settle(after.id(), TaskKind.NUMBER_TO_PROVE, TaskKind.NUMBER_UNREACHABLE);
    }

    /** Whether another person's request has the number already, so that it may be mistyped. */
    @Transactional(readOnly = true)
    public boolean isAnothers(RequestId request, PhoneNumber phone) {
        return numbers.isAnothers(request, phone);
    }

    /**
     * The person can be reached by a second number too, from now on this one.
     *
     * @throws SameNumber            where it is one that they have
     * @throws RequestChanged        where the version on screen is not the newest
     * @throws RequestAlreadyClaimed where a colleague has the request
     * @throws ClaimNeeded           where nobody has it
     */
    @Transactional
    public void setSecond(NewNumber told, StaffMember member) {
        var request = steps.lockOwn(told.request(), told.version(), member);
        if (request.person().has(told.phone())) {
            throw new SameNumber();
        }
        if (request.person().second() != null) {
            numbers.remove(told.request(), request.person().second().phone());
            consents.end(told.request(), request.person().second().phone(), steps.now());
        }
        numbers.setSecond(told);
        keep(told, request);
        step(request, member, "Second number: " + told.phone().display() + '.', "request.second_number_set");
    }

    /**
     * The person can be reached by their second number no longer: it is not written to any more, and what had not left
     * for it is withdrawn. Nothing happens where there is none.
     *
     * @param version of the request on the member's screen
     * @throws RequestChanged        where that is not the newest
     * @throws RequestAlreadyClaimed where a colleague has the request
     * @throws ClaimNeeded           where nobody has it
     */
    @Transactional
    public void removeSecond(RequestId id, int version, StaffMember member) {
        var second = store.find(id).orElseThrow(RequestNotFound::new).person().second();
        if (second == null) {
            return;
        }
        // before the row of the request is locked, as carriers' receipts do it
        texts.withdraw(sent.of(id), second.phone(), NO_LONGER_THEIRS);
        var request = steps.lockOwn(id, version, member);
        numbers.removeSecond(id);
        numbers.remove(id, second.phone());
        consents.end(id, second.phone(), steps.now());
        step(request, member, "No second number any more: " + second.phone().display() + '.',
                "request.second_number_removed");
    }

    /**
     * The person told a colleague that they want no texts to a number: none goes there from now on, whatever it is
     * about, and what had not left is not sent.
     *
     * @param version of the request on the member's screen
     * @throws RequestChanged        where that is not the newest
     * @throws RequestAlreadyClaimed where a colleague has the request
     * @throws ClaimNeeded           where nobody has it
     */
    @Transactional
    public void stopTexts(RequestId id, int version, PhoneNumber phone, StaffMember member) {
        texts.stop(phone); // before the row of the request is locked, as carriers' receipts do it
        var request = lockOwnerOf(phone, id, version, member);
        step(request, member, "Told us: no texts to " + phone.display() + '.', "request.texts_stopped");
    }

    /**
     * The person, to whom the words about texts were read, told a colleague that they agree to texts to a number.
     *
     * @param version of the request on the member's screen
     * @throws StartNeeded           where they once replied STOP: nobody here can take that back
     * @throws RequestChanged        where that is not the newest
     * @throws RequestAlreadyClaimed where a colleague has the request
     * @throws ClaimNeeded           where nobody has it
     */
    @Transactional
    public void agreeToTexts(RequestId id, int version, PhoneNumber phone, StaffMember member) {
        var free = texts.start(phone);
        var request = lockOwnerOf(phone, id, version, member);
        if (!free) {
            throw new StartNeeded(senders.number());
        }
        numbers.agreeToTexts(id, phone);
        consents.add(id, phone, true, ConsentChange.Channel.STAFF, request.language(), steps.now());
        step(request, member, "Told us: texts to " + phone.display() + " are welcome.", "request.texts_agreed");
        if (!request.mayText() && request.papers() == PaperAnswer.LATER && request.status().takesPapers()) {
            requestTexts.tell(steps.lock(id), TextTemplate.PAPERS_LATER); // the link that they once asked for in vain
        }
    }

    /**
     * Ends every following of the person's number, on every device: they need a new code to see their request.
     *
     * @param version of the request on the member's screen
     * @throws RequestChanged        where that is not the newest
     * @throws RequestAlreadyClaimed where a colleague has the request
     * @throws ClaimNeeded           where nobody has it
     */
    @Transactional
    public void signOutDevices(RequestId id, int version, StaffMember member) {
        var request = steps.lockOwn(id, version, member);
        followings.endAll(request.person().phone());
        step(request, member, "Signed out every device that followed the request.", "request.devices_signed_out");
    }

    private Request lockOwnerOf(PhoneNumber phone, RequestId id, int version, StaffMember member) {
        var request = steps.lockOwn(id, version, member);
        if (!request.person().has(phone)) {
            throw new IllegalArgumentException("not a number of the request's person");
        }
        return request;
    }

    private void step(Request request, StaffMember member, String note, String event) {
        steps.step(request, member, steps.line(member, request.status(), "", note, null));
        steps.record(request, member, event);
    }

    private void keep(NewNumber told, Request request) {
        numbers.add(told.request(), told.phone(), steps.now(), false);
        consents.add(told.request(), told.phone(), told.mayText(), ConsentChange.Channel.STAFF, request.language(),
                steps.now());
    }
}
