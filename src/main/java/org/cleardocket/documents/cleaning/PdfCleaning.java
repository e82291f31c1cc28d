package org.cleardocket.documents.cleaning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.PageInk;
import org.cleardocket.documents.Papers;
import org.jspecify.annotations.Nullable;

/**
 * Draws a PDF so that nothing is lost that a reader shows. PDFBox draws each page; where a second program is there, it
 * draws it too, and whatever ink one of them lacks is taken from the other.
 */
final class PdfCleaning implements AutoCloseable {

    private final Cleaning.Pages pages;
    private final SecondDrawing second;
    private int taken;

    private PdfCleaning(Cleaning.Pages pages, SecondDrawing second) {
        this.pages = pages;
        this.second = second;
    }

    static void clean(byte[] file, ForeignDecoder decoder, Cleaning.Pages pages) throws IOException {
        try (var cleaning = new PdfCleaning(pages, SecondDrawing.of(file, decoder))) {
            cleaning.clean(file);
        }
    }

    private void clean(byte[] file) throws IOException {
        PdfPages pdf;
        try {
            pdf = PdfPages.open(file);
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            secondAlone(file, refused(e));
            return;
        }
        try (pdf) {
            if (second.count() > pdf.count()) {
                takeAllOfSecond();
                return;
            }
            for (int number = 1; number <= pdf.count(); number++) {
                page(pdf, number);
            }
        }
    }

    /** Of stack and heap there is enough again once PDFBox has given up. */
    private static IOException refused(Throwable failure) {
        return failure instanceof VirtualMachineError ? new FileRefused(FileProblem.TOO_HARD) : new IOException(failure);
    }

    /**
     * All pages by the second program, where PDFBox does not find them. It is not asked of a file without an end, of which
     * it would show a part as if it were all.
     */
    private void secondAlone(byte[] file, IOException refused) throws IOException {
        boolean tooLong = FileRefused.behind(refused)
                .filter(behind -> behind.problem() == FileProblem.TOO_MANY_PAGES).isPresent();
        if (tooLong || WholePdf.lacksEnd(file) || !showsAnything()) {
            throw refused;
        }
        takeAllOfSecond();
    }

    private void takeAllOfSecond() throws IOException {
        if (second.count() > Papers.MOST_PAGES) {
            throw new FileRefused(FileProblem.TOO_MANY_PAGES);
        }
        for (int number = 1; number <= second.count(); number++) {
            var ink = second.ink(number);
            take(second.page(number), ink == null || ink.isNearlyNone() ? PageDoubt.EMPTY : null);
        }
    }

    private boolean showsAnything() {
        return IntStream.rangeClosed(1, second.count()).mapToObj(second::ink)
                .anyMatch(ink -> ink != null && !ink.isNearlyNone());
    }

    /** A page that PDFBox fails at; where the second program shows nothing either, that may have been all of it. */
    private void secondAlone(int number, IOException failure) throws IOException {
        var ink = second.ink(number);
        if (ink == null || ink.isNearlyNone()) {
            throw failure;
        }
        take(second.page(number), null);
    }

    private void page(PdfPages pdf, int number) throws IOException {
        PdfPages.Drawn first;
        try {
            first = pdf.draw(number - 1);
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            secondAlone(number, refused(e));
            return;
        }
        var ink = PageInk.of(first.picture());
        var other = second.ink(number);
        if (other != null && ink.lacks(other)) {
            boolean each = other.lacks(ink);
            boolean room = taken + pdf.count() - number + 1 < Papers.MOST_PAGES;
            takeSecond(first, number, each && room, each && !room || first.loss() != null);
        } else {
            takeFirst(first, ink);
        }
    }

    private void takeFirst(PdfPages.Drawn first, PageInk ink) throws IOException {
        if (ink.isNearlyNone() && first.loss() != null) {
            throw new IOException(first.loss());
        }
        take(first.picture(), first.loss() != null ? PageDoubt.INCOMPLETE : ink.isNearlyNone() ? PageDoubt.EMPTY : null);
    }

    /**
     * @param both       whether the second drawing lacks something, too, so that both are kept
     * @param incomplete whether the drawing that is kept may lack something
     */
    private void takeSecond(PdfPages.Drawn first, int number, boolean both, boolean incomplete) throws IOException {
        var doubt = incomplete ? PageDoubt.INCOMPLETE : null;
        BufferedImage page;
        try {
            page = second.page(number);
        } catch (IOException e) { // it took too long
            take(first.picture(), PageDoubt.INCOMPLETE);
            return;
        }
        if (both) {
            take(first.picture(), doubt);
        }
        take(page, both ? PageDoubt.TWICE : doubt);
    }

    private void take(BufferedImage page, @Nullable PageDoubt doubt) throws IOException {
        pages.take(CleanPage.encoded(CleanPage.of(page, Orientation.UPRIGHT)), doubt);
        taken++;
    }

    @Override
    public void close() {
        second.close();
    }
}
