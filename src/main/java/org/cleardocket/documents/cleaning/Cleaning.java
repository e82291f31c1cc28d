package org.cleardocket.documents.cleaning;

import java.io.IOException;
import javax.imageio.ImageIO;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.PageInk;
import org.jspecify.annotations.Nullable;

/** Cleans one file, in a worker. */
final class Cleaning {

    private final ForeignDecoder decoder;

    Cleaning(ForeignDecoder decoder) {
        this.decoder = decoder;
    }

    /** Takes clean pages on their way out. */
    @FunctionalInterface
    interface Pages {

        /** @param doubt why somebody should look at it; {@code null} where nothing seems wrong */
        void take(byte[] jpeg, @Nullable PageDoubt doubt) throws IOException;
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
            draw(file, (page, doubt) -> handOut(page, doubt, pages));
            return new Answer.Done();
        } catch (NobodyListens e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders throw anything at what is broken
            return new Answer.Refused(FileRefused.behind(e).map(FileRefused::problem).orElse(FileProblem.DAMAGED));
        } catch (StackOverflowError e) {
            return new Answer.Refused(FileProblem.TOO_HARD);
        }
    }

    private static void handOut(byte[] page, @Nullable PageDoubt doubt, Pages pages) throws IOException {
        try {
            pages.take(page, doubt);
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
            case JPEG, PNG, WEBP -> picture(Photo.decode(file, kind), Orientation.of(file), pages);
            case HEIF -> heif(file, pages);
            case PDF -> PdfCleaning.clean(file, decoder, pages);
        }
    }

    private void heif(byte[] file, Pages pages) throws IOException {
        try (var jpeg = decoder.heif(file); var in = ImageIO.createImageInputStream(jpeg.file().toFile())) {
            picture(Photo.decode(in, FileKind.JPEG), Orientation.UPRIGHT, pages);
        }
    }

    private static void picture(Photo photo, Orientation orientation, Pages pages) throws IOException {
        var page = CleanPage.of(photo.picture(), orientation);
        boolean empty = PageInk.of(page).isNearlyNone();
        pages.take(CleanPage.encoded(page), !photo.whole() ? PageDoubt.INCOMPLETE : empty ? PageDoubt.EMPTY : null);
    }
}
