package org.cleardocket.residents;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleardocket.messaging.HelpLine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.residents}.
 *
 * @param leaveTo   where someone lands who leaves in a hurry: a page that anyone may be looking at
 * @param helpPhone whom to call, at the foot of every page: the Public Defender's line
 * @param forms     folder of the court's own forms, {@code CR-400.pdf} and {@code JV-744.pdf}; without it they are not
 *                  offered
 */
@ConfigurationProperties("portal.residents")
record ResidentsSettings(@DefaultValue("https://www.weather.gov/lox/") URI leaveTo,
        @DefaultValue("(323) 760-6763") String helpPhone, @Nullable Path forms) {

    ResidentsSettings {
        if (HelpLine.parse(helpPhone).isEmpty()) {
            throw new IllegalStateException("portal.residents.help-phone must be a phone number in the United States");
        }
        if (forms != null && !Files.isDirectory(forms)) {
            throw new IllegalStateException("portal.residents.forms must be a folder");
        }
    }

    HelpLine help() {
        return HelpLine.parse(helpPhone).orElseThrow();
    }
}
