package org.cleardocket.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole portal with a real PostgreSQL, without a network port. All such tests share one Spring context
 * and one database, so each makes its own people and never counts on an empty table. Workers stand still: a test
 * calls them by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {
        "server.address=localhost",
        "portal.secret=+/TG9AzRC7HW9hxuUk+o9zYR4kfjJTTtLwd6SbG0Hlc=",
        "portal.messaging.worker=false",
        "portal.documents.worker=false",
        "portal.documents.storage=folder:target/documents-of-tests",
        "portal.language.pseudo=true"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(SettableClock.class)
public @interface PortalTest {
}
