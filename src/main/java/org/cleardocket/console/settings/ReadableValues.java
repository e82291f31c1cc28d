package org.cleardocket.console.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** The values that a setting of a type may have, for every class that reads it. */
final class ReadableValues {

    /** A sum with more days than a century leaves what clocks and timers can count. */
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final int LAST_PORT = 65_535;

    /** A second port that is -1 is closed. */
    private static final String CLOSABLE_PORT = "management.server.port";

    private static final Map<Class<?>, String> WORDS = Map.of(
            Integer.class, "be a whole number",
            Long.class, "be a whole number",
            Double.class, "be a number such as 0.0083",
            Boolean.class, "be true or false",
            Duration.class, "be a time span such as 30s, 15m, 48h or 30d",
            LocalTime.class, "be a time of day such as 20:00",
            DataSize.class, "be a size such as 256MB or 6GB",
            URI.class, "be an address such as https://records.example.gov",
            InetAddress.class, "be an address of this machine, such as localhost or 0.0.0.0",
            Path.class, "be the path of a file or folder");

    private ReadableValues() {
    }

    /** What a value of a type must be, in words that follow "must"; empty where nothing general is known. */
    static Optional<String> rule(Class<?> type) {
        return type.isEnum() ? Optional.of("be one of: " + Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")))
                : Optional.ofNullable(WORDS.get(ClassUtils.resolvePrimitiveIfNecessary(type)));
    }

    /** Why a value cannot work although it could be read, in words that follow "must"; empty where it can. */
    static Optional<String> outside(String setting, Object value) {
        return switch (value) {
            case URI address when setting.startsWith("portal.") && !isWebsite(address) -> rule(URI.class);
            case Duration span when span.isNegative() && setting.startsWith("portal.") -> rule(Duration.class);
            case Duration span when span.compareTo(LONGEST) > 0 -> Optional.of("be at most " + LONGEST.toDays() + "d");
            case DataSize size when size.isNegative() && setting.startsWith("portal.") -> rule(DataSize.class);
            case Integer port when setting.endsWith("port") && !isPort(setting, port) ->
                    Optional.of("be a port from 0 to " + LAST_PORT);
            case String pattern when setting.endsWith("-proxies") && !isPattern(pattern) ->
                    Optional.of("be a regular expression for addresses, such as 10\\.0\\.0\\.\\d+");
            case String file when (setting.endsWith("-store") || setting.equals("logging.config")) && !file.isBlank() && !isThere(file) ->
                    Optional.of("be the path of a file that is there");
            case String file when setting.startsWith("logging.file.") && !canBeMade(Path.of(file)) ->
                    Optional.of("be the path of a file or folder that this user can write");
            default -> Optional.empty();
        };
    }

    private static boolean isWebsite(URI address) {
        return Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                && address.getHost() != null && address.getPort() <= LAST_PORT;
    }

    private static boolean isPort(String setting, int port) {
        return port >= (setting.equals(CLOSABLE_PORT) ? -1 : 0) && port <= LAST_PORT;
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isThere(String file) {
        return new DefaultResourceLoader().getResource(file.matches("[a-z]+:.*") ? file : "file:" + file).exists();
    }

    private static boolean canBeMade(Path path) {
        for (var folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return Files.isWritable(folder) && (folder.equals(path.toAbsolutePath()) || Files.isDirectory(folder));
            }
        }
        return false;
    }
}
