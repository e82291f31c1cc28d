package org.cleardocket.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A process that uploads a hundred files into one folder after another, prepares them, and goes on where an earlier one
 * was killed.
 */
public final class UploadingChild {

    static final int FILES = 100;
    private static final int PIECE = 20_000;

    private UploadingChild() {
    }

    /** @param arguments first what all ids and contents follow from, then properties of Spring */
    public static void main(String[] arguments) {
        var seed = Long.parseLong(arguments[0]);
        try (var context = new SpringApplicationBuilder(KilledUploadsTest.Rooms.class).web(WebApplicationType.NONE)
                .run(Arrays.copyOfRange(arguments, 1, arguments.length))) {
            var papers = context.getBean(Papers.class);
            System.out.println("started");
            for (var number = 0; number < FILES; number++) {
                upload(papers, seed, number);
                context.getBean(PrepareFiles.class).prepareNext(() -> { });
            }
        }
    }

    static FolderId folder(long seed, int number) {
        return new FolderId(new UUID(seed, 1000 + number / 10));
    }

    static FileId file(long seed, int number) {
        return new FileId(new UUID(seed, number));
    }

    static byte[] content(long seed, int number) {
        var random = new Random(seed * 31 + number);
        var content = new byte[1 + random.nextInt(150_000)];
        random.nextBytes(content);
        return content;
    }

    private static void upload(Papers papers, long seed, int number) {
        var content = content(seed, number);
        var file = papers.begin(folder(seed, number),
                new NewFile(file(seed, number), Optional.empty(), number + ".jpg", content.length));
        while (file.state() == FileState.UPLOADING) {
            var from = (int) file.received();
            file = papers.append(folder(seed, number), file.id(), from,
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
        }
    }
}
