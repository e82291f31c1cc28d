package org.cleardocket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneOffset;
import org.cleardocket.staff.queue.QueueView;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffLayoutTest extends StaffViewTest {

    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;

    @AfterEach
    void carrier_is_back() {
        sql.sql("delete from messaging.outage").update();
    }

    private boolean saysThatTextsAreDelayed() {
        return find(Div.class).all().stream().anyMatch(div -> div.getText().startsWith("Texts are delayed since "));
    }

    @Test
    void staff_see_that_texts_are_delayed_from_view_to_view() {
        navigate(QueueView.class);
        assertThat(saysThatTextsAreDelayed()).isFalse();
        sql.sql("""
                insert into messaging.outage (sender, since, retry_at) values ('simulator', :now, :now)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        navigate(QueueView.class);
        assertThat(saysThatTextsAreDelayed()).isTrue();
    }
}
