package org.cleardocket.console.settings;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A setting as the operator has given it.
 *
 * @param name  as the operator writes it: an environment variable or a property
 * @param value what was given; {@code null} where nothing was
 */
record GivenSetting(String name, @Nullable Object value) {

    private static final int LONGEST = 80;
    /** Names of secrets, and of values that hold some: addresses of databases, and many settings in one. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|token|password|credential|application.json"
            + "|jdbc.?url).*|.*key|.*(datasource|flyway).url");

    /** @param setting a setting's name, such as {@code portal.messaging.lanes} */
    static GivenSetting of(String setting, Environment environment) {
        var name = ConfigurationPropertyName.of(setting);
        return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
                .map(source -> source.getConfigurationProperty(name)).filter(Objects::nonNull)
                .map(GivenSetting::of).findFirst()
                .orElseGet(() -> new GivenSetting(KnownSettings.variable(setting), null));
    }

    static GivenSetting of(ConfigurationProperty property) {
        return new GivenSetting(written(property), property.getValue());
    }

    private static String written(ConfigurationProperty property) {
        return switch (property.getOrigin()) {
            case SystemEnvironmentOrigin origin -> origin.getProperty();
            case PropertySourceOrigin origin when origin.getPropertySource() instanceof SystemEnvironmentPropertySource ->
                    origin.getPropertyName();
            case null, default -> property.getName().toString();
        };
    }

    /** Whether this only hands on another setting: that one is the operator's. */
    boolean refersToAnother() {
        return String.valueOf(value).startsWith("${portal.");
    }

    /**
     * Why this setting is refused.
     *
     * @param rule what it must be, in words that follow "must"
     */
    SettingRefused refused(String rule) {
        return refusedBecause("It must " + rule);
    }

    /** @param why a sentence that says what is allowed, or what is wrong */
    SettingRefused refusedBecause(String why) {
        return new SettingRefused(name + " " + given() + ". " + why + (why.endsWith(".") ? "" : "."));
    }

    private String given() {
        if (value == null) {
            return "is not set";
        }
        if (SECRET.matcher(name).matches()) {
            return "is set, but not well";
        }
        var shown = Words.withoutSecrets(String.valueOf(value));
        return shown.isBlank() ? "is empty"
                : "is \"" + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown) + '"';
    }
}
