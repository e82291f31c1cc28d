package org.cleardocket.staff;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * Takes no form with files at the staff door. Vaadin lets the web server lay each of them on the disk, in clear and before
 * anybody has signed in.
 */
@Component
class NoFiles implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet) {
            servlet.setMultipartConfig(null);
        }
        return bean;
    }
}
