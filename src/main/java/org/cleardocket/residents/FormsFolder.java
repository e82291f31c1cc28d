package org.cleardocket.residents;

import org.cleardocket.paper.CourtForms;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The court's own forms in the operator's folder, read at start; a word in the log for each that cannot be used. */
@Configuration(proxyBeanMethods = false)
class FormsFolder {

    @Bean
    CourtForms courtForms(ResidentsSettings settings) {
        return CourtForms.in(settings.forms(), LoggerFactory.getLogger(FormsFolder.class)::warn);
    }
}
