package org.cleardocket.console.settings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.IgnoreTopLevelConverterNotFoundBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses wrong settings at the start, each in a sentence: first names that are no setting's, then values that cannot be
 * read, and at last what the settings records themselves refuse. These throw an {@link IllegalStateException} whose
 * message is a setting's name and a rule: {@code portal.messaging.lanes must be at least 1}.
 */
public final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Pattern RULE = Pattern.compile("((?:portal|server)\\.[a-z0-9.-]+) must (.+)", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("portal(\\.[a-z0-9-]+)+");

    /** After all sources are known and before a log is set up from them. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

    /** Read without a bean, before there are any. */
    private static final List<String> LOGGING = List.of("logging.config", "logging.file.name", "logging.file.path");

    /** They print the trace of a failed start, even before a log is set up. */
    private static final List<String> OF_SPRING = List.of("org.springframework.boot.SpringApplication",
            "org.springframework.boot.diagnostics");

    private final KnownSettings known = KnownSettings.ofThisProgram();
    private @Nullable ConfigurableEnvironment environment;

    /**
     * Reads every setting as a start does, and makes nothing.
     *
     * @param defaults  what an operator may override
     * @param arguments what comes from the command line, such as {@code --server.port=8081}
     * @return what was read
     * @throws SettingRefused where a setting cannot work
     */
    public static ConfigurableEnvironment alone(Map<String, Object> defaults, String... arguments) {
        OF_SPRING.forEach(logger -> LoggingSystem.get(SettingsCheck.class.getClassLoader()).setLogLevel(logger, LogLevel.OFF));
        var check = new SettingsCheck();
        var fallbacks = new HashMap<String, Object>(Map.of("portal.secret", drawn())); // a folder may have one for later
        fallbacks.putAll(defaults);
        try (var context = new SpringApplicationBuilder(NothingElse.class).web(WebApplicationType.NONE).listeners(check)
                .properties(fallbacks).run(arguments)) {
            return context.getEnvironment();
        } catch (RuntimeException e) {
            throw check.explain(e);
        }
    }

    private static final class NothingElse {
    }

    private static String drawn() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    /** @throws SettingRefused where a name is unknown, or a value cannot be read or cannot work */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        environment = event.getEnvironment();
        refuseUnknownNames();
        var binder = Binder.get(environment, new Bounds());
        try {
            known.types().forEach((setting, type) -> refuseUnreadable(setting, type, binder));
            binder.bind("logging.level", Bindable.mapOf(String.class, LogLevel.class));
            LOGGING.forEach(setting -> binder.bind(setting, Bindable.of(String.class)));
            known.groups().stream().filter(this::isUsed).forEach(group -> read(group, binder));
        } catch (BindException e) {
            throw explain(e);
        }
    }

    private void refuseUnreadable(String setting, Class<?> type, Binder binder) {
        var given = GivenSetting.of(setting, environment);
        if (given.refersToAnother()) {
            return;
        }
        if (type != String.class && given.value() != null && String.valueOf(given.value()).isBlank()) {
            throw given.refused(ReadableValues.rule(type).orElseThrow());
        }
        binder.bind(setting, Bindable.of(type));
    }

    private static void read(KnownSettings.Group group, Binder binder) {
        if (group.isOurs()) {
            binder.bindOrCreate(group.name(), Bindable.of(group.type()));
            return;
        }
        try {
            binder.bind(group.name(), Bindable.of(group.type()));
        } catch (BindException e) {
            if (e.getProperty() != null) { // otherwise it is no value's fault: a bean for a library that is not there
                throw e;
            }
        }
    }

    /** Whether the program has this record of ours, so that the condition on it holds, or something is given for Spring's. */
    private boolean isUsed(KnownSettings.Group group) {
        if (!group.isOurs()) {
            var name = ConfigurationPropertyName.of(group.name());
            return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
                    .anyMatch(source -> source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT);
        }
        var registry = new GenericApplicationContext();
        new AnnotatedBeanDefinitionReader(registry, environment).registerBean(group.type(), group.name());
        return registry.containsBeanDefinition(group.name());
    }

    /** Refuses what can be read and cannot work. */
    private final class Bounds extends IgnoreTopLevelConverterNotFoundBindHandler {

        @Override
        public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object value) {
            var setting = name.toString();
            ReadableValues.outside(setting, value).ifPresent(rule -> {
                throw GivenSetting.of(setting, environment).refused(rule);
            });
            return value;
        }
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
        if (environment == null) {
            return EarlySetting.refused().<RuntimeException>map(refused -> refused).orElse(failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingRefused refused) {
                return refused;
            }
            if (cause instanceof IllegalStateException && isOfSetting(String.valueOf(cause.getMessage()))) {
                return refused(cause.getMessage());
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException unread && unread.getProperty() != null) {
                return unreadable(unread);
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

    private static SettingRefused unreadable(BindException failure) {
        var given = GivenSetting.of(failure.getProperty());
        return ReadableValues.rule(failure.getTarget().getType().resolve(Object.class)).map(given::refused)
                .orElseGet(() -> given.refusedBecause("It cannot be read: "
                        + Words.withoutSecrets(NestedExceptionUtils.getMostSpecificCause(failure).getMessage())));
    }
}
