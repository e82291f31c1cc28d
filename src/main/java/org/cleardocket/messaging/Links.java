package org.cleardocket.messaging;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What phones show as a link: addresses, and also bare domains and words that a missing space makes look like one. */
final class Links {

    private static final Pattern LINK = Pattern.compile("""
            \\p{Alpha}[\\p{Alnum}+.-]*://\\S*|\
            [\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*(?:\\.[\\p{L}\\p{M}\\p{N}-]+)*\\.\\p{L}[\\p{L}\\p{M}]+\
            (?::\\d+)?(?:/\\S*)?""");

    private Links() {
    }

    static List<String> in(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Where it leads, whatever stands before an {@code @}. */
    static String host(String link) {
        var authority = link.replaceFirst("^.*?://", "").replaceFirst("[/?#\\\\].*$", "");
        return authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
