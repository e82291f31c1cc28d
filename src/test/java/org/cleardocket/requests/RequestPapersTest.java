package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may change or destroy somebody's papers, and what is kept of it. */
class RequestPapersTest extends TextedPeople {

    @Autowired RequestPapers steps;
    @Autowired Papers papers;
    @Autowired AuditLog audit;

    private PaperId paper;

    @BeforeEach
    void a_paper_is_there() {
        papers.add(asked.folder(), new NewFile(FileId.random(), Optional.empty(), "a.pdf", 0),
                new ByteArrayInputStream(("%PDF " + UUID.randomUUID()).getBytes()));
        paper = papers.in(asked.folder()).getFirst().id();
    }

    private void destroy(StaffMember member) {
        steps.destroy(id, paper, RapSheetSign.HEADING, member);
    }

    private List<String> notes() {
        return now().history().stream().map(HistoryLine::note).toList();
    }

    @Test
    void nobody_destroys_a_paper_of_a_colleague_s_request() {
        requests.claim(id, SampleRequests.COLLEAGUE);
        assertThatThrownBy(() -> destroy(SampleRequests.TRIAGE)).isInstanceOf(RequestAlreadyClaimed.class);
        assertThat(papers.in(asked.folder())).hasSize(1);
        assertThat(notes()).noneMatch(note -> note.contains("RAP sheet"));
        assertThat(audit.about("paper:" + paper)).isEmpty();
    }

    @Test
    void nobody_destroys_a_paper_of_a_request_without_claiming_it() {
        assertThatThrownBy(() -> destroy(SampleRequests.TRIAGE)).isInstanceOf(ClaimNeeded.class);
        assertThat(papers.in(asked.folder())).hasSize(1);
    }

    @Test
    void whoever_has_the_request_destroys_it_and_history_log_and_person_know_the_fact_and_the_reason() {
        requests.claim(id, SampleRequests.TRIAGE);
        destroy(SampleRequests.TRIAGE);
        assertThat(papers.in(asked.folder())).isEmpty();
        assertThat(now().history()).last().satisfies(line -> {
            assertThat(line.by()).isEqualTo(SampleRequests.TRIAGE.name());
            assertThat(line.note()).startsWith("Destroyed a RAP sheet, paper 1 (other paper, 0 pages): its heading names");
        });
        assertThat(audit.about("paper:" + paper)).extracting(entry -> entry.reason())
                .containsExactly("a RAP sheet: its heading names the Department of Justice or the FBI");
        assertThat(requests.followedBy(Follower.of(phone())).getFirst().steps().getFirst().reason())
                .startsWith("Destruimos este papel: Papel 1").contains("La ley no nos deja guardar");
    }

    @Test
    void an_attorney_destroys_it_in_a_colleague_s_request_who_keeps_the_request() {
        requests.claim(id, SampleRequests.COLLEAGUE);
        destroy(SampleRequests.ATTORNEY);
        assertThat(papers.in(asked.folder())).isEmpty();
        assertThat(now().owner()).isEqualTo(SampleRequests.COLLEAGUE);
    }

    @Test
    void a_paper_that_a_colleague_destroyed_first_is_said_to_be_gone() {
        destroy(SampleRequests.ATTORNEY);
        assertThatThrownBy(() -> destroy(SampleRequests.ATTORNEY)).isInstanceOf(PaperGone.class);
        assertThat(notes()).filteredOn(note -> note.contains("RAP sheet")).hasSize(1);
    }

    @Test
    void nobody_turns_pages_of_a_colleague_s_request_and_a_gone_page_is_said_to_be_gone() {
        var file = papers.in(asked.folder()).getFirst().files().getFirst().id();
        requests.claim(id, SampleRequests.COLLEAGUE);
        assertThatThrownBy(() -> steps.turn(id, file, SampleRequests.TRIAGE)).isInstanceOf(RequestAlreadyClaimed.class);
        steps.turn(id, file, SampleRequests.COLLEAGUE);
        assertThat(papers.in(asked.folder()).getFirst().files().getFirst().rotation()).isEqualTo(90);
        assertThatThrownBy(() -> steps.turn(id, FileId.random(), SampleRequests.COLLEAGUE))
                .isInstanceOf(PaperGone.class);
    }

    @Test
    void a_claim_and_a_release_say_what_they_were() {
        requests.claim(id, SampleRequests.COLLEAGUE);
        requests.release(id, SampleRequests.ATTORNEY);
        assertThat(notes()).containsExactly("", "Claimed.",
                "Released, though " + SampleRequests.COLLEAGUE.name() + " had it.");
    }
}
