package org.cleardocket.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleardocket.ClearDocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Every settings record of the portal, bound from an operator's environment as at a start. */
class WrongSettingsTest {

    @ConfigurationPropertiesScan(basePackageClasses = ClearDocket.class)
    static class EverySetting {
    }

    private static final Map<String, Object> NEEDED = Map.of(
            "PORTAL_SECRET", "vTgZ4QXh0m7Jr2bD9sKqYw1LxFeU6nCo8iPaR5tHzEk=",
            "PORTAL_PUBLIC_URL", "https://records.example.gov",
            "PORTAL_MESSAGING_GATEWAY", "twilio",
            "PORTAL_DOCUMENTS_SCANNER", "clamd://localhost:3310",
            "PORTAL_MESSAGING_TWILIO_ACCOUNT_SID", "AC0123",
            "PORTAL_MESSAGING_TWILIO_AUTH_TOKEN", "hush",
            "PORTAL_MESSAGING_TWILIO_MESSAGING_SERVICE_SID", "MG0123");

    /** @return why the portal does not start with these variables; empty where it starts */
    private static String refusal(Map<String, Object> variables) {
        var check = new SettingsCheck();
        var application = new SpringApplicationBuilder(EverySetting.class).web(WebApplicationType.NONE)
                .environment(environment(variables)).listeners(check);
        var failure = catchRuntimeException(() -> application.run().close());
        if (failure == null) {
            return "";
        }
        var explained = check.explain(failure);
        assertThat(explained).as("a sentence for %s", variables).isInstanceOf(SettingRefused.class);
        return explained.getMessage();
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        var all = new HashMap<>(NEEDED);
        all.putAll(variables);
        var environment = new StandardEnvironment();
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
        return environment;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PORTAL_PUBLIC_URL                           | localhost:8080      | be an address such as https://records.example.gov.
            PORTAL_PUBLIC_URL                           | records.example.gov | be an address such as https://records.example.gov.
            PORTAL_PUBLIC_URL                           | https://            | be an address such as https://records.example.gov.
            PORTAL_PUBLIC_URL                           | https://a.gov/?a=b  | be an address without ?, # and @.
            PORTAL_PUBLIC_URL                           | https://a.gov:70000 | be an address such as https://records.example.gov.
            PORTAL_REQUESTS_PAPERS_KEPT_AFTER_CLOSING   | 99999999999d        | be at most 36500d.
            PORTAL_DOCUMENTS_CLEANING_DEADLINE          | 99999999999999999d  | be a time span such as 30s, 15m, 48h or 30d.
            SERVER_PORT                                 | 65536               | be a port from 0 to 65535.
            SERVER_PORT                                 | -1                  | be a port from 0 to 65535.
            SERVER_PORT                                 | http                | be a whole number.
            MANAGEMENT_SERVER_PORT                      | abc                 | be a whole number.
            MANAGEMENT_SERVER_PORT                      | 99999               | be a port from 0 to 65535.
            SERVER_SERVLET_SESSION_TIMEOUT              | soon                | be a time span such as 30s, 15m, 48h or 30d.
            SERVER_SERVLET_SESSION_TIMEOUT              | 99999999999d        | be at most 36500d.
            SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE | later               | be a time span such as 30s, 15m, 48h or 30d.
            SERVER_TOMCAT_MAX_SWALLOW_SIZE              | much                | be a size such as 256MB or 6GB.
            SERVER_TOMCAT_THREADS_MAX                   | many                | be a whole number.
            SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES     | [                   | be a regular expression for addresses, such as 10\\.0\\.0\\.\\d+.
            SERVER_SSL_KEY_STORE                        | /none               | be the path of a file that is there.
            SERVER_SSL_ENABLED                          | perhaps             | be true or false.
            SERVER_SHUTDOWN                             | abrupt              | be one of: graceful, immediate.
            SERVER_ADDRESS                              | no such host        | be an address of this machine, such as localhost or 0.0.0.0.
            LOGGING_LEVEL_ROOT                          | LOUD                | be one of: trace, debug, info, warn, error, fatal, off.
            LOGGING_LEVEL_ORG_CLEARDOCKET               | 7                   | be one of: trace, debug, info, warn, error, fatal, off.
            LOGGING_CONFIG                              | nonsense            | be the path of a file that is there.
            LOGGING_FILE_NAME                           | pom.xml/log         | be the path of a file or folder that this user can write.
            SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE  | ten                 | be a whole number.
            SPRING_DATASOURCE_HIKARI_AUTO_COMMIT        | 2                   | be true or false.
            SPRING_FLYWAY_CONNECT_RETRIES               | often               | be a whole number.
            SPRING_TASK_SCHEDULING_POOL_SIZE            | big                 | be a whole number.
            PORTAL_DRAIN                                | 6m                  | be from 0s to 5m.
            PORTAL_REQUESTS_LOOK_WITHIN                 | 0                   | be from 1 to 60 working days.
            PORTAL_REQUESTS_LOOK_WITHIN                 | 61                  | be from 1 to 60 working days.
            PORTAL_REQUESTS_LOOK_WITHIN                 | five                | be a whole number.
            PORTAL_REQUESTS_LOOK_WITHIN                 | 99999999999         | be a whole number.
            PORTAL_REQUESTS_LOOK_WITHIN                 | ``                  | be a whole number.
            PORTAL_REQUESTS_PAPERS_KEPT_AFTER_CLOSING   | -1d                 | be a time span such as 30s, 15m, 48h or 30d.
            PORTAL_REQUESTS_PAPERS_KEPT_AFTER_CLOSING   | 30 days             | be a time span such as 30s, 15m, 48h or 30d.
            PORTAL_REQUESTS_CODES_AN_HOUR               | 0                   | be at least 1.
            PORTAL_REQUESTS_CODES_PER_VISITOR_IN_TEN_MINUTES | -1             | be at least 1.
            PORTAL_REQUESTS_CODES_PER_VISITOR_A_DAY     | 0                   | be at least 1.
            PORTAL_REQUESTS_CODES_PER_NETWORK_AN_HOUR   | 0                   | be at least 1.
            PORTAL_REQUESTS_CODES_PER_NUMBER_AN_HOUR    | 0                   | be at least 1.
            PORTAL_REQUESTS_CODES_PER_CUSTOMER_AN_HOUR  | 0                   | be at least 1.
            PORTAL_REQUESTS_CODES_PER_NEIGHBORHOOD_AN_HOUR | 0                | be at least 1.
            PORTAL_REQUESTS_CODES_RESERVE_PERCENT       | 81                  | be from 0 to 80.
            PORTAL_PROXIES                              | 0.0.0.0/0           | be addresses of your proxies or their networks, /8 or smaller for IPv4 and /32 or smaller for IPv6, such as 10.0.3.7,10.0.4.0/24,2001:db8:1::/64.
            PORTAL_PROXIES                              | proxy.example       | be addresses of your proxies or their networks, /8 or smaller for IPv4 and /32 or smaller for IPv6, such as 10.0.3.7,10.0.4.0/24,2001:db8:1::/64.
            PORTAL_REQUESTS_UPLOADS_PER_NUMBER_A_DAY    | -1MB                | be a size such as 256MB or 6GB.
            PORTAL_REQUESTS_UPLOADS_PER_NUMBER_A_DAY    | 0                   | be at least 1MB.
            PORTAL_REQUESTS_UPLOADS_PER_NETWORK_A_DAY   | plenty              | be a size such as 256MB or 6GB.
            PORTAL_RESIDENTS_LEAVE_TO                   | javascript:alert(1) | be an address such as https://records.example.gov.
            PORTAL_RESIDENTS_LEAVE_TO                   | not an address      | be an address such as https://records.example.gov.
            PORTAL_RESIDENTS_HELP_PHONE                 | ask inside          | be a phone number in the United States.
            PORTAL_RESIDENTS_HELP_PHONE                 | (900) 555-0142      | be a phone number in the United States.
            PORTAL_RESIDENTS_HELP_PHONE                 | +52 55 5658 1111    | be a phone number in the United States.
            PORTAL_RESIDENTS_FORMS                      | no/such/folder      | be a folder.
            PORTAL_RESIDENTS_FORMS                      | ``                  | be the path of a file or folder.
            PORTAL_MESSAGING_GATEWAY                    | pigeon              | be one of: simulator, twilio.
            PORTAL_MESSAGING_WORKER                     | maybe               | be true or false.
            PORTAL_MESSAGING_LANES                      | 0                   | be from 1 to 1000.
            PORTAL_MESSAGING_PER_SECOND                 | -1                  | be at least 0, which means no limit.
            PORTAL_MESSAGING_QUIET_FROM                 | 8pm                 | be a time of day such as 20:00.
            PORTAL_MESSAGING_QUIET_UNTIL                | 25:00               | be a time of day such as 20:00.
            PORTAL_MESSAGING_PRICE_PER_PART             | a cent              | be a number such as 0.0083.
            PORTAL_MESSAGING_PRICE_PER_PART             | -1                  | be from 0 to 10 dollars.
            PORTAL_MESSAGING_PRICE_PER_PART             | NaN                 | be from 0 to 10 dollars.
            PORTAL_MESSAGING_LATE_AFTER                 | 0s                  | be at least 1m.
            PORTAL_MESSAGING_HELP_PHONE                 | 911                 | be a phone number in the United States.
            PORTAL_MESSAGING_HELP_PHONE                 | (416) 555-0142      | be a phone number in the United States.
            PORTAL_MESSAGING_TWILIO_TIMEOUT             | 16s                 | be more than 0s and at most 15s.
            PORTAL_MESSAGING_TWILIO_TIMEOUT             | 0s                  | be more than 0s and at most 15s.
            PORTAL_MESSAGING_TWILIO_ACCOUNT_SID         | 0123                | begin with AC.
            PORTAL_MESSAGING_TWILIO_MESSAGING_SERVICE_SID | 0123              | begin with MG.
            PORTAL_MESSAGING_TWILIO_FROM                | +12135550100        | be empty where a messaging service sends.
            PORTAL_MESSAGING_TWILIO_BASE_URL            | api.twilio.com      | be an address such as https://records.example.gov.
            PORTAL_MESSAGING_TWILIO_BASE_URL            | http://api.twilio.com | be an https address: the account's secret, phone numbers and codes go there.
            PORTAL_MESSAGING_TWILIO_BASE_URL            | http://localhost.example.gov | be an https address: the account's secret, phone numbers and codes go there.
            PORTAL_MESSAGING_TWILIO_ANSWERS_KEYWORDS    | 2                   | be true or false.
            PORTAL_MESSAGING_TWILIO_FALLBACK_FROM       | 213-555-0100        | be a number such as +12135550100, or a short code.
            PORTAL_MESSAGING_TWILIO_FALLBACK_MESSAGING_SERVICE_SID | MG0123   | be another sender than the first.
            PORTAL_DOCUMENTS_SCANNER                    | localhost:3310      | be clamd://host:port, clamd:///path of a Unix socket, or none.
            PORTAL_DOCUMENTS_SCANNER                    | clamd://a b:1       | be clamd://host:port, clamd:///path of a Unix socket, or none.
            PORTAL_DOCUMENTS_SCANNER                    | clamd://av.example:3310 | be on this machine or a Unix socket: papers go to it unencrypted. Set PORTAL_DOCUMENTS_SCANNER_IN_CLEAR to true where the network between is protected.
            PORTAL_DOCUMENTS_SCANNER_IN_CLEAR           | perhaps             | be true or false.
            PORTAL_DOCUMENTS_SCANNER_TIMEOUT            | 0s                  | be more than 0s.
            PORTAL_DOCUMENTS_STORAGE                    | data/documents      | be folder:PATH or s3://BUCKET/PREFIX.
            PORTAL_DOCUMENTS_STORAGE                    | ``                  | be folder:PATH or s3://BUCKET/PREFIX.
            PORTAL_DOCUMENTS_STORAGE                    | folder:             | be folder:PATH or s3://BUCKET/PREFIX.
            PORTAL_DOCUMENTS_STORAGE                    | s3://               | be folder:PATH or s3://BUCKET/PREFIX.
            PORTAL_DOCUMENTS_STORAGE                    | s3:///papers        | be folder:PATH or s3://BUCKET/PREFIX.
            PORTAL_DOCUMENTS_DRAFTS_KEPT                | 1m                  | be at least 1h.
            PORTAL_DOCUMENTS_LATE_AFTER                 | 0                   | be at least 1m.
            PORTAL_DOCUMENTS_WORKER                     | yes please          | be true or false.
            PORTAL_DOCUMENTS_S3_ENDPOINT                | s3.example.org      | be an address such as https://records.example.gov.
            PORTAL_DOCUMENTS_S3_ENDPOINT                | http://10.0.0.7:9000 | be an https address, or on this machine.
            PORTAL_DOCUMENTS_CLEANING_WORKERS           | 0                   | be from 1 to 64.
            PORTAL_DOCUMENTS_CLEANING_WORKERS           | 65                  | be from 1 to 64.
            PORTAL_DOCUMENTS_CLEANING_MEMORY            | 1MB                 | be at least 64MB.
            PORTAL_DOCUMENTS_CLEANING_DEADLINE          | 0s                  | be more than 0s.
            PORTAL_DOCUMENTS_CLEANING_FILES_PER_WORKER  | 0                   | be at least 1.
            PORTAL_DOCUMENTS_CLEANING_IDLE              | -1s                 | be a time span such as 30s, 15m, 48h or 30d.
            PORTAL_LANGUAGE_PSEUDO                      | 7                   | be true or false.
            """)
    void a_wrong_value_is_refused_with_its_name_what_was_given_and_what_is_allowed(String name, String value,
            String rule) {
        assertThat(refusal(Map.of(name, value)))
                .isEqualTo(name + (value.isEmpty() ? " is empty" : " is \"" + value + '"') + ". It must " + rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE | 0  | It cannot be read: maxPoolSize cannot be less than 1.
            SPRING_FLYWAY_ENCODING | nonsense | It cannot be read: nonsense.
            """)
    void a_value_that_only_a_library_can_judge_is_refused_in_its_words(String name, String value, String why) {
        assertThat(refusal(Map.of(name, value))).isEqualTo(name + " is \"" + value + "\". " + why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORTAL_PUBLIC_URL               | https://me:hush@a.gov         | is "https://…@a.gov"
            PORTAL_PUBLIC_URL               | https://me:hu/sh@x@a.gov/     | is "https://…@a.gov/"
            PORTAL_PUBLIC_URL               | me:hush@a.gov                 | is "…@a.gov"
            PORTAL_PUBLIC_URL               | //me:hush@a.gov               | is "//…@a.gov"
            PORTAL_PUBLIC_URL               | https://a.gov/?token=hush&b=c | is "https://a.gov/?token=…&b=c"
            PORTAL_DOCUMENTS_S3_ENDPOINT    | ftp://me:hush@s3.example.org  | is "ftp://…@s3.example.org"
            PORTAL_DOCUMENTS_SCANNER        | clamd://me:hush@a:3310        | is "clamd://…@a:3310"
            PORTAL_SECRET                   | hush                          | is set, but not well
            """)
    void a_sentence_shows_no_secret(String name, String value, String shown) {
        assertThat(refusal(Map.of(name, value))).startsWith(name + " " + shown + ". It must").doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(800) 342-3736", "1-888-555-0142", "+1 213 555 0142", "(213) 555-0142 ext. 5", "213-974-2811 x12",
        "(787) 722-1234"})
    void whom_to_call_may_be_any_number_in_the_united_states(String phone) {
        assertThat(refusal(Map.of("PORTAL_MESSAGING_HELP_PHONE", phone, "PORTAL_RESIDENTS_HELP_PHONE", phone))).isEmpty();
    }

    @Test
    void a_secret_is_not_shown() {
        assertThat(refusal(Map.of("PORTAL_DOCUMENTS_S3_SECRET_KEY", "hush-hush")))
                .startsWith("PORTAL_DOCUMENTS_S3_ACCESS_KEY is not set.").doesNotContain("hush-hush");
        assertThat(refusal(Map.of("PORTAL_DOCUMENTS_S3_ACCESS_KEY", "me")))
                .startsWith("PORTAL_DOCUMENTS_S3_SECRET_KEY is not set.");
        assertThat(refusal(Map.of("PORTAL_SECRET", "hush-hush"))).startsWith("PORTAL_SECRET ").doesNotContain("hush-hush");
    }

    @ParameterizedTest
    @CsvSource({
            "PORTAL_MESSAGING_TWILIO_BASE_URL, http://127.0.0.1:8099",
            "PORTAL_MESSAGING_TWILIO_BASE_URL, HTTPS://api.dublin.us1.twilio.com",
            "PORTAL_DOCUMENTS_S3_ENDPOINT, http://[::1]:9000",
            "PORTAL_DOCUMENTS_S3_ENDPOINT, https://s3.example.org",
            "PORTAL_DOCUMENTS_SCANNER, clamd:///run/clamav/clamd.ctl",
            "PORTAL_DOCUMENTS_SCANNER, clamd://[::1]:3310",
            "PORTAL_DOCUMENTS_SCANNER, none"})
    void what_nobody_can_listen_to_is_taken(String name, String value) {
        assertThat(refusal(Map.of(name, value))).isEmpty();
    }

    @Test
    void papers_go_in_clear_to_another_machine_where_the_operator_says_so() {
        assertThat(refusal(Map.of("PORTAL_DOCUMENTS_SCANNER", "clamd://av.example:3310",
                "PORTAL_DOCUMENTS_SCANNER_IN_CLEAR", "true"))).isEmpty();
    }

    @Test
    void what_was_given_is_cut_and_on_one_line() {
        assertThat(refusal(Map.of("PORTAL_MESSAGING_LANES", "1\n" + "2".repeat(200))))
                .isEqualTo("PORTAL_MESSAGING_LANES is \"1?" + "2".repeat(78) + "…\". It must be a whole number.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://records.example.gov", "http://10.0.0.7:8080", "http://[2001:db8::1]/",
            "http://localhost.example.gov", "http://127.0.0.1.example.gov", "http://0.0.0.0:8080"})
    void the_simulator_goes_with_no_address_but_this_machines(String address) {
        assertThat(refusal(Map.of("PORTAL_MESSAGING_GATEWAY", "simulator", "PORTAL_PUBLIC_URL", address)))
                .isEqualTo("PORTAL_PUBLIC_URL is \"" + address + "\". It must be on this machine, such as "
                        + "http://localhost:8080, while the simulator carries the texts: it shows everybody's codes. "
                        + "For the public set PORTAL_MESSAGING_GATEWAY.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "http://LOCALHOST", "http://127.0.0.1:9", "http://127.9.8.7/",
            "http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]"})
    void the_simulator_goes_with_each_of_this_machines_own_names(String address) {
        assertThat(refusal(Map.of("PORTAL_MESSAGING_GATEWAY", "simulator", "PORTAL_PUBLIC_URL", address))).isEmpty();
    }

    @Test
    void what_twilio_lacks_is_named_as_variables() {
        assertThat(refusal(Map.of("PORTAL_MESSAGING_TWILIO_AUTH_TOKEN", "")))
                .isEqualTo("PORTAL_MESSAGING_GATEWAY is twilio, but these settings are missing: "
                        + "PORTAL_MESSAGING_TWILIO_AUTH_TOKEN.");
    }

    @ParameterizedTest
    @CsvSource({
            "PORTAL_MESSAGING_LANE, PORTAL_MESSAGING_LANES",
            "PORTAL_DOCUMENT_STORAGE, PORTAL_DOCUMENTS_STORAGE",
            "PORTAL_PUBLICURLS, PORTAL_PUBLIC_URL",
            "PORTAL_TWILIO_AUTH_TOKEN, PORTAL_MESSAGING_TWILIO_AUTH_TOKEN",
            "PORTAL_MESSAGINGLANES, PORTAL_MESSAGING_LANES",
            "portal_messaging_lane, PORTAL_MESSAGING_LANES",
            "PORTAL_SAMPLES, PORTAL_PROXIES",
            "PORTAL_MEMROY, PORTAL_MEMORY"})
    void an_unknown_name_is_refused_with_the_nearest_known_one(String name, String meant) {
        assertThat(refusal(Map.of(name, "1")))
                .isEqualTo(name + " is no setting of ClearDocket. Did you mean " + meant + "?");
    }

    @Test
    void an_unknown_property_is_refused_too() {
        System.setProperty("portal.messaging.lane", "4");
        try {
            assertThat(refusal(Map.of()))
                    .isEqualTo("portal.messaging.lane is no setting of ClearDocket. Did you mean portal.messaging.lanes?");
        } finally {
            System.clearProperty("portal.messaging.lane");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORTAL_MESSAGING_PERSECOND", "PORTAL_MESSAGING_PER_SECOND", "portal_messaging_per_second",
            "PORTAL_PORT", "PORTAL_PORT_8080_TCP_ADDR", "PORTAL_SERVICE_HOST", "PORTAL_SERVICE_PORT_HTTP",
            "OTHER_PORTAL_LANES", "PORTAL"})
    void names_that_are_known_or_somebody_elses_are_let_pass(String name) {
        assertThat(refusal(Map.of(name, "3"))).isEmpty();
    }

    @Test
    void every_record_refuses_in_the_words_that_the_sentence_needs() {
        assertThat(KnownSettings.ofThisProgram().types()).hasSizeGreaterThan(50)
                .containsKeys("portal.secret", "portal.messaging.twilio.fallback.from", "portal.documents.cleaning.idle")
                .doesNotContainKey("portal.samples");
        assertThat(List.copyOf(KnownSettings.ofThisProgram().types().values())).doesNotContainNull();
    }
}
