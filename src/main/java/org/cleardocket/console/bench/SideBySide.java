package org.cleardocket.console.bench;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.cleardocket.documents.FileCleaner;
import org.cleardocket.documents.FileCleaner.Outcome;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.PageInk;
import org.jspecify.annotations.Nullable;

/** One PDF through the cleaner and through a second renderer. */
final class SideBySide {

    private final FileCleaner cleaner;
    private final SecondRenderer second;
    private final @Nullable Path pictures;

    /** @param pictures where pages that lost ink are kept, the second renderer's at the right; {@code null} for nowhere */
    SideBySide(FileCleaner cleaner, SecondRenderer second, @Nullable Path pictures) {
        this.cleaner = cleaner;
        this.second = second;
        this.pictures = pictures;
    }

    /**
     * What came of it.
     *
     * @param pages    how many both drew
     * @param twice    how many of them are kept in both drawings
     * @param losses   what is to be said of each page that lost ink
     * @param refused  whether the cleaner refused the file
     * @param alone    whether three other readers open it all the same
     * @param said     what is to be said of the file; empty for nothing
     */
    record Result(int pages, int twice, List<String> losses, boolean refused, boolean alone, String said) {
    }

    /** @param name of the file in what is said */
    Result of(Path pdf, String name) throws IOException, InterruptedException {
        var ours = new ArrayList<byte[]>();
        var outcome = cleaner.clean(new ByteArrayInputStream(Files.readAllBytes(pdf)), (_, page) -> ours.add(page));
        var theirs = second.draw(pdf);
        return switch (outcome) {
            case Outcome.Refused(var problem) -> {
                boolean alone = !theirs.isEmpty() && second.othersOpen(pdf);
                yield new Result(0, 0, List.of(), true, alone, name + ": refused as " + problem
                        + (alone ? ", and three other readers open it" : ""));
            }
            case Outcome.Unavailable(var why) -> throw new IOException(why);
            case Outcome.Cleaned cleaned -> compared(name, drawings(ours, cleaned), theirs, cleaned);
        };
    }

    /** The drawings of each page: one, or two where both programs' are kept. */
    private static List<List<byte[]>> drawings(List<byte[]> pages, Outcome.Cleaned cleaned) {
        var drawings = new ArrayList<List<byte[]>>();
        for (int number = 1; number <= cleaned.pages(); number++) {
            if (cleaned.doubts().get(number) != PageDoubt.TWICE) {
                drawings.add(new ArrayList<>());
            }
            drawings.getLast().add(pages.get(number - 1));
        }
        return drawings;
    }

    private Result compared(String name, List<List<byte[]>> ours, List<BufferedImage> theirs, Outcome.Cleaned cleaned)
            throws IOException {
        var losses = new ArrayList<String>();
        int both = Math.min(ours.size(), theirs.size());
        for (int index = 0; index < both; index++) {
            var shown = PageInk.of(theirs.get(index));
            var drawn = best(ours.get(index), shown);
            int lost = lost(drawn, shown);
            if (lost > 0) {
                losses.add("%s, page %d: %d of %d squares with ink are empty".formatted(name, index + 1, lost, shown.inked()));
                keep(name + "-" + (index + 1) + ".png", drawn, theirs.get(index));
            }
        }
        return new Result(both, cleaned.pages() - ours.size(), losses, false, false, ours.size() >= theirs.size() ? ""
                : "%s: %d of %d pages".formatted(name, ours.size(), theirs.size()));
    }

    /** The drawing that lacks least of what is shown. */
    private static BufferedImage best(List<byte[]> drawings, PageInk shown) throws IOException {
        var best = ImageIO.read(new ByteArrayInputStream(drawings.getFirst()));
        for (var other : drawings.subList(1, drawings.size())) {
            var drawn = ImageIO.read(new ByteArrayInputStream(other));
            best = lost(drawn, shown) < lost(best, shown) ? drawn : best;
        }
        return best;
    }

    private static int lost(BufferedImage drawn, PageInk shown) {
        var ink = PageInk.of(drawn);
        return ink.lacks(shown) ? ink.lost(shown) : 0;
    }

    private void keep(String name, BufferedImage ours, BufferedImage theirs) throws IOException {
        if (pictures == null) {
            return;
        }
        int width = theirs.getWidth();
        int height = theirs.getHeight();
        var both = new BufferedImage(2 * width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = both.createGraphics();
        graphics.drawImage(ours.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.drawImage(theirs, width, 0, null);
        graphics.dispose();
        ImageIO.write(both, "png", pictures.resolve(name.replace('/', '-')).toFile());
    }
}
