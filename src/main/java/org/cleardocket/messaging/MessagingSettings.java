package org.cleardocket.messaging;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.cleardocket.network.ThisMachine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.messaging}.
 *
 * @param gateway      who carries the texts; the simulator unless said otherwise, so that nothing is sent by accident
 * @param worker       whether this instance sends
 * @param lanes        how many texts it sends at the same time, at least one
 * @param publicUrl    where the carrier reaches the portal from outside; kept without slashes at the end, because a
 *                     carrier signs the address to the letter
 * @param helpPhone    whom to call, as the answer to HELP says it: the Public Defender's line
 * @param perSecond    how many texts all instances together hand to a carrier in a second, 0 for any number. What is
 *                     above the sender's own limit would wait at the carrier, where codes do not go first
 * @param quietFrom    from when on nothing but codes and answers goes out, by the clocks of Los Angeles
 * @param quietUntil   until when; the same as {@code quietFrom} for never
 * @param erase        whether the carrier is made to forget the words of settled texts
 * @param pricePerPart what a part of a text costs, in dollars
 * @param lateAfter    how long a text may be due before the portal's health is bad
 */
@ConfigurationProperties("portal.messaging")
public record MessagingSettings(@DefaultValue("simulator") Gateway gateway, @DefaultValue("true") boolean worker,
        @DefaultValue("8") int lanes, @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("(323) 760-6763") String helpPhone, @DefaultValue("3") int perSecond,
        @DefaultValue("20:00") LocalTime quietFrom, @DefaultValue("09:00") LocalTime quietUntil,
        @DefaultValue("true") boolean erase, @DefaultValue("0.0083") double pricePerPart,
        @DefaultValue("5m") Duration lateAfter) {

    /** Who carries the texts. */
    public enum Gateway {
        /** Nobody: they are shown at {@code /simulator}, nothing leaves the machine, and no other one is served. */
        SIMULATOR,
        /** Twilio. */
        TWILIO
    }

    /**
     * @throws IllegalStateException where Twilio could not reach the portal, nothing could be sent, or the simulator
     *                               would show it to the public
     */
    public MessagingSettings {
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
        if (lanes < 1 || lanes > 1000) {
            throw new IllegalStateException("portal.messaging.lanes must be from 1 to 1000");
        }
        if (perSecond < 0) {
            throw new IllegalStateException("portal.messaging.per-second must be at least 0, which means no limit");
        }
        if (!(pricePerPart >= 0 && pricePerPart <= 10)) {
            throw new IllegalStateException("portal.messaging.price-per-part must be from 0 to 10 dollars");
        }
        if (lateAfter.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalStateException("portal.messaging.late-after must be at least 1m");
        }
        if (HelpLine.parse(helpPhone).isEmpty()) {
            throw new IllegalStateException("portal.messaging.help-phone must be a phone number in the United States");
        }
        if (gateway == Gateway.SIMULATOR && !ThisMachine.isCalled(publicUrl.getHost())) {
            throw new IllegalStateException("portal.public-url must be on this machine, such as http://localhost:8080, "
                    + "while the simulator carries the texts: it shows everybody's codes. For the public set "
                    + "portal.messaging.gateway");
        }
        if (gateway == Gateway.TWILIO && !"https".equalsIgnoreCase(publicUrl.getScheme())) {
            throw new IllegalStateException("portal.public-url must be the portal's public https address when texts go "
                    + "through Twilio: links in texts and Twilio's callbacks lead there.");
        }
    }

    /** Nobody sleeps beside the simulator's phones, and whoever tries the portal at night wants to see its texts. */
    QuietHours quietHours() {
        return gateway == Gateway.SIMULATOR ? QuietHours.NONE : new QuietHours(quietFrom, quietUntil);
    }

    /** How many texts may be handed over in a second; 0 for any number. */
    int limit() {
        return gateway == Gateway.SIMULATOR ? 0 : perSecond;
    }
}
