package org.cleardocket.messaging;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.messaging}.
 *
 * @param gateway   who carries the texts; the simulator unless said otherwise, so that nothing is sent by accident
 * @param worker    whether this instance sends
 * @param lanes     how many texts it sends at the same time, at least one
 * @param publicUrl where the carrier reaches the portal from outside; kept without slashes at the end, because a
 *                  carrier signs the address to the letter
 * @param helpPhone whom to call, as the answer to HELP says it: the Public Defender's line
 */
@ConfigurationProperties("portal.messaging")
public record MessagingSettings(@DefaultValue("simulator") Gateway gateway, @DefaultValue("true") boolean worker,
        @DefaultValue("8") int lanes, @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("(323) 760-6763") String helpPhone) {

    /** Who carries the texts. */
    public enum Gateway {
        /** Nobody: they are shown at {@code /simulator}, and nothing leaves the machine. */
        SIMULATOR,
        /** Twilio. */
        TWILIO
    }

    /** @throws IllegalStateException where Twilio could not reach the portal, or nothing could be sent */
    public MessagingSettings {
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
        if (lanes < 1) {
            throw new IllegalStateException("portal.messaging.lanes is at least 1.");
        }
        if (gateway == Gateway.TWILIO && !"https".equalsIgnoreCase(publicUrl.getScheme())) {
            throw new IllegalStateException("portal.public-url must be the portal's public https address when texts go "
                    + "through Twilio: links in texts and Twilio's callbacks lead there.");
        }
    }
}
