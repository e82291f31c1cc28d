package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cleardocket.documents.FolderId;
import org.cleardocket.messaging.TextFinding;
import org.cleardocket.messaging.TextFinding.Personal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {

    private static final StaffMember WRITER = SampleRequests.TRIAGE;

    private static List<TextFinding> in(String words, String name, StaffMember owner) {
        var person = new Person(name, LocalDate.of(1979, 5, 7), SampleRequests.phone());
        var request = new Request(RequestId.random(), 1, TicketNumber.random(), SampleRequests.SPANISH, person, true,
                RequestStatus.SUBMITTED, Instant.EPOCH, Instant.EPOCH, new LookPromise(LocalDate.EPOCH, null), owner, List.of(), List.of(),
                FolderId.random(), PaperAnswer.NONE);
        return PersonalWords.in(words, request, WRITER);
    }

    private static List<TextFinding> in(String words) {
        return in(words, "María de la Peña-O’Neil", null);
    }

    @ParameterizedTest
    @CsvSource({"'Hola, MARIA', maria", "Sra. Pena: llámenos, pena", "Peña?, pena", "O'NEIL llame, neil",
        "ＭＡＲＩＡ llame, maria"})
    void a_part_of_the_persons_name_is_found_however_it_is_typed(String words, String found) {
        assertThat(in(words)).containsExactly(new TextFinding.Personal(Kind.NAME, found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Llame de lunes a viernes", "Venga a la oficina", "Mariana no está", "penal",
        "El 7 de mayo de 2031 a las 9", "La oficina abre el 7 de mayo", "Tel. (213) 555-0179"})
    void other_words_and_other_days_are_not(String words) {
        assertThat(in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王小明您好", "홍길동, 홍길동님께"})
    void a_name_is_found_where_words_stand_without_spaces(String name, String words) {
        assertThat(in(words, name, null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/7/1979", "5/7/1979: yes?", "05/07/79", "7.5.1979", "07-05-79", "1979-05-07", "7 / 5 / 1979",
        "1979年5月7日", "7 de mayo de 1979", "07 MAYO 79", "mayo 7, 1979", "May 7th, 1979", "7th of May '79", "1979 May 7",
        "٧/٥/١٩٧٩"})
    void the_birth_date_is_found_in_the_usual_spellings(String date) {
        assertThat(in("Nació el " + date + ", ¿verdad?")).singleElement().isInstanceOfSatisfying(
                TextFinding.Personal.class, found -> assertThat(found.kind()).isEqualTo(Kind.BIRTH_DATE));
    }

    @Test
    void neither_who_writes_nor_who_has_the_request_is_named() {
        assertThat(in("Soy Tess", "Ana", SampleRequests.ATTORNEY))
                .containsExactly(new TextFinding.Personal(Kind.COLLEAGUE, "tess"));
        assertThat(in("La abogada es Ada Attorney", "Ben", SampleRequests.ATTORNEY)).containsExactly(
                new TextFinding.Personal(Kind.COLLEAGUE, "ada"), new TextFinding.Personal(Kind.COLLEAGUE, "attorney"));
    }
}
