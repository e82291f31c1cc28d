package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Formats that only commands can write. {@code ./portal test} installs them where it can; without them tests fail. */
final class Commands {

    private Commands() {
    }

    /** An iPhone's photo, as libheif makes it; what stands beside the picture comes along. */
    static byte[] heic(byte[] picture) throws IOException {
        var in = picture[0] == (byte) 0x89 ? "in.png" : "in.jpg"; // the command goes by the name
        return converted(picture, in, "out.heic", "heif-enc", "-q", "60", in, "-o", "out.heic");
    }

    static byte[] jpeg2000(byte[] png) throws IOException {
        return converted(png, "in.png", "out.jp2", "opj_compress", "-i", "in.png", "-o", "out.jp2");
    }

    private static byte[] converted(byte[] input, String in, String out, String... command) throws IOException {
        var folder = Files.createTempDirectory("convert");
        try {
            Files.write(folder.resolve(in), input);
            run(folder, List.of(command));
            return Files.readAllBytes(folder.resolve(out));
        } finally {
            Scratch.delete(folder);
        }
    }

    private static void run(Path folder, List<String> command) throws IOException {
        var log = folder.resolve("log").toFile();
        try {
            var process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(log).start();
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + Files.readString(log.toPath()));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
