package org.cleardocket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** However much a browser makes up, the log stays small. */
@ExtendWith(OutputCaptureExtension.class)
class FailedClicksTest {

    private static VaadinRequest from(String network) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(network);
        return new VaadinServletRequest(request, null);
    }

    private static IllegalStateException madeUp() {
        var failure = new IllegalStateException("no such node");
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.vaadin.flow.server.communication.rpc.EventRpcHandler", "handle", "x", 1)});
        return failure;
    }

    @Test
    void one_request_leaves_one_entry() {
        var request = from("198.51.100.1");
        assertThat(FailedClicks.isFirst(request)).isTrue();
        assertThat(FailedClicks.isFirst(request)).isFalse();
        assertThat(FailedClicks.isFirst(from("198.51.100.1"))).isTrue();
    }

    @Test
    void a_network_leaves_some_entries_in_a_minute_and_the_last_says_so(CapturedOutput log) {
        for (var time = 0; time < 7500; time++) {
            FailedClicks.log(from("198.51.100.2"), madeUp());
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("FailedClicks"))).hasSize(FailedClicks.A_MINUTE + 1);
        assertThat(log.getAll()).contains("are left out for a minute").doesNotContain("\tat ", "no such node");
        FailedClicks.log(from("198.51.100.3"), new IllegalStateException("a defect"));
        assertThat(log.getAll()).as("another network's defect has its trace").contains("a defect", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"10, 200", "262144, 200", "262145, 413"})
    void a_click_is_small(int bytes, int status) throws Exception {
        var request = new MockHttpServletRequest("POST", "/staff/");
        request.setParameter("v-r", "uidl");
        request.setContent(new byte[bytes]);
        var response = new MockHttpServletResponse();
        new CallLimit().doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(status);
    }
}
