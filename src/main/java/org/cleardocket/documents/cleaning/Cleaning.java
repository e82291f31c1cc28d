package org.cleardocket.documents.cleaning;

import java.io.IOException;
import javax.imageio.ImageIO;
import org.cleardocket.documents.FileProblem;

/** Cleans one file, in a worker. */
final class Cleaning {

    private final ForeignDecoder decoder;

    Cleaning(ForeignDecoder decoder) {
        this.decoder = decoder;
    }

    /** Takes clean pages on their way out. */
    @FunctionalInterface
    interface Pages {

        void take(byte[] jpeg) throws IOException;
    }

    /** The portal has hung up: no fault of the file. */
    private static final class NobodyListens extends IOException {

        NobodyListens(IOException cause) {
            super(cause);
        }
    }

    /**
     * Cleans a file.
     *
     * @return what came of it, after all pages
     * @throws IOException where a page could not be handed out
     */
    Answer clean(byte[] file, Pages pages) throws IOException {
        try {
            draw(file, page -> handOut(page, pages));
            return new Answer.Done();
        } catch (NobodyListens e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders throw anything at what is broken
            return new Answer.Refused(FileRefused.behind(e).map(FileRefused::problem).orElse(FileProblem.DAMAGED));
        } catch (StackOverflowError e) {
            return new Answer.Refused(FileProblem.TOO_HARD);
        }
    }

    private static void handOut(byte[] page, Pages pages) throws IOException {
        try {
            pages.take(page);
        } catch (IOException e) {
            throw new NobodyListens(e);
        }
    }

    private void draw(byte[] file, Pages pages) throws IOException {
        if (file.length == 0) {
            throw new FileRefused(FileProblem.EMPTY);
        }
        var kind = FileKind.of(file).orElseThrow(() -> new FileRefused(FileProblem.WRONG_TYPE));
        switch (kind) {
            case JPEG, PNG, WEBP -> pages.take(CleanPage.of(Photo.decode(file, kind), Orientation.of(file)));
            case HEIF -> pages.take(heif(file));
            case PDF -> pdf(file, pages);
        }
    }

    private byte[] heif(byte[] file) throws IOException {
        try (var jpeg = decoder.heif(file); var in = ImageIO.createImageInputStream(jpeg.file().toFile())) {
            return CleanPage.of(Photo.decode(in, FileKind.JPEG), Orientation.UPRIGHT);
        }
    }

    private static void pdf(byte[] file, Pages pages) throws IOException {
        try (var pdf = PdfPages.open(file)) {
            for (int index = 0; index < pdf.count(); index++) {
                pages.take(CleanPage.of(pdf.draw(index), Orientation.UPRIGHT));
            }
        }
    }
}
