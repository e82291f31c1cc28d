package org.cleardocket.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A test with papers in a real storage, whose objects it may take away. */
@PortalTest
abstract class StoredPapers {

    private static final Path STORE = Path.of("target/documents-of-tests");
    private static final AtomicInteger SHADES = new AtomicInteger();

    @Autowired Papers papers;
    @Autowired PrepareFiles prepare;
    @Autowired Doom doom;
    @Autowired ForgetPapers forget;
    @Autowired SettableClock clock;

    final FolderId folder = FolderId.random();

    /** A picture that no other test uses. */
    byte[] picture() throws IOException {
        var picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 3, SHADES.incrementAndGet() * 7919 + getClass().hashCode() * 31);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** As a script announces and sends it, whose key for the same file is the same. */
    PaperFile send(FileId key, byte[] content) {
        var begun = papers.begin(folder, new NewFile(key, Optional.empty(), "docket.png", content.length));
        return begun.received() == content.length ? begun : papers.append(folder, key, 0, content);
    }

    FileId add(byte[] content) {
        var key = FileId.random();
        send(key, content);
        prepareAll();
        return key;
    }

    void prepareAll() {
        while (prepare.prepareNext(() -> { })) {
            // the next
        }
    }

    PaperFile only() {
        return papers.in(folder).getFirst().files().getFirst();
    }

    /** What the storage holds of a file, however often it was added. */
    static List<Path> objects(FileId file) throws IOException {
        try (var all = Files.walk(STORE)) {
            return all.filter(place -> STORE.relativize(place).toString().startsWith(file.toString()))
                    .filter(Files::isRegularFile).toList();
        }
    }
}
