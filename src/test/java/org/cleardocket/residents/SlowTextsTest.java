package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class SlowTextsTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;

    private void outage() {
        sql.sql("""
                insert into messaging.outage (sender, since, retry_at) values ('simulator', :now, :now)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @AfterEach
    void carrier_is_back() {
        sql.sql("delete from messaging.outage").update();
    }

    @Test
    void the_pages_of_number_and_code_say_when_texts_are_slow_and_only_then() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/follow");
        assertThat(browser.page().select("#slow")).isEmpty();
        outage();
        browser.open("/en/follow");
        assertThat(browser.page().select("#slow").text()).startsWith("Texts are slow right now.");
        browser.answer("phone", Phones.next().display());
        assertThat(browser.address()).endsWith("/follow/code");
        assertThat(browser.page().select("#slow").text()).startsWith("Texts are slow right now.");
        browser.open("/es/follow");
        assertThat(browser.page().select("#slow").text()).startsWith("Los mensajes de texto van lentos");
    }
}
