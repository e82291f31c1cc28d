package org.cleardocket.console.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting that Spring reads before all others, because it says where others are.
 *
 * @param rule what it must be, in words that follow "must"
 * @param fits whether a value can be one
 */
record EarlySetting(String name, String rule, Predicate<String> fits) {

    private static final String FILES = "name files that are there, such as file:/etc/cleardocket.yaml";

    /** The last ones fit in their form, so they are the cause where no other is. */
    private static final List<EarlySetting> ALL = List.of(
            new EarlySetting("spring.application.json", "be an object in JSON", EarlySetting::isJson),
            new EarlySetting("spring.profiles.active", "be names of letters, digits, - and _",
                    value -> value.matches("[\\w,.+@ -]*")),
            new EarlySetting("spring.profiles.default", "be names of letters, digits, - and _",
                    value -> value.matches("[\\w,.+@ -]*")),
            new EarlySetting("spring.config.import", FILES, _ -> false),
            new EarlySetting("spring.config.location", FILES, _ -> false),
            new EarlySetting("spring.config.additional-location", FILES, _ -> false));

    /** Why settings cannot be read at all; empty where none of these was given. */
    static Optional<SettingRefused> refused() {
        return ALL.stream().flatMap(setting -> setting.given().stream()
                .filter(given -> !setting.fits.test(String.valueOf(given.value())))
                .map(given -> given.refused(setting.rule))).findFirst();
    }

    private Optional<GivenSetting> given() {
        var variable = KnownSettings.variable(name);
        return given(name, System.getProperty(name)).or(() -> given(variable, System.getenv(variable)))
                .or(() -> given(variable.toLowerCase(Locale.ROOT), System.getenv(variable.toLowerCase(Locale.ROOT))));
    }

    private static Optional<GivenSetting> given(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(it -> new GivenSetting(name, it));
    }

    private static boolean isJson(String value) {
        try {
            return JsonMapper.shared().readTree(value).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
