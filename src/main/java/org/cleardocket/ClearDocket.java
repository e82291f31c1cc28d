package org.cleardocket;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: the portal as a Spring application, and the command line around it. */
@SpringBootApplication
@EnableScheduling
public class ClearDocket {

    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(ClearDocket.class, args);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
