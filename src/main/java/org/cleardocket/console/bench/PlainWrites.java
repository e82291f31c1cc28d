package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** What the disk alone could take: files written and forced to it, and nothing else. */
record PlainWrites(Path folder, int atOnce) {

    /** How long it takes to write as many files as asked. */
    Duration write(int count, IntFunction<TrialFile> files) throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder);
        var left = new AtomicInteger(count);
        var began = Instant.now();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var writer = (Callable<@Nullable Void>) () -> {
                for (var number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                    write(folder.resolve(String.valueOf(number)), files.apply(number).content());
                }
                return null;
            };
            for (var ended : threads.invokeAll(Collections.nCopies(atOnce, writer))) {
                ended.get();
            }
        }
        var took = Duration.between(began, Instant.now());
        FileSystemUtils.deleteRecursively(folder);
        return took;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
