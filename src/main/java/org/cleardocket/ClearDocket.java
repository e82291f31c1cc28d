package org.cleardocket;

import java.time.Clock;
import java.time.Duration;
import org.cleardocket.console.Console;
import org.cleardocket.database.DatabaseTime;
import org.cleardocket.database.OutageLog;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.TaskUtils;

/** The program: the portal as a Spring application, started by the console. */
@SpringBootApplication
@EnableScheduling
public class ClearDocket {

    private static final int TASKS_AT_ONCE = 16;

    /** Runs one command and ends with its exit code: 0 fine, 1 refused, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(Console.run(args, ClearDocket.class));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(DatabaseTime time) {
        return time.clock();
    }

    /** Tasks do not block one another. With Spring's default scheduler, a hanging storage would stop texts. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(OutageLog outages) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(TASKS_AT_ONCE);
        scheduler.setVirtualThreads(true);
        scheduler.setErrorHandler(failure -> {
            if (!outages.tell(failure)) {
                TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failure);
            }
        });
        scheduler.setThreadNamePrefix("task-");
        scheduler.setPhase(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE); // at the end all are waited for together
        return scheduler;
    }

    /** The portal's health answers in seconds, however long a part of it hangs. */
    @Bean
    static BeanPostProcessor patientHealth() {
        var patience = new PatientHealth.Patience(Duration.ofSeconds(2));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HealthIndicator part && !(bean instanceof DatabaseTime)
                        ? new PatientHealth(part, patience) : bean;
            }
        };
    }
}
