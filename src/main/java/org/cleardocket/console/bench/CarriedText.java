package org.cleardocket.console.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text that the stand-in took.
 *
 * @param sid      its number there
 * @param sender   {@code MG…}, a messaging service, or the number it comes from
 * @param callback where to report what becomes of it
 * @param at       when it was taken
 * @param settles  how long after that its fate is known
 */
record CarriedText(String sid, String to, String sender, String body, URI callback, Instant at, Duration settles,
        Fate fate) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    /** The number of the text in the portal, which the address of its callback ends with. */
    long textId() {
        return Long.parseLong(callback.getPath().replaceAll(".*/", ""));
    }

    CarriedText withoutBody() {
        return new CarriedText(sid, to, sender, "", callback, at, settles, fate);
    }

    boolean isSettled(Instant now) {
        return !now.isBefore(at.plus(settles));
    }

    /** The message as Twilio's API shows it (Message in its public description of the API, version 2010-04-01). */
    Map<String, Object> shown(String account, Instant now) {
        var settled = isSettled(now);
        var service = sender.startsWith("MG");
        var uri = "/2010-04-01/Accounts/" + account + "/Messages/" + sid;
        var shown = new LinkedHashMap<String, Object>();
        shown.put("account_sid", account);
        shown.put("api_version", "2010-04-01");
        shown.put("body", body);
        shown.put("date_created", DATE.format(at));
        shown.put("date_sent", settled ? DATE.format(at) : null);
        shown.put("date_updated", DATE.format(at));
        shown.put("direction", "outbound-api");
        shown.put("error_code", settled && fate.error() > 0 ? fate.error() : null);
        shown.put("error_message", null);
        shown.put("from", service ? null : sender);
        shown.put("messaging_service_sid", service ? sender : null);
        shown.put("num_media", "0");
        shown.put("num_segments", service && !settled ? "0" : "1");
        shown.put("price", null);
        shown.put("price_unit", null);
        shown.put("sid", sid);
        shown.put("status", settled ? fate.status() : service ? "accepted" : "queued");
        shown.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        shown.put("to", to);
        shown.put("uri", uri + ".json");
        return shown;
    }
}
