package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FileSettled;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.Papers;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.messaging.TextReceived;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.AskedCount;
import org.cleardocket.requests.NewNumber;
import org.cleardocket.requests.NewRequest;
import org.cleardocket.requests.Numbers;
import org.cleardocket.requests.PaperAgain;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.PaperFault;
import org.cleardocket.requests.Person;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the status page says in each state, by each way to get there. */
@PortalTest
class StatusWordsTest {

    private static final StaffMember ATTORNEY = new StaffMember("status", "Ada Attorney", true);
    private static final StaffMember COLLEAGUE = new StaffMember("status-2", "Cole League", false);

    private static final String NOTHING = "You don’t have to do anything.";
    private static final String FAILED =
            "1 file that you added did not work. To see why, press “Add or see papers”.";
    private static final String LATER = "When you have your papers, add them here.";
    private static final String WILL_LOOK = "A person will look at it by";
    private static final String WHICH = "We need a paper again. The notes below say which one and why.";
    private static final String LATE = "That day has passed. We are sorry.";

    /** One thing that happens, by the words that stand in the table. */
    private interface Event {

        void happen(StatusWordsTest test);
    }

    private static Event to(RequestStatus status) {
        return test -> test.requests.act(new Action(test.id, test.requests.open(test.id, ATTORNEY).version(), status,
                "Because of this.", "", null), ATTORNEY);
    }

    private static final Event CLAIM = test -> test.requests.claim(test.id, COLLEAGUE);
    private static final Event RELEASE = test -> test.requests.release(test.id, ATTORNEY);
    private static final Event PAPER = StatusWordsTest::paperComes;
    private static final Event AGAIN = StatusWordsTest::allPapersAreAskedForAgain;
    private static final Event PAGE = StatusWordsTest::pageOfTheFirstPaperComes;
    private static final Event BAD_PAPER = test -> test.papers.add(test.folder,
            new NewFile(FileId.random(), Optional.empty(), "note.txt", 0), new ByteArrayInputStream(new byte[0]));
    private static final Event TEXT = test -> test.transaction.executeWithoutResult(_ ->
            test.publisher.publishEvent(new TextReceived(System.nanoTime(), test.phone, true)));
    private static final Event A_MONTH = test -> test.clock.advance(Duration.ofDays(30));
    private static final Event REVIEW = to(RequestStatus.IN_REVIEW);
    private static final Event ASK = to(RequestStatus.NEEDS_INFO);

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired Requests requests;
    @Autowired Numbers numbers;
    @Autowired Papers papers;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;

    private PhoneNumber phone = Phones.next();
    private FolderId folder = FolderId.random();
    private RequestId id;

    private static Arguments row(PaperAnswer papers, List<Event> events, String title, String... says) {
        return Arguments.of(papers, events, title, Arrays.asList(says));
    }

    private static Arguments row(List<Event> events, String title, String... says) {
        return row(PaperAnswer.NONE, events, title, says);
    }

