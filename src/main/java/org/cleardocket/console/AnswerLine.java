package org.cleardocket.console;

import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Relief;
import org.cleardocket.eligibility.Result;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wording;
import org.cleardocket.language.Wordings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one answer of {@code evaluate} as a line of JSON. */
final class AnswerLine {

    private final JsonMapper json = new JsonMapper();
    private final Wording english = new Wordings().law(Language.ENGLISH);

    String answer(Result result) {
        var line = json.createObjectNode();
        line.put("outcome", result.outcome().name());
        line.put("floor", name(result.floor()));
        line.put("ceiling", name(result.ceiling()));
        var flags = line.putArray("flags");
        result.flags().stream().map(Flag::name).sorted().forEach(flags::add);
        var reasons = line.putArray("reasons");
        result.reasons().forEach(reason -> reasons.addObject()
                .put("code", reason.name())
                .put("citation", reason.citation())
                .put("text", english.say(reason.key())));
        return line.toString();
    }

    String refusal(long number, String sentence) {
        return json.createObjectNode().put("line", number).put("error", sentence).toString();
    }

    private static @Nullable String name(@Nullable Relief relief) {
        return relief == null ? null : relief.name();
    }
}
