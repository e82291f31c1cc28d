package org.cleardocket.staff.texts;

import com.vaadin.flow.component.html.NativeTableCell;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.cleardocket.messaging.TextCounts;
import org.cleardocket.messaging.TextFigures;

/** What became of the texts of each day or hour. */
class CountsTable extends FigureTable {

    private final Function<LocalDateTime, String> name;

    /** @param name of a row, by its beginning */
    CountsTable(String caption, String first, Function<LocalDateTime, String> name) {
        super(caption, first, "Written", "Waiting", "Sent", "Delivered", "Failed", "Stopped", "Taken back", "Unknown",
                "Parts", "Cost");
        this.name = name;
    }

    void show(List<TextFigures.Span> spans, TextFigures figures) {
        clear();
        var most = spans.stream().mapToInt(span -> span.counts().written()).max().orElse(0);
        spans.forEach(span -> add(name.apply(span.from()), span.counts(), most, figures));
    }

    private void add(String name, TextCounts counts, int most, TextFigures figures) {
        row(name, volume(counts.written(), most), cell(counts.waiting()), cell(counts.sent()), delivered(counts),
                cell(counts.failures()), cell(counts.suppressed()), cell(counts.withdrawn()), cell(counts.unknown()),
                cell(counts.parts()), cell("$%.2f".formatted(figures.price(counts))));
    }

    private static NativeTableCell volume(int count, int most) {
        var cell = cell(count);
        cell.addClassName("volume");
        cell.getStyle().set("--share", "%.3f".formatted(most == 0 ? 0.0 : (double) count / most));
        return cell;
    }

    private static NativeTableCell delivered(TextCounts counts) {
        return counts.sent() == 0 ? cell(0)
                : cell("%s (%d%%)".formatted(count(counts.delivered()), 100 * counts.delivered() / counts.sent()));
    }
}