    static Stream<Arguments> ways() {
        var again = "Your request is waiting for a person to look at it again.";
        var sent = "Your request is waiting for a person to look at what you sent.";
        var waits = "Your request is waiting for a person to look at it.";
        var took = "Someone on our team took your request.";
        var works = "Someone on our team has your request and has looked at it.";
        var rests = "Your request is waiting for the next step on our side.";
        return Stream.of(
                row(List.of(), "We have it", waits, NOTHING, WILL_LOOK),
                row(List.of(A_MONTH), "We have it", waits, NOTHING, LATE),
                row(PaperAnswer.LATER, List.of(), "We have it", waits, LATER, WILL_LOOK),
                row(PaperAnswer.LATER, List.of(PAPER), "We have it", waits, NOTHING, WILL_LOOK),
                row(PaperAnswer.CANNOT_GET, List.of(TEXT), "We have it", waits, NOTHING, WILL_LOOK),
                row(List.of(BAD_PAPER), "We have it", waits, FAILED, WILL_LOOK),
                row(PaperAnswer.LATER, List.of(BAD_PAPER), "We have it", waits, FAILED, LATER, WILL_LOOK),
                row(List.of(REVIEW, ASK, BAD_PAPER), "We need something from you",
                        "Please read the note below, or call us.", FAILED),
                row(List.of(BAD_PAPER, REVIEW, to(RequestStatus.WITHDRAWN)), "The request was taken back",
                        "We do not work on it any more.", "We destroy your papers"),
                row(List.of(CLAIM), "A person has it", took, NOTHING, WILL_LOOK),
                row(List.of(CLAIM, PAPER, A_MONTH), "A person has it", took, NOTHING, LATE),
                row(PaperAnswer.LATER, List.of(CLAIM), "A person has it", took, LATER, WILL_LOOK),
                row(List.of(CLAIM, RELEASE), "We have it", waits, NOTHING, WILL_LOOK),
                row(List.of(CLAIM, RELEASE, A_MONTH), "We have it", waits, NOTHING, LATE),
                row(List.of(REVIEW), "A person is working on it", works, NOTHING),
                row(List.of(REVIEW, A_MONTH, PAPER), "A person is working on it", works, NOTHING),
                row(List.of(REVIEW, RELEASE), "A person has looked at it", rests, NOTHING),
                row(List.of(REVIEW, RELEASE, PAPER, A_MONTH), "A person has looked at it", rests, NOTHING),
                row(List.of(REVIEW, ASK), "We need something from you", "Please read the note below, or call us."),
                row(List.of(REVIEW, ASK, A_MONTH), "We need something from you",
                        "Please read the note below, or call us."),
                row(List.of(REVIEW, ASK, PAPER), "We have what you sent", sent, NOTHING, WILL_LOOK),
                row(List.of(REVIEW, ASK, RELEASE, A_MONTH, TEXT), "We have what you sent", sent, NOTHING, WILL_LOOK),
                row(List.of(REVIEW, ASK, PAPER, A_MONTH), "We have what you sent", sent, NOTHING, LATE),
                row(List.of(REVIEW, ASK, PAPER, RELEASE, CLAIM), "We have what you sent", sent, NOTHING, WILL_LOOK),
                row(List.of(REVIEW, ASK, REVIEW), "A person is working on it", works, NOTHING),
                row(List.of(REVIEW, to(RequestStatus.UNREACHABLE)), "We could not reach you",
                        "Please call us so that we can go on."),
                row(List.of(REVIEW, to(RequestStatus.UNREACHABLE), PAPER), "We have what you sent", sent, NOTHING,
                        WILL_LOOK),
                row(List.of(REVIEW, to(RequestStatus.REFERRED), REVIEW), "We opened it again", again, NOTHING,
                        WILL_LOOK),
                row(List.of(REVIEW, to(RequestStatus.WITHDRAWN), REVIEW, RELEASE, A_MONTH), "We opened it again", again,
                        NOTHING, LATE),
                row(List.of(PAPER, PAPER, AGAIN), "We need something from you",
                        "Please read the note below, or call us.", WHICH),
                row(List.of(PAPER, PAPER, AGAIN, PAGE), "We need something from you",
                        "Please read the note below, or call us.", WHICH),
                row(List.of(PAPER, AGAIN, PAGE), "We have what you sent", sent, NOTHING, WILL_LOOK),
                row(List.of(PAPER, AGAIN, TEXT), "We have what you sent", sent, WHICH, WILL_LOOK),
                row(List.of(REVIEW, to(RequestStatus.READY_TO_FILE), A_MONTH), "It is ready for the court",
                        "The papers are ready. The next step is to send them to the court."));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void each_sentence_is_true_however_the_request_came_there(PaperAnswer papers, List<Event> events, String title,
            List<String> says) {
        ask(papers);
        events.forEach(event -> event.happen(this));
        var request = statusPage("en").selectFirst("section.request");
        assertThat(request.select(".state").text()).isEqualTo(title);
        var sentences = request.select(".state ~ p:not(:has(a))").eachText();
        assertThat(sentences).hasSameSizeAs(says);
        for (var i = 0; i < says.size(); i++) {
            assertThat(sentences.get(i)).contains(says.get(i));
        }
    }

    @Test
    void the_steps_say_who_did_what_and_stay_true_afterwards() {
        ask(PaperAnswer.NONE);
        Stream.of(CLAIM, RELEASE, REVIEW, ASK, PAPER, RELEASE, to(RequestStatus.REFERRED), REVIEW)
                .forEach(event -> event.happen(this));
        assertThat(statusPage("en").select(".timeline b").eachText()).containsExactly("We opened your request again",
                "We closed it: another office can help", "You sent us something", "We asked you for something",
                "A note from us", "A person took your request", "You sent your request");
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void what_the_law_may_do_stands_beside_no_final_state(RequestStatus status) {
        ask(PaperAnswer.NONE);
        wayTo(status).forEach(next -> to(next).happen(this));
        assertThat(statusPage("en").select("section.request .result")).hasSize(status.isOpen() ? 1 : 0);
    }

    private static List<RequestStatus> wayTo(RequestStatus status) {
        return switch (status) {
            case SUBMITTED -> List.of();
            case IN_REVIEW -> List.of(status);
            case FILED -> List.of(RequestStatus.IN_REVIEW, RequestStatus.READY_TO_FILE, status);
            case GRANTED, DENIED ->
                    List.of(RequestStatus.IN_REVIEW, RequestStatus.READY_TO_FILE, RequestStatus.FILED, status);
            default -> List.of(RequestStatus.IN_REVIEW, status);
        };
    }

    @Test
    void every_state_and_every_step_has_its_words_in_every_language() {
        ask(PaperAnswer.NONE);
        Stream.of(REVIEW, to(RequestStatus.READY_TO_FILE), to(RequestStatus.FILED), to(RequestStatus.DENIED), REVIEW,
                to(RequestStatus.READY_TO_FILE), to(RequestStatus.FILED), to(RequestStatus.GRANTED), REVIEW,
                to(RequestStatus.ALREADY_CLEARED), REVIEW, to(RequestStatus.NOT_ELIGIBLE), REVIEW,
                to(RequestStatus.UNREACHABLE), TEXT, REVIEW, to(RequestStatus.WITHDRAWN), REVIEW, ASK)
                .forEach(event -> {
                    event.happen(this);
                    for (var language : List.of("en", "es")) {
                        assertThat(statusPage(language).select("section.request").text()).doesNotContain("status.");
                    }
                    clock.advance(Duration.ofHours(1)); // so many codes are asked for
                });
    }

    @Test
    void a_number_that_staff_were_told_opens_the_request_with_code_and_birth_date_and_no_open_page_does() {
        ask(PaperAnswer.NONE);
        requests.claim(id, ATTORNEY);
        phone = Phones.next();
        folder = FolderId.random();
        var own = id;
        ask(PaperAnswer.NONE);
        var open = following();
        assertThat(open.page().select("section.request")).hasSize(1);
        numbers.change(new NewNumber(own, requests.open(own, ATTORNEY).version(), phone, true), ATTORNEY);
        open.open("/en/status");
        assertThat(open.location()).as("a device that was left open").isEqualTo("/en/follow");
        var browser = following();
        assertThat(browser.page().select("section.request")).as("their own alone").hasSize(1);
        browser.open("/en/follow/birthdate");
        browser.submit("year", "1981", "month", "5", "day", "17");
        assertThat(browser.status()).isEqualTo(422);
        browser.answer("year", "1979", "month", "5", "day", "17");
        assertThat(browser.page().select("section.request")).hasSize(2);
    }

    private Browser following() {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        return browser;
    }

    private void ask(PaperAnswer papers) {
        var born = LocalDate.of(1979, 5, 17);
        var ticket = requests.submit(new NewRequest(UUID.randomUUID(), Language.ENGLISH,
                new Person("Rosa Ejemplo", born, phone), true,
                List.of(new AskedCount(Facts.builder().build(), null, null)), folder, papers)).ticket();
        id = requests.queue(new QueueQuery(QueueTab.NEW, ticket.digits(), null, QueueQuery.Sort.TICKET, false), 0, 1)
                .getFirst().id();
    }

    private void allPapersAreAskedForAgain() {
        clock.advance(Duration.ofMinutes(1));
        papers.in(folder).forEach(paper ->
                requests.askForPapersAgain(new PaperAgain(id, paper.id(), PaperFault.DARK, ""), ATTORNEY));
    }

    private void paperComes() {
        comes(Optional.empty());
    }

    private void pageOfTheFirstPaperComes() {
        comes(Optional.of(papers.in(folder).getFirst().id()));
    }

    private void comes(Optional<PaperId> paper) {
        clock.advance(Duration.ofMinutes(1));
        var file = FileId.random();
        papers.add(folder, new NewFile(file, paper, "docket.pdf", 0),
                new ByteArrayInputStream(("%PDF " + file).getBytes()));
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new FileSettled(folder, file, FileState.READY)));
    }

    private Document statusPage(String language) {
        var browser = Visitors.newcomer(mvc);
        browser.open("/" + language + "/follow");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.address()).isEqualTo("/" + language + "/status");
        return browser.page();
    }
}
