package org.cleardocket.residents;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A visitor's browser without scripts: it keeps cookies, follows redirects and sends the form it was shown. */
final class Browser {

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private MockHttpServletResponse response;
    private String address = "";
    private String network = "127.0.0.1";

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** From this address on the network. */
    Browser from(String network) {
        this.network = network;
        return this;
    }

    Document open(String address) {
        this.address = address;
        send(get(address));
        return page();
    }

    /** Fills the main form of the page it sees and sends it; names and values in turn. */
    Document submit(String... fields) {
        send(form("main form", fields));
        return page();
    }

    /** Presses a button by its id. */
    Document press(String button) {
        send(form("form:has(#" + button + ")"));
        return page();
    }

    /** Fills in and sends, and follows where it leads. */
    Document answer(String... fields) {
        submit(fields);
        return follow();
    }

    Document follow() {
        return open(location());
    }

    MockHttpServletRequestBuilder form(String selector, String... fields) {
        var form = page().selectFirst(selector);
        var action = form.attr("action").isEmpty() ? address : form.attr("action");
        if (form.attr("enctype").equals("multipart/form-data")) {
            return post(action).contentType(Multipart.TYPE).content(multipart(form, fields).body());
        }
        var request = post(action).contentType("application/x-www-form-urlencoded");
        form.select("input[type=hidden]").forEach(one -> request.param(one.attr("name"), one.attr("value")));
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** The fields of a form with files, the token first, as the page has it. */
    static Multipart multipart(Element form, String... fields) {
        var body = new Multipart();
        form.select("input[type=hidden]").forEach(one -> body.field(one.attr("name"), one.attr("value")));
        for (var i = 0; i < fields.length; i += 2) {
            body.field(fields[i], fields[i + 1]);
        }
        return body;
    }

    void send(MockHttpServletRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.with(sent -> {
            sent.setRemoteAddr(network);
            return sent;
        });
        try {
            response = mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        for (var cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        if (response.getStatus() == 303 && location().endsWith("problem")) {
            open(location()); // what is wrong with a form stands on a page of its own
        }
    }

    /** Without the signs that keep a phone number in one line, which nobody sees. */
    static String seen(String page) {
        return page.replace(Page.JOINER, "").replace('\u00a0', ' ');
    }

    Document page() {
        try {
            return Jsoup.parse(seen(response.getContentAsString()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.getStatus();
    }

    String location() {
        return response.getHeader("Location");
    }

    MockHttpServletResponse response() {
        return response;
    }

    String address() {
        return address;
    }

    Map<String, Cookie> cookies() {
        return cookies;
    }

    /** The same, as it is now; what either does later is its own. */
    Browser copy() {
        var other = new Browser(mvc).from(network);
        other.cookies.putAll(cookies);
        other.response = response;
        other.address = address;
        return other;
    }
}
