package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A public program that looks for weaknesses, and how to read what it says. */
enum Scanner {

    /** Crawls, and tries each field and address with what breaks others' programs. */
    WAPITI("wapiti", "wapiti") {
        @Override
        List<String> command(Target target, Path report) {
            return List.of("--url", target.proxy() + "/en/", "--scope", "domain", "--start", target.proxy() + "/staff-sign-in",
                    "--start", target.proxy() + "/es/start", "--start", target.proxy() + "/en/check/1/county",
                    "--start", target.proxy() + "/en/follow", "--verify-ssl", "0", "--flush-session", "--no-bugreport",
                    "--store-session", report + ".session", "--store-config", report + ".config",
                    "--max-scan-time", "240", "--max-attack-time", "60", "--max-links-per-page", "40", "--depth", "6",
                    "--module", "blindsql,cookieflags,crlf,csp,csrf,exec,file,http_headers,methods,permanentxss,redirect,"
                            + "shellshock,sql,xss", "--format", "json", "--output", report.toString());
        }

        @Override
        List<String> findings(Path report, String said) throws IOException {
            var findings = new ArrayList<String>();
            var json = JsonMapper.shared().readTree(Files.readString(report));
            for (var kind : List.of("vulnerabilities", "anomalies")) {
                json.path(kind).forEachEntry((category, all) -> all.forEach(one ->
                        findings.add(category + ": " + one.path("method").asString() + ' ' + one.path("path").asString()
                                + ' ' + one.path("info").asString())));
            }
            return findings;
        }
    },

    /** Tries to change the database's statements through the fields of forms. */
    SQLMAP("sqlmap", "sqlmap") {
        @Override
        List<String> command(Target target, Path report) {
            return List.of("-u", target.proxy() + "/staff-sign-in?to=/staff/queue", "--forms", "--crawl", "2", "--batch",
                    "--level", "2", "--risk", "1", "--csrf-token", "_csrf", "--timeout", "10", "--retries", "0",
                    "--time-sec", "3", "--disable-coloring", "--flush-session",
                    "--output-dir", report.toString());
        }

        @Override
        List<String> findings(Path report, String said) throws IOException {
            if (!said.contains("testing")) {
                throw new IOException("sqlmap tested nothing; its log says why.");
            }
            return lines(said, Pattern.compile("(?i).*(is vulnerable|injection point\\(s\\)|appears to be injectable).*"));
        }
    },

    /** Holds hundreds of connections open with a header now and then, with the portal itself. */
    SLOW_HEADERS("slowhttptest", "slowhttptest") {
        @Override
        List<String> command(Target target, Path report) {
            return List.of("-H", "-c", "400", "-r", "100", "-i", "5", "-x", "24", "-p", "5", "-l", "40", "-t", "GET",
                    "-g", "-o", report.toString(), "-u", target.portal() + "/en/start");
        }

        @Override
        List<String> findings(Path report, String said) throws IOException {
            return unavailable(report);
        }
    },

    /** The same with bodies of forms. */
    SLOW_BODIES("slowhttptest", "slowhttptest") {
        @Override
        List<String> command(Target target, Path report) {
            return List.of("-B", "-c", "400", "-r", "100", "-i", "5", "-s", "8192", "-x", "10", "-p", "5", "-l", "40",
                    "-t", "POST", "-g", "-o", report.toString(), "-u", target.portal() + "/staff-sign-in");
        }

        @Override
        List<String> findings(Path report, String said) throws IOException {
            return unavailable(report);
        }
    },

    /** Asks for pages and reads their bytes one by one. */
    SLOW_READING("slowhttptest", "slowhttptest") {
        @Override
        List<String> command(Target target, Path report) {
            return List.of("-X", "-c", "400", "-r", "100", "-w", "16", "-y", "64", "-n", "5", "-z", "16", "-k", "3",
                    "-p", "5", "-l", "40", "-g", "-o", report.toString(), "-u", target.portal() + "/en/start");
        }

        @Override
        List<String> findings(Path report, String said) throws IOException {
            return unavailable(report);
        }
    },

    /** Tries the ciphers, protocols and known faults of TLS; here of the proxy as the handbook advises it. */
    TESTSSL("testssl", "testssl.sh") {
        @Override
        List<String> command(Target target, Path report) {
            return List.of("--quiet", "--color", "0", "--warnings", "off", "--severity", "LOW", "--jsonfile",
                    report.toString(), target.proxy());
        }

        @Override
        List<String> findings(Path report, String said) throws IOException {
            var findings = new ArrayList<String>();
            for (JsonNode one : JsonMapper.shared().readTree(Files.readString(report))) {
                findings.add(one.path("id").asString() + ": " + one.path("severity").asString() + ' '
                        + one.path("finding").asString());
            }
            return findings;
        }
    };

    /**
     * What is attacked.
     *
     * @param proxy  the address of the proxy with TLS
     * @param portal the address of the portal behind it
     */
    record Target(String proxy, String portal) {
    }

    private final String program;
    private final String debianPackage;

    Scanner(String program, String debianPackage) {
        this.program = program;
        this.debianPackage = debianPackage;
    }

    Path program() {
        return Tools.need(program, debianPackage);
    }

    /** The arguments that keep it to a few minutes. */
    abstract List<String> command(Target target, Path report);

    /**
     * What it has found, a line each.
     *
     * @param said what it has printed
     */
    abstract List<String> findings(Path report, String said) throws IOException;

    private static List<String> lines(String said, Pattern pattern) {
        return said.lines().filter(line -> pattern.matcher(line).matches()).map(String::strip).distinct().toList();
    }

    /** slowhttptest asks for the page once a second on a connection of its own, and notes in a table whether it came. */
    private static List<String> unavailable(Path report) throws IOException {
        var table = Files.readAllLines(Path.of(report + ".csv"), StandardCharsets.US_ASCII);
        var seconds = table.stream().skip(1).map(line -> line.split(","))
                .filter(row -> row.length > 4 && row[4].strip().equals("0")).map(row -> row[0]).toList();
        return seconds.isEmpty() ? List.of() : List.of("No answer in second " + String.join(", ", seconds));
    }
}
