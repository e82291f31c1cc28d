package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperRefusal;

/** Reads a paper beside the request, page by page: with buttons, or with the keys that their tooltips name. */
class PaperViewer extends Section {

    /** How wide a page is shown, in percent of the room there is; the style sheet has a class for each. */
    private static final List<Integer> WIDTHS = List.of(100, 150, 200, 300);

    private PapersPane.Steps steps;
    private final PaperId paper;
    private final List<PaperPage> pages;
    private final String what;
    private final String size;
    private final Image image = new Image();
    private final Paragraph missing = new Paragraph();
    private final Div sheet = new Div(image, missing);
    private final Span place = new Span();
    private final Button back = button("Previous page", this::previous, "Key ←", Key.ARROW_LEFT);
    private final Button on = button("Next page", this::next, "Key →", Key.ARROW_RIGHT);
    private final Button smaller = button("Smaller", () -> zoom(-1), "Key −", Key.of("-"));
    private final Button larger = button("Larger", () -> zoom(1), "Key +", Key.of("+"));
    private final Button turn = button("Turn", this::turn, "Keys Alt + Shift + R", Key.KEY_R, KeyModifier.ALT,
            KeyModifier.SHIFT);
    private final Div last = row();
    private int page;
    private int width;

    /** @param close takes the viewer away */
    PaperViewer(Paper paper, PapersPane.Steps steps, Runnable close) {
        this.steps = steps;
        this.paper = paper.id();
        this.pages = PaperPage.of(paper);
        this.what = PaperWords.named(paper);
        this.size = PaperWords.pages(paper);
        addClassNames("pane", "viewer");
        getElement().setAttribute("tabindex", "-1");
        place.getElement().setAttribute("aria-live", "polite");
        sheet.addClassName("sheet");
        sheet.getElement().setAttribute("tabindex", "0").setAttribute("role", "group")
                .setAttribute("aria-label", "Page, scrolls when it is larger than its frame");
        var title = new Div(new H2(what), place, button("Close", close, "Key Esc", Key.ESCAPE));
        title.addClassName("what");
        missing.getElement().setAttribute("role", "status");
        add(title, row(back, on, smaller, larger, turn), sheet, last);
        follow(steps);
        steps.opened(paper.id());
        show();
    }

    /** Offers what the member may do with the request as it is now. */
    final void follow(PapersPane.Steps now) {
        steps = now;
        turn.setVisible(now.mayTurn());
        turn.setEnabled(now.mayTurn());
        last.removeAll();
        last.add(download());
        if (now.mayAskAgain()) {
            last.add(plain("Ask for it again", () -> steps.askAgain(paper, what + ", " + size)));
        }
        last.add(now.mayDestroy() ? destroy() : new Span("If it is a RAP sheet, it must be destroyed: claim the request, "
                + "or tell the colleague who has it or an attorney."));
    }

    private Button destroy() {
        var button = plain("RAP sheet: destroy it", () -> steps.destroy(paper, what + ", " + size));
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    /** Where the keys are listened for. */
    void takeFocus() {
        getElement().callJsFunction("focus");
    }

    /** Whether this is the paper, as it was when it was opened. */
    boolean shows(Paper other) {
        return other.id().equals(paper) && PaperPage.of(other).equals(pages);
    }

    private void previous() {
        page = Math.max(0, page - 1);
        show();
    }

    private void next() {
        page = Math.min(pages.size() - 1, page + 1);
        show();
    }

    private void zoom(int by) {
        width = Math.clamp(width + by, 0, WIDTHS.size() - 1);
        show();
    }

    private void turn() {
        steps.rotate(pages.get(page).file());
        show();
    }

    private void show() {
        var shown = pages.get(page);
        place.setText("Page " + (page + 1) + " of " + pages.size());
        showPage(shown);
        image.setAlt(what + ", page " + (page + 1));
        image.setClassName("wide-" + WIDTHS.get(width));
        back.setEnabled(page > 0);
        on.setEnabled(page < pages.size() - 1);
        smaller.setEnabled(width > 0);
        larger.setEnabled(width < WIDTHS.size() - 1);
    }

    /** A sentence where there is no picture, never a broken one. */
    private void showPage(PaperPage shown) {
        try {
            var jpeg = steps.page(shown.file(), shown.number());
            image.setSrc(event -> send(event, jpeg));
            missing.setText("");
        } catch (PaperRefusal refusal) {
            missing.setText(PaperWords.of(refusal));
        }
        missing.setVisible(!missing.getText().isEmpty());
        image.setVisible(missing.getText().isEmpty());
    }

    private static void send(DownloadEvent event, byte[] jpeg) throws IOException {
        event.setContentType("image/jpeg");
        event.setContentLength(jpeg.length);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getOutputStream().write(jpeg);
    }

    private Anchor download() {
        var link = new Anchor("", "Download as PDF");
        link.setHref(event -> steps.sendPdf(paper, event));
        return link;
    }

    private Button button(String words, Runnable step, String keyInWords, Key key, KeyModifier... modifiers) {
        var button = plain(words, step);
        button.setTooltipText(keyInWords);
        Shortcuts.addShortcutListener(this, () -> {
            if (button.isEnabled()) {
                step.run();
            }
        }, key, modifiers).listenOn(this);
        return button;
    }

    private static Button plain(String words, Runnable step) {
        var button = new Button(words, _ -> step.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("buttons");
        return row;
    }
}
