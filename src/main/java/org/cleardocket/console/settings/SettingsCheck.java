package org.cleardocket.console.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * Refuses wrong settings at the start, each in a sentence: first names that are no setting's, then values that cannot be
 * read, and at last what the settings records themselves refuse. These throw an {@link IllegalStateException} whose
 * message is a setting's name and a rule: {@code portal.messaging.lanes must be at least 1}.
 */
public final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Pattern RULE = Pattern.compile("((?:portal|server)\\.[a-z0-9.-]+) must (.+)", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("portal(\\.[a-z0-9-]+)+");

    private static final Map<Class<?>, String> READABLE = Map.of(
            Integer.class, "be a whole number",
            Double.class, "be a number such as 0.0083",
            Boolean.class, "be true or false",
            Duration.class, "be a time span such as 30s, 15m, 48h or 30d",
            LocalTime.class, "be a time of day such as 20:00",
            DataSize.class, "be a size such as 256MB or 6GB",
            URI.class, "be an address such as https://records.example.gov",
            Path.class, "be the path of a file or folder");

    private final KnownSettings known = KnownSettings.ofThisProgram();
    private ConfigurableEnvironment environment;

    /** @throws SettingRefused where a name is unknown or a value cannot be read */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        environment = event.getEnvironment();
        refuseUnknownNames();
        var binder = Binder.get(environment);
        known.types().forEach((setting, type) -> refuseUnreadable(setting, type, binder));
    }

    private void refuseUnreadable(String setting, Class<?> type, Binder binder) {
        var given = GivenSetting.of(setting, environment);
        if (given.refersToAnother()) {
            return;
        }
        try {
            var blank = type != String.class && given.value() != null && String.valueOf(given.value()).isBlank();
            if (blank || binder.bind(setting, Bindable.of(type)).map(SettingsCheck::isOutside).orElse(false)) {
                throw given.refused(rule(type));
            }
        } catch (BindException e) {
            throw unreadable(e).orElseThrow(() -> e);
        }
    }

    /** What no setting of a type may be: every address is a website's, and no span or size is negative. */
    private static boolean isOutside(Object value) {
        return switch (value) {
            case URI address -> !Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    || address.getHost() == null;
            case Duration span -> span.isNegative();
            case DataSize size -> size.isNegative();
            default -> false;
        };
    }

    private void refuseUnknownNames() {
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> properties) {
                var variables = source instanceof SystemEnvironmentPropertySource;
                for (var name : properties.getPropertyNames()) {
                    var nearest = variables ? known.nearestToUnknownVariable(name) : known.nearestToUnknownProperty(name);
                    nearest.ifPresent(meant -> {
                        throw new SettingRefused(name + " is no setting of ClearDocket. Did you mean " + meant + "?");
                    });
                }
            }
        }
    }

    /** The refusal in a sentence, where a start has failed for a setting; else the failure itself. */
    public RuntimeException explain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingRefused refused) {
                return refused;
            }
            if (cause instanceof BindException unread && unreadable(unread).isPresent()) {
                return unreadable(unread).get();
            }
            if (cause instanceof IllegalStateException && isOfSetting(String.valueOf(cause.getMessage()))) {
                return refused(cause.getMessage());
            }
        }
        return failure;
    }

    private static boolean isOfSetting(String sentence) {
        return sentence.startsWith("portal.") || RULE.matcher(sentence).matches();
    }

    private SettingRefused refused(String sentence) {
        var rule = RULE.matcher(sentence);
        return rule.matches() ? GivenSetting.of(rule.group(1), environment).refused(asVariables(rule.group(2)))
                : new SettingRefused(asVariables(sentence));
    }

    private static String asVariables(String sentence) {
        return NAME.matcher(sentence).replaceAll(name -> KnownSettings.variable(name.group()));
    }

    private static Optional<SettingRefused> unreadable(BindException failure) {
        return Optional.ofNullable(failure.getProperty()).map(property ->
                GivenSetting.of(property).refused(rule(failure.getTarget().getType().resolve(Object.class))));
    }

    private static String rule(Class<?> type) {
        return type.isEnum() ? "be one of: " + Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))
                : READABLE.getOrDefault(type, "be a value that can be read as " + type.getSimpleName());
    }
}
