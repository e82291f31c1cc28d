package org.cleardocket.messaging.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A part that exists only where no carrier is set: never beside a real one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "portal.messaging.gateway", havingValue = "simulator", matchIfMissing = true)
@interface SimulatorOnly {
}
