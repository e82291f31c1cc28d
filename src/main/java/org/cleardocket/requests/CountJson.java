package org.cleardocket.requests;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Result;
import tools.jackson.databind.json.JsonMapper;

/** Facts and results as they are kept. A mapper of its own, so that a setting of the web cannot change what is kept. */
final class CountJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(
                    PropertyAccessor.IS_GETTER, Visibility.NONE))
            .build();

    private CountJson() {
    }

    static String of(Object factsOrResult) {
        return MAPPER.writeValueAsString(factsOrResult);
    }

    static Facts facts(String json) {
        return MAPPER.readValue(json, Facts.class);
    }

    static Result result(String json) {
        return MAPPER.readValue(json, Result.class);
    }
}
