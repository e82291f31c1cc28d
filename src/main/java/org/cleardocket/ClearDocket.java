package org.cleardocket;

import java.time.Clock;
import org.cleardocket.console.Console;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: the portal as a Spring application, started by the console. */
@SpringBootApplication
@EnableScheduling
public class ClearDocket {

    /** Runs one command and ends with its exit code: 0 fine, 1 refused, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(Console.run(args, ClearDocket.class));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
