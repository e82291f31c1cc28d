package org.cleardocket.console.bench;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class BenchPageTest {

    @Autowired MockMvc browser;

    @Test
    void every_measured_page_is_a_page() throws Exception {
        for (var page : BenchPage.PAGES) {
            browser.perform(get(page)).andExpect(status().isOk());
        }
    }
}
