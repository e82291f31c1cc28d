package org.cleardocket.console;

import java.io.PrintWriter;
import org.cleardocket.records.Progress;

/** How far an assessment is: one line that changes on a terminal, a line for every tenth elsewhere. */
final class ProgressLine implements Progress {

    private static final int WIDTH = 30;
    private static final long REDRAW = 100_000_000; // ns

    private final PrintWriter out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long drawn;
    private long tenth;

    private ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressLine on(PrintWriter out) {
        return new ProgressLine(out, System.console() != null && System.console().isTerminal());
    }

    @Override
    public void at(long bytes, long total, long rows) {
        var seconds = (System.nanoTime() - began) / 1e9;
        var done = total == 0 ? 1 : Math.min(1.0, (double) bytes / total);
        if (terminal) {
            redraw(done, rows, seconds);
        } else if ((long) (done * 10) > tenth) {
            tenth = (long) (done * 10);
            out.printf("%d %%, %,d rows, %.0f s%n", tenth * 10, rows, seconds);
            out.flush();
        }
    }

    private void redraw(double done, long rows, double seconds) {
        if (System.nanoTime() - drawn < REDRAW && done < 1) {
            return;
        }
        drawn = System.nanoTime();
        var full = (int) (done * WIDTH);
        out.printf("\r[%s%s] %3.0f %%  %,.0f rows a second, %.0f s left   ", "=".repeat(full),
                " ".repeat(WIDTH - full), done * 100, rows / seconds, seconds / done - seconds);
        if (done == 1) {
            out.println();
        }
        out.flush();
    }
}
