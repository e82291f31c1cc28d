package org.cleardocket.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal}.
 *
 * @param samples whether sample accounts, whose passwords everybody knows, may sign in
 */
@ConfigurationProperties("portal")
record PeopleSettings(@DefaultValue("false") boolean samples) {
}
