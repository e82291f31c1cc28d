package org.cleardocket.console.settings;

import java.util.Objects;
import java.util.regex.Pattern;

/** Words that a console may show. */
public final class Words {

    /** What stands before the last @ of an address, after its scheme if it has one. */
    private static final Pattern USER = Pattern.compile("([\\w+.-]+://|//)?[^\\s\"'()]*@");
    /** What an address or a property calls a secret. */
    private static final Pattern SECRET = Pattern.compile("(?i)((?:secret|token|key|password)\"?\\s*[=:]\\s*)[^&\\s]+");

    private Words() {
    }

    /** The words on one line, and without the secrets that an address in them has. */
    public static String withoutSecrets(String words) {
        var line = USER.matcher(words.replaceAll("\\p{Cntrl}", "?")).replaceAll(user ->
                Objects.requireNonNullElse(user.group(1), "") + "…@");
        return SECRET.matcher(line).replaceAll("$1…");
    }
}
