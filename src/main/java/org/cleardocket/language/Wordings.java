package org.cleardocket.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Everything the portal says, from the files in {@code i18n}.
 *
 * <p>{@code pages} is what residents read on pages, {@code law} whatever states a legal outcome or a warning (the one
 * place a lawyer reviews), {@code texts} the text messages.
 */
@Component
public class Wordings {

    private final Map<String, Wording> read = new ConcurrentHashMap<>();

    public Wording pages(Language language) {
        return file("pages", language);
    }

    public Wording law(Language language) {
        return file("law", language);
    }

    public Wording texts(Language language) {
        return file("texts", language);
    }

    private Wording file(String name, Language language) {
        return language.equals(PseudoWording.LANGUAGE)
                ? new PseudoWording(file(name, Language.ENGLISH))
                : read.computeIfAbsent(name + '/' + language.tag(), _ -> WordingFile.read(name, language));
    }
}
