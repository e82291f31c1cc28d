package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cleardocket.console.Refusal;

/** The load generator wrk: eight clients, one thread, keep-alive, compressed answers. */
record Wrk(Path program) {

    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    static Wrk find() {
        return new Wrk(Tools.need("wrk", "wrk"));
    }

    /** Answers a second from an address under full load; an answer that is not one is an error, never a figure. */
    double requestsASecond(String url, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(program.toString(), "-t1", "-c8", "-d" + seconds + "s",
                "-H", "Accept-Encoding: gzip", url).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        var rate = RATE.matcher(said);
        if (!rate.find() || FAILED.matcher(said).find()) {
            throw new Refusal("wrk could not measure " + url + ":\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
