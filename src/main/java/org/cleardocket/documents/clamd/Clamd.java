package org.cleardocket.documents.clamd;

import org.cleardocket.documents.VirusScanner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scanner, where one is named in {@code portal.documents.scanner}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(Clamd.IS_NAMED)
@EnableConfigurationProperties(ClamdSettings.class)
class Clamd {

    static final String IS_NAMED = "!{'', 'none'}.contains('${portal.documents.scanner:}'.strip().toLowerCase())";

    @Bean
    VirusScanner virusScanner(ClamdSettings settings) {
        return new ClamdScanner(settings.address().orElseThrow(), settings.scannerTimeout());
    }
}
