package org.cleardocket.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wording;

/**
 * Finds what must not go out: words that give the matter away, links that lead elsewhere, texts that cost more than
 * they may. Asked of every template in every language when the portal is built, with the longest values; and of each
 * text that a staff member writes, before it is queued.
 */
final class TextLint {

    /** As carriers and phones know us. */
    static final String SENDER = "LA County Records Help: ";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern SIGN_AFTER_LINK = Pattern.compile("\\{link}\\S");

    private final ForbiddenWords forbidden;
    private final String ownHost;

    /** @param ownHost the only one that links may lead to */
    TextLint(ForbiddenWords forbidden, String ownHost) {
        this.forbidden = forbidden;
        this.ownHost = ownHost;
    }

    /** What is wrong with the sentence of a template, whatever its values. */
    List<TextFinding> template(TextTemplate template, Language language, Wording wording) {
        if (!wording.has(template.key())) {
            return List.of(new TextFinding.MissingSentence());
        }
        var sentence = wording.say(template.key()); // without values, placeholders stay as they are written
        var findings = new ArrayList<>(placeholders(template, sentence));
        if (!sentence.startsWith(SENDER)) {
            findings.add(new TextFinding.NoSender());
        }
        forbidden.in(sentence, language).forEach(word -> findings.add(new TextFinding.ForbiddenWord(word)));
        findings.addAll(foreignLinks(sentence));
        if (SIGN_AFTER_LINK.matcher(sentence).find()) {
            findings.add(new TextFinding.SignAfterLink());
        }
        findings.addAll(length(wording.say(template.key(), longest(template, language)), language));
        return findings;
    }

    /**
     * What is wrong with a text that is about to go out.
     *
     * @param values of the template's placeholders, by name
     * @param body   what it says with them
     */
    List<TextFinding> text(TextTemplate template, Language language, Map<String, String> values, String body) {
        var findings = new ArrayList<TextFinding>();
        template.placeholders().forEach(placeholder ->
                findings.addAll(value(placeholder, values.getOrDefault(placeholder.key(), ""), language)));
        findings.addAll(length(body, language));
        return findings;
    }

    /** What is wrong with a text of somebody's own words, of which nothing but the whole is known any more. */
    List<TextFinding> own(String body, Language language) {
        var findings = new ArrayList<TextFinding>();
        forbidden.in(body, language).forEach(word -> findings.add(new TextFinding.ForbiddenWord(word)));
        Links.in(body).forEach(link -> findings.add(new TextFinding.LinkInValue(link)));
        findings.addAll(length(body, language));
        return findings;
    }

    private static List<TextFinding> placeholders(TextTemplate template, String sentence) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(sentence).results().forEach(found -> names.add(found.group(1)));
        var own = template.placeholders();
        var missing = own.stream().filter(placeholder -> !names.contains(placeholder.key()))
                .map(TextFinding.MissingPlaceholder::new);
        var foreign = names.stream().filter(name -> own.stream().noneMatch(one -> one.key().equals(name)))
                .map(TextFinding.ForeignPlaceholder::new);
        return Stream.<TextFinding>concat(missing, foreign).toList();
    }

    private static Map<String, String> longest(TextTemplate template, Language language) {
        return template.placeholders().stream()
                .collect(toMap(Placeholder::key, placeholder -> placeholder.longest(language)));
    }

    private List<TextFinding> value(Placeholder placeholder, String value, Language language) {
        if (value.isBlank()) {
            return List.of(new TextFinding.NothingSaid());
        }
        var findings = new ArrayList<TextFinding>();
        if (Placeholder.UNPRINTABLE.matcher(value).find()) {
            findings.add(new TextFinding.Unprintable());
        }
        if (placeholder == Placeholder.LINK) {
            findings.addAll(foreignLinks(value));
        } else {
            Links.in(value).forEach(link -> findings.add(new TextFinding.LinkInValue(link)));
        }
        if (placeholder == Placeholder.WORDS) {
            forbidden.in(value, language).forEach(word -> findings.add(new TextFinding.ForbiddenWord(word)));
        }
        return findings;
    }

    private List<TextFinding> foreignLinks(String text) {
        return Links.in(text).stream().filter(link -> !Links.host(link).equalsIgnoreCase(ownHost))
                .<TextFinding>map(TextFinding.ForeignLink::new).toList();
    }

    private static List<TextFinding> length(String body, Language language) {
        var parts = Segments.of(body).parts();
        var most = TextBudget.of(language).parts();
        return parts <= most ? List.of() : List.of(new TextFinding.TooManyParts(parts, most));
    }
}
