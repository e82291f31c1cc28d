package org.cleardocket.console.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting of the portal with its type, and the records and beans that all settings are read into, Spring's too, as
 * the compiler lists them ({@code META-INF/spring-configuration-metadata.json}).
 *
 * @param types  the type of each setting of the portal by its name, such as {@code portal.messaging.lanes}
 * @param groups what is read under which name, such as {@code server}
 */
record KnownSettings(Map<String, Class<?>> types, List<Group> groups) {

    /** @param type the record or bean that the settings under a name are read into */
    record Group(String name, Class<?> type) {

        boolean isOurs() {
            return isOfPortal(name);
        }
    }

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    /** {@code run} sets it from its own option, so that nothing else counts. */
    private static final String SAMPLES = "portal.samples";

    /** {@code ./portal} tells the program where its folder is. */
    private static final String HOME = "portal.home";

    /** Read by {@code ./portal} before the program starts. */
    private static final List<String> OF_THE_SCRIPT = List.of("PORTAL_MEMORY", "PORTAL_CHROMIUM");

    /** Kubernetes tells every container where a service named "portal" listens. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("PORTAL_SERVICE_(HOST|PORT.*)|PORTAL_PORT(_\\d+_.*)?");

    static KnownSettings ofThisProgram() {
        var types = new TreeMap<String, Class<?>>();
        var groups = new ArrayList<Group>();
        for (var metadata : everyMetadata()) {
            for (var setting : metadata.path("properties")) {
                var name = setting.get("name").asString();
                if (isOfPortal(name)) {
                    types.put(name, type(setting.get("type").asString()).orElseThrow());
                }
            }
            for (var group : metadata.path("groups")) { // of a group within a record the record takes care
                if (!group.get("name").asString().startsWith("portal.") || !group.has("sourceMethod")) {
                    type(group.path("type").asString("")).filter(KnownSettings::canBeMade)
                            .ifPresent(type -> groups.add(new Group(group.get("name").asString(), type)));
                }
            }
        }
        types.remove(SAMPLES);
        return new KnownSettings(types, List.copyOf(groups));
    }

    private static boolean isOfPortal(String name) {
        return name.equals("portal") || name.startsWith("portal.");
    }

    private static List<JsonNode> everyMetadata() {
        return KnownSettings.class.getClassLoader().resources(METADATA).map(file -> {
            try (var json = file.openStream()) {
                return JsonMapper.shared().readTree(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static boolean canBeMade(Class<?> type) {
        return !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    }

    /** Empty where a library is not on the class path for which Spring has settings. */
    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(ClassUtils.forName(name.replaceAll("<.*", ""), KnownSettings.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError missing) {
            return Optional.empty();
        }
    }

    /** A setting's name as an environment variable, such as {@code PORTAL_MESSAGING_PER_SECOND}. */
    static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /**
     * The known variable that is nearest to this one; empty where this one is known or none of the portal's.
     *
     * @param variable the name of an environment variable
     */
    Optional<String> nearestToUnknownVariable(String variable) {
        var name = variable.toUpperCase(Locale.ROOT);
        var known = Stream.concat(types.keySet().stream().map(KnownSettings::variable), OF_THE_SCRIPT.stream()).toList();
        return name.startsWith("PORTAL_") && !known.contains(name) && !shortForms().contains(name)
                && !OF_KUBERNETES.matcher(name).matches() ? Optional.of(nearest(name, known)) : Optional.empty();
    }

    /** Spring also takes a variable without the marks within a word: {@code PORTAL_MESSAGING_PERSECOND}. */
    private List<String> shortForms() {
        return types.keySet().stream().map(setting -> variable(setting.replace("-", ""))).toList();
    }

    /**
     * The known setting that is nearest to this property; empty where this one is known or none of the portal's.
     *
     * @param property the name of a property in a file or of the JVM
     */
    Optional<String> nearestToUnknownProperty(String property) {
        var name = ConfigurationPropertyName.adapt(property, '.'); // perSecond and per_second count as per-second
        return property.startsWith("portal.") && Stream.concat(types.keySet().stream(), Stream.of(SAMPLES, HOME))
                .map(ConfigurationPropertyName::of).noneMatch(name::equals)
                ? Optional.of(nearest(property, types.keySet())) : Optional.empty();
    }

    private static String nearest(String name, Collection<String> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        return known.stream().min(Comparator.<String>comparingInt(one -> distance.apply(name, one))
                .thenComparing(Comparator.naturalOrder())).orElseThrow();
    }
}
