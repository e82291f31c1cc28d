package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cleardocket.documents.FolderId;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextFinding;
import org.cleardocket.messaging.TextFinding.Personal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {

    private static final StaffMember WRITER = SampleRequests.TRIAGE;
    private static final PhoneNumber FIRST = new PhoneNumber("+12135550142");
    private static final PhoneNumber SECOND = new PhoneNumber("+13105550178");
    private static final RequestCount COUNT = new RequestCount(
            new AskedCount(Facts.builder().build(), null, "BA123456-01"), List.of());

    private static List<TextFinding> in(String words, String name, StaffMember owner) {
        var person = new Person(name, LocalDate.of(1979, 5, 7), FIRST, new SecondNumber(SECOND, true));
        var request = new Request(RequestId.random(), 1, TicketNumber.random(), SampleRequests.SPANISH, person, true,
                RequestStatus.SUBMITTED, Instant.EPOCH, Instant.EPOCH, null, new LookPromise(LocalDate.EPOCH, null), owner,
                List.of(COUNT), List.of(),
                FolderId.random(), PaperAnswer.NONE);
        return new PersonalWords(() -> List.of("Quentin Quisquilla", "Law Park", "Tess Triage")).in(words, request, WRITER);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Pat O’Neil|Mr. Oneil", "Pat Oneil|Mr. O'Neil", "Jean-Luc Peña|Jeanluc, venga", "Rosa Díaz|Ro\u200Bsa", "Rosa Díaz|ro\u00ADsa",
        "Al Green|Al Green", "Le Van Do|Le Van Do", "Maria d'Arco|darco"})
    void a_name_is_found_with_and_without_the_signs_in_it(String name, String words) {
        assertThat(in(words, name, null)).isNotEmpty();
    }

    @Test
    void no_account_is_named_by_whoever_writes() {
        assertThat(in("Quentin will call you", "Ben", null)).containsExactly(new TextFinding.Personal(Kind.COLLEAGUE, "quentin"));
        assertThat(in("Ask for Mr. Quisquilla", "Ben", null)).containsExactly(
                new TextFinding.Personal(Kind.COLLEAGUE, "quisquilla"));
        assertThat(in("There is a park by our office, and a law", "Ben", null)).isEmpty();
        assertThat(in("Law Park will call", "Ben", null)).extracting(found -> ((TextFinding.Personal) found).kind())
                .containsOnly(Kind.COLLEAGUE).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Will Smith|We will call you Monday", "Will Smith|Will you be home?", "Will Smith|Will the office be open?",
        "Will Smith|you will, I hope, get a letter", "April May|May we call you in May or on May 5?", "April May|Come in April or May",
        "April May|you may come before May", "Grace Hill|You have a grace period, and it is up the hill", "Mark Long|Please mark the day: how long is it?",
        "Mark Long|Mark your calendar", "Angel Cruz|be an angel and call", "Angel Cruz|la cruz, el ángel y la luz", "Jesús Rey|gracias a jesús",
        "Rosa Flores|Traiga flores de color rosa", "Luz Clara|La luz es clara. Su voz es clara", "Domingo Paz|Venga el domingo en paz",
        "Julio Mayo|Venga el 5 de julio o en mayo", "Pat Day|Have a good day, and sit pat", "Le Do|Le esperamos. Do you have it?", "Al Ng|Venga al lado",
        "Bill Young|The bill is for young people", "Rich Small|A small thing", "Salvador Santos|todos los santos", "Art Day|WE WILL SEE YOU ONE DAY",
        "Rosa Ejemplo|Por ejemplo, el lunes", "Hope Joy|I hope so", "Sol Mar|Hace sol en el mar", "Victoria Real|Es un premio real",
        "Maria Hill|How do we get there?", "Will May|We will. May we call?",
        "Will Smith|Your attorney will call", "Will Smith|Ask your attorney. Will you come?", "Will Smith|The doctor will sign it",
        "Will Smith|YOUR ATTORNEY WILL CALL", "Luz Clara|Su abogada clara y amable", "Vera Real|Un abogado real le llama"})
    void a_name_that_is_a_word_leaves_ordinary_sentences_alone(String name, String words) {
        assertThat(in(words, name, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Will Smith|Hi Will", "Will Smith|hi will", "Will Smith|Will, please call", "Will Smith|Call us, Will",
        "Will Smith|call us, will.", "Will Smith|We saw Will today", "Will Smith|Will please call us", "Will Smith|Will and Ann can come",
        "Will May|will may can come", "Will May|will b. may can come", "Will May|may, will", "Mark Cruz|mark de la cruz", "April May|Tell May to come", "April May|Dear April: call us", "Grace Hill|Grace can come in", "Grace Hill|it is for Grace",
        "Mark Long|Mr. Long, call us", "Mark Long|WE SAW MARK LONG", "Mark Long|MARK, CALL US", "Angel Cruz|Ángel llame al teléfono", "Angel Cruz|hola angel",
        "Jesús Rey|Jesús: llámenos", "Jesús Rey|Le habla a Jesus", "Jesús Rey|Sr. Rey", "José Peña|Vale la peña", "José Pena|Sr. Pena", "Rosa Flores|rosa flores venga",
        "Rosa Flores|Rosa llámenos", "Al Ng|Call Al today", "Al Ng|Mr. Ng, call us", "Li Wu|Hello Li", "Le Do|Mr. Le, call us", "Art Day|Art, call us",
        "Hope Joy|Hope can call us", "May Will|May will call", "Will Smith|Your attorney Will called", "Luz Clara|La doctora Luz llama",
        "Will Smith|See doctor will smith"})
    void a_name_that_is_a_word_is_found_where_it_is_written_like_a_name(String name, String words) {
        assertThat(in(words, name, null)).isNotEmpty().allMatch(found ->
                ((TextFinding.Personal) found).kind() == Kind.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7-V-1979", "7.V.79", "7 del 5 del 79", "el día 7 del mes 5 de 1979", "siete de mayo de mil novecientos setenta y nueve",
        "May seventh, nineteen seventy-nine", "seventh of May 79", "1979, 7 de mayo", "7-may-79", "mayo de 1979", "May 1979"})
    void the_birth_date_is_found_in_words_and_habits_too(String date) {
        assertThat(in("Nació: " + date)).singleElement().isInstanceOfSatisfying(TextFinding.Personal.class,
                found -> assertThat(found.kind()).isEqualTo(Kind.BIRTH_DATE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Su celular 213-555-0142|PHONE", "(310) 555 0178|PHONE", "+1 310.555.0178|PHONE", "555-0178|PHONE", "417-302-886|TICKET",
        "417 302 886|TICKET", "BA 123-456-01|CASE", "ba 12 34 56 01|CASE"})
    void numbers_that_lead_to_the_person_are_found_however_they_are_spaced(String words, Kind kind) {
        assertThat(in("Hola " + words + '.')).extracting(found -> ((TextFinding.Personal) found).kind()).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call (213) 974-2811", "Room 320, floor 19", "Bring 2 photos by 5/12 at 10:30", "210 W. Temple St., 90012"})
    void other_numbers_are_not(String words) {
        assertThat(in(words)).isEmpty();
    }
}
