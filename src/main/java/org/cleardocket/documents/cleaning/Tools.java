package org.cleardocket.documents.cleaning;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Commands that this machine may have, and that a worker is told of, because it has no environment to look them up in.
 *
 * @param heif     decodes HEIC: {@code heif-dec}, earlier {@code heif-convert}, of libheif
 * @param openJpeg decodes JPEG 2000: {@code opj_decompress} of OpenJPEG
 * @param poppler  draws PDF a second time: {@code pdftoppm} of poppler
 * @param limits   {@code prlimit}, which runs another command within limits of memory
 * @param sandbox  in which workers run; a worker is told of none, because it is inside
 */
record Tools(Optional<Path> heif, Optional<Path> openJpeg, Optional<Path> poppler, Optional<Path> limits,
        Optional<Sandbox> sandbox) {

    private static final String NONE = "-";

    static Tools ofThisMachine() {
        return new Tools(onPath("heif-dec", "heif-convert"), onPath("opj_decompress"), onPath("pdftoppm"),
                onPath("prlimit"), Sandbox.with(onPath("bwrap")));
    }

    static Tools of(List<String> arguments) {
        return new Tools(path(arguments.get(0)), path(arguments.get(1)), path(arguments.get(2)),
                path(arguments.get(3)), Optional.empty());
    }

    List<String> arguments() {
        return Stream.of(heif, openJpeg, poppler, limits).map(tool -> tool.map(Path::toString).orElse(NONE)).toList();
    }

    /** What cannot be done without the commands that are missing, or without a place for their files. */
    List<String> limitations(boolean scratch) {
        if (sandbox.isPresent()) { // it has a work folder of its own
            return missing();
        }
        var limitations = new ArrayList<>(List.of("bwrap is missing or may not make namespaces here (Debian: bubblewrap): files are cleaned in "
                    + "processes that have the portal's own network and files"));
        limitations.addAll(scratch ? missing() : List.of("there are no files in memory (/dev/shm): iPhone photos (HEIC) and JPEG 2000 are refused, and "
                    + "no second program looks at pages of PDF"));
        return limitations;
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        if (heif.isEmpty()) {
            missing.add("heif-dec is missing (Debian: libheif-examples): iPhone photos (HEIC) are refused");
        }
        if (openJpeg.isEmpty()) {
            missing.add("opj_decompress is missing (Debian: libopenjp2-tools): scans in JPEG 2000 are refused"
                    + (poppler.isEmpty() ? "" : " unless poppler draws them"));
        }
        if (poppler.isEmpty()) {
            missing.add("pdftoppm is missing (Debian: poppler-utils): no second program looks whether pages of PDF lost "
                    + "something");
        }
        return missing;
    }

    private static Optional<Path> path(String argument) {
        return argument.equals(NONE) ? Optional.empty() : Optional.of(Path.of(argument));
    }

    private static Optional<Path> onPath(String... names) {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(folders).filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().map(Path::toAbsolutePath);
    }
}
