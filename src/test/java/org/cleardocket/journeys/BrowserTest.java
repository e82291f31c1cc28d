package org.cleardocket.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cleardocket.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A journey in a real browser through the real portal on a real PostgreSQL, its workers running. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "server.address=localhost",
        "portal.secret=+/TG9AzRC7HW9hxuUk+o9zYR4kfjJTTtLwd6SbG0Hlc=",
        "portal.documents.storage=folder:target/documents-of-journeys",
        "portal.samples=true",
        "portal.requests.codes.per-network-an-hour=1000", // all journeys share one network
        "portal.language.pseudo=true"})
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(Chromium.class)
@interface BrowserTest {
}
