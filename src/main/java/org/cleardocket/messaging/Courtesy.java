package org.cleardocket.messaging;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/** What people say before and after what they mean, in any language: "hello", "please", "thank you". */
record Courtesy(Pattern words) {

    static Courtesy of(List<KeywordFile.Entry> entries) {
        var polite = entries.stream().filter(entry -> entry.kind().equals("courtesy"))
                .map(KeywordFile.Entry::bare).collect(joining("|", "(?:", ")"));
        return new Courtesy(Pattern.compile("^(?:" + polite + "(?: |$))+|(?: " + polite + ")+$"));
    }

    /** @param bare as {@link BareWords} has it; empty where there is nothing but courtesy */
    String without(String bare) {
        return words.matcher(bare).replaceAll("");
    }
}
