package org.cleardocket.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The languages offered, in the order in which they are shown. */
@Component
@EnableConfigurationProperties(LanguageSettings.class)
public class Languages {

    private static final List<Language> WRITTEN = List.of(
            Language.ENGLISH,
            new Language("es", "Español", false));

    private final List<Language> offered;

    Languages(LanguageSettings settings) {
        offered = settings.pseudo()
                ? Stream.concat(WRITTEN.stream(), Stream.of(PseudoWording.LANGUAGE)).toList()
                : WRITTEN;
    }

    public List<Language> offered() {
        return offered;
    }

    /** The offered language with exactly this tag. */
    public Optional<Language> find(String tag) {
        return offered.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    /**
     * The best offered language for a browser.
     *
     * @param acceptLanguage the header {@code Accept-Language}, perhaps empty or nonsense
     * @return English where nothing fits
     */
    public Language best(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var tag = Locale.lookupTag(ranges, offered.stream().map(Language::tag).toList());
            return Optional.ofNullable(tag)
                    .flatMap(found -> offered.stream().filter(one -> one.tag().equalsIgnoreCase(found)).findFirst())
                    .orElse(Language.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Language.ENGLISH;
        }
    }
}
