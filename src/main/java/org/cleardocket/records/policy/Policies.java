package org.cleardocket.records.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.cleardocket.records.RefusedInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policies as files: a name, a version, a kind and its parameters. Those that come with the program lie under
 * {@code policies/}; a county adds one by adding a file.
 */
public final class Policies {

    /** The choices of 2019 ignore the case of keys and what they do not know; their numbers are whole. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** How a policy decides. */
    enum Kind { STATUTE, LOS_ANGELES_2019, CONFIGURED_2019, DISMISS_ALL }

    /** A policy's file. */
    record PolicyFile(@Nullable String name, @Nullable String version, @Nullable Kind kind,
            @Nullable JsonNode parameters) {
    }

    record Thresholds(int age, int years) {
        Thresholds {
            requireWithin("age", age, 120);
            requireWithin("years", years, 100);
        }

        private static void requireWithin(String name, int value, int most) {
            if (value < 1 || value > most) {
                throw new RefusedInput("The option " + name + " must be from 1 to " + most + ".");
            }
        }
    }

    record Breadth(boolean related) {
    }

    /**
     * What an operator changes for one run.
     *
     * @param options file of choices, for policies that take them
     * @param age     for policies that take it
     * @param years   for policies that take it
     */
    public record Choices(@Nullable Path options, @Nullable Integer age, @Nullable Integer years) {

        public static final Choices NONE = new Choices(null, null, null);
    }

    private Policies() {
    }

    /**
     * The policy of a name, or of a file whose name ends with {@code .json}.
     *
     * @throws RefusedInput where there is none, or it cannot work with the choices
     */
    public static Policy find(String name, Choices choices) {
        return policy(name.endsWith(".json") ? own(Path.of(name)) : known(name), name, choices);
    }

    private static PolicyFile own(Path file) {
        return read(file, PolicyFile.class);
    }

    private static PolicyFile known(String name) {
        try (var stream = stream(name)) {
            if (stream == null) {
                throw new RefusedInput("There is no policy " + name
                        + ". There are statute, la-2019, gogen, dismiss-all, dismiss-all-and-related, and JSON files.");
            }
            return JSON.readValue(stream, PolicyFile.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable InputStream stream(String name) {
        return name.matches("[a-z0-9-]+") ? Policies.class.getResourceAsStream("/policies/" + name + ".json") : null;
    }

    private static Policy policy(PolicyFile file, String source, Choices choices) {
        if (file.name == null || file.version == null || file.kind == null) {
            throw new RefusedInput("The policy " + source + " lacks a name, a version or a kind.");
        }
        if (choices.options != null && file.kind != Kind.CONFIGURED_2019) {
            throw new RefusedInput("The policy " + file.name + " takes no options file.");
        }
        if ((choices.age != null || choices.years != null) && file.kind != Kind.LOS_ANGELES_2019) {
            throw new RefusedInput("The policy " + file.name + " takes neither age nor years.");
        }
        return switch (file.kind) {
            case STATUTE -> new Statute(file.name, file.version);
            case LOS_ANGELES_2019 -> losAngeles(file.name, file.version, parameters(file, Thresholds.class), choices);
            case CONFIGURED_2019 -> new Configured2019(file.name, file.version, options(file, choices));
            case DISMISS_ALL -> new DismissAll(file.name, file.version, parameters(file, Breadth.class).related);
        };
    }

    private static Policy losAngeles(String name, String version, Thresholds usual, Choices choices) {
        var chosen = new Thresholds(choices.age == null ? usual.age : choices.age,
                choices.years == null ? usual.years : choices.years);
        return new LosAngeles2019(name, version, chosen.age, chosen.years);
    }

    private static Options2019 options(PolicyFile file, Choices choices) {
        if (choices.options != null) {
            return read(choices.options, Options2019.class);
        }
        if (file.parameters == null) {
            throw new RefusedInput("The policy " + file.name + " needs the county's choices: --options FILE.");
        }
        return parameters(file, Options2019.class);
    }

    private static <T> T parameters(PolicyFile file, Class<T> type) {
        return reading("The policy " + file.name, () -> JSON.treeToValue(
                file.parameters == null ? JSON.createObjectNode() : file.parameters, type));
    }

    private static <T> T read(Path file, Class<T> type) {
        return reading(file.toString(), () -> JSON.readValue(bytes(file), type));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RefusedInput(file + " cannot be read.");
        }
    }

    private static <T> T reading(String source, Supplier<@Nullable T> reader) {
        try {
            var read = reader.get();
            if (read == null) {
                throw new RefusedInput(source + " is not the JSON that is needed: null");
            }
            return read;
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedInput refused) {
                    throw refused;
                }
            }
            throw new RefusedInput(source + " is not the JSON that is needed: " + e.getOriginalMessage());
        }
    }
}
