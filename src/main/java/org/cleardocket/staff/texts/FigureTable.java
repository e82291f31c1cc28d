package org.cleardocket.staff.texts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;

/** A table with a caption that keyboards and phones can scroll sideways. */
class FigureTable extends Div {

    private final NativeTableBody body;

    FigureTable(String caption, String... columns) {
        var table = new NativeTable();
        table.setCaptionText(caption);
        var head = table.getHead().addRow();
        Stream.of(columns).map(NativeTableHeaderCell::new).forEach(cell -> head.add(scoped("col", cell)));
        body = table.getBody();
        add(table);
        addClassNames("pane", "figures");
        getElement().setAttribute("role", "region").setAttribute("aria-label", caption).setAttribute("tabindex", "0");
    }

    /** @param name heads the row */
    NativeTableRow row(String name, NativeTableCell... cells) {
        var row = body.addRow();
        row.add(scoped("row", new NativeTableHeaderCell(name)));
        row.add(cells);
        return row;
    }

    void clear() {
        body.removeAllRows();
    }

    static NativeTableCell cell(String text) {
        return new NativeTableCell(text);
    }

    /** Nothing is a quiet zero, so that the eye finds what is there. */
    static NativeTableCell cell(int count) {
        var cell = new NativeTableCell(count(count));
        cell.setClassName("none", count == 0);
        return cell;
    }

    static String count(int count) {
        return "%,d".formatted(count);
    }

    private static NativeTableHeaderCell scoped(String scope, NativeTableHeaderCell cell) {
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
