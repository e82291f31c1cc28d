package org.cleardocket.messaging.twilio;

import org.cleardocket.messaging.MessagingSettings;
import org.cleardocket.messaging.Senders;
import org.cleardocket.messaging.SmsGateway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One or two senders at Twilio, as the settings say. */
@Configuration(proxyBeanMethods = false)
@TwilioOnly
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioSenders {

    @Bean
    Senders senders(TwilioSettings settings, MessagingSettings messaging) {
        return new Senders(settings.senders().stream()
                .<SmsGateway>map(sender -> new TwilioGateway(sender, settings, messaging))
                .toList());
    }
}
