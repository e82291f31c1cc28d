package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.console.Refusal;

/** Programs of the machine that a bench measures with. */
final class Tools {

    private Tools() {
    }

    /**
     * Where a program is; on Debian as root it is installed if it is missing.
     *
     * @throws Refusal where it is missing and cannot be installed
     */
    static Path need(String program, String debianPackage) {
        return find(program).or(() -> {
            install(debianPackage);
            return find(program);
        }).orElseThrow(() -> new Refusal("This bench measures with " + program + ", which is not installed. On Debian:"
                + " apt-get install " + debianPackage));
    }

    private static Optional<Path> find(String program) {
        return Stream.concat(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install(String debianPackage) {
        if (!System.getProperty("user.name").equals("root") || find("apt-get").isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "apt-get update -qq && apt-get install -y -qq " + debianPackage)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new Refusal("apt-get did not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
