package org.cleardocket.requests;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.messaging.TextFinding;
import org.cleardocket.messaging.TextFinding.Personal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who a text is about, and who works on it, in words that staff typed: phones are shared, and texts say nothing.
 */
@Component
class PersonalWords {

    /** Anybody's, however the threes are divided. */
    private static final Pattern TICKET = Pattern.compile("(?<!\\d)\\d{3}[^\\p{L}\\d]{0,3}\\d{3}[^\\p{L}\\d]{0,3}\\d{3}(?!\\d)");
    private static final String SIGNS = "[^\\p{L}\\d]{0,3}";
    private static final int LOCAL_DIGITS = 7;

    private final Colleagues colleagues;

    PersonalWords(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @param writer who would send them; {@code null} where that is not known any more */
    List<TextFinding> in(String words, Request request, @Nullable StaffMember writer) {
        var person = request.person();
        var names = new NameFinder(words);
        return Stream.of(
                names.find(person.name()).map(part -> personal(Kind.NAME, part)),
                new DateMentions(person.birthDate(), request.language().locale()).in(words).stream()
                        .map(date -> personal(Kind.BIRTH_DATE, date)),
                person.numbers().stream().flatMap(phone -> number(phone.e164(), words))
                        .map(phone -> personal(Kind.PHONE, phone)),
                found(TICKET, words).map(ticket -> personal(Kind.TICKET, ticket)),
                request.counts().stream().map(count -> count.asked().caseNumber()).filter(Objects::nonNull)
                        .flatMap(number -> found(spaced(number), words)).map(number -> personal(Kind.CASE, number)),
                names(request.owner(), writer).flatMap(names::find).map(part -> personal(Kind.COLLEAGUE, part)))
                .flatMap(kind -> kind.limit(3)).distinct().toList();
    }

    private static TextFinding personal(Kind kind, String words) {
        return new TextFinding.Personal(kind, words.strip());
    }

    /** The writer's too. */
    private Stream<String> names(@Nullable StaffMember owner, @Nullable StaffMember writer) {
        return Stream.concat(Stream.of(owner, writer).filter(Objects::nonNull).map(StaffMember::name),
                colleagues.names().stream()).distinct();
    }

    /** A number as it is dialed from afar or from nearby. */
    private static Stream<String> number(String e164, String words) {
        var digits = e164.substring(e164.length() - 10);
        return Stream.of(digits, digits.substring(digits.length() - LOCAL_DIGITS)).map(PersonalWords::spaced)
                .flatMap(pattern -> found(pattern, words)).limit(1);
    }

    private static Pattern spaced(String number) {
        return Pattern.compile(number.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString)
                .map(Pattern::quote).collect(Collectors.joining(SIGNS, "(?<![\\p{L}\\d])(?:\\+?1" + SIGNS + ")?", "(?!\\d)")),
                Pattern.CASE_INSENSITIVE);
    }

    private static Stream<String> found(Pattern pattern, String words) {
        return Optional.of(pattern.matcher(words)).filter(Matcher::find).map(Matcher::group).stream();
    }
}
