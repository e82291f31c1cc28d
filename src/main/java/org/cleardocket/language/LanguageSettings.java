package org.cleardocket.language;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.language}.
 *
 * @param pseudo whether to offer the pseudo-language {@code ar-XB}: English with marks, set from right to left,
 *               which shows what a right-to-left language would break and which words were never put in a file
 */
@ConfigurationProperties("portal.language")
record LanguageSettings(@DefaultValue("false") boolean pseudo) {
}
