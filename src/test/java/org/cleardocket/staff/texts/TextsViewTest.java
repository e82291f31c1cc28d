package org.cleardocket.staff.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import org.cleardocket.staff.StaffSamples;
import org.cleardocket.staff.StaffViewTest;
import org.cleardocket.staff.queue.QueueView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TextsViewTest extends StaffViewTest {

    @Autowired JdbcClient sql;

    @BeforeEach
    void open() {
        navigate("texts", TextsView.class);
    }

    @AfterEach
    void carrier_is_back() {
        sql.sql("delete from messaging.outage").update();
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String table(String caption) {
        return find(NativeTable.class).all().stream().filter(table -> table.getCaptionText().equals(caption))
                .findFirst().orElseThrow().getElement().getTextRecursively();
    }

    /** The queue as the page shows it. */
    private int waiting() {
        var figure = screen().replaceFirst("(?s).*?Waiting([\\d,]+)(oldest|none).*", "$1");
        return Integer.parseInt(figure.replace(",", ""));
    }

    private static void poll() {
        ComponentUtil.fireEvent((Component) UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    @Test
    void the_page_says_how_texts_go_now_today_and_in_two_weeks() {
        assertThat(screen()).contains("As of ", "Waiting", "Sent today", "Failed today", "Cost today",
                "Said STOP", "Quiet hours", "Not now", "Limit", "None");
        assertThat(table("The last 14 days")).contains("Delivered", "Stopped", "Taken back", "Unknown", "Parts", "Cost");
        assertThat(table("Today by hour")).contains("12:00 AM");
        assertThat(table("Failed, by reason")).contains("No such number", "Out of reach", "Too late");
    }

    @Test
    void an_outage_tells_since_when_and_when_the_sender_is_tried_again() {
        assertThat(table("Senders")).contains("simulator", "Takes texts");
        sql.sql("""
                insert into messaging.outage (sender, since, retry_at)
                values ('simulator', '2026-11-22T20:00:00Z', '2026-11-22T20:02:00Z')
                """).update();
        test(find(Button.class).withText("Refresh").single()).click();
        assertThat(table("Senders")).contains("Takes no texts", "Sun, Nov 22, 2026 at 12:00 PM",
                "Sun, Nov 22, 2026 at 12:02 PM");
    }

    @Test
    void the_page_refreshes_itself_for_ten_minutes_and_again_when_asked() {
        var before = waiting();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(30_000);
        ask("Ana " + StaffSamples.unique(), true);
        poll();
        assertThat(waiting()).isEqualTo(before + 1);
        for (var refresh = 1; refresh < 20; refresh++) {
            poll();
        }
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        assertThat(screen()).contains("not refreshed any more");
        test(find(Button.class).withText("Refresh").single()).click();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(30_000);
        assertThat(screen()).doesNotContain("not refreshed any more");
    }

    @Test
    void another_page_is_not_refreshed() {
        navigate(QueueView.class);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }
}
