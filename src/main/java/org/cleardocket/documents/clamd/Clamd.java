package org.cleardocket.documents.clamd;

import org.cleardocket.documents.VirusScanner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scanner, where one is named in {@code portal.documents.scanner}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${portal.documents.scanner:}'.isBlank()")
@EnableConfigurationProperties(ClamdSettings.class)
class Clamd {

    @Bean
    VirusScanner virusScanner(ClamdSettings settings) {
        var address = settings.address();
        return new ClamdScanner(address.getHost(), address.getPort(), settings.scannerTimeout());
    }
}
