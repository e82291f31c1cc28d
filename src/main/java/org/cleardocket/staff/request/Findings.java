package org.cleardocket.staff.request;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.cleardocket.messaging.TextFinding;

/** Why a text must not go out, in words for whoever writes it, and what to do about it. */
final class Findings {

    private Findings() {
    }

    static String words(List<TextFinding> findings) {
        return findings.stream().map(Findings::words).collect(joining(" "));
    }

    static String words(TextFinding finding) {
        return switch (finding) {
            case TextFinding.ForbiddenWord(var word) ->
                    "“" + word + "” must not stand in a text, because phones are shared. Say it in other words.";
            case TextFinding.Personal(var kind, var words) ->
                    "“" + words + "” " + whose(kind) + ", which a text must not say, because phones are shared. "
                            + "Leave it out.";
            case TextFinding.LinkInValue(var link) ->
                    "“" + link + "” is a link on a phone. Leave it out, or put a space after the period.";
            case TextFinding.ForeignLink(var link) -> "The link “" + link + "” does not lead to this portal.";
            case TextFinding.TooManyParts(var parts, var most) ->
                    "It takes " + parts + " parts, and " + most + " may be sent in this language. Make it shorter.";
            case TextFinding.NothingSaid _ -> "Write what the text shall say.";
            case TextFinding.Unprintable _ ->
                    "There is a line break in it, or a character that cannot be seen. Write it on one line.";
            case TextFinding.MissingSentence _, TextFinding.MissingPlaceholder _, TextFinding.ForeignPlaceholder _,
                    TextFinding.NoSender _, TextFinding.SignAfterLink _ ->
                    "The portal's own sentence is wrong in this language. Tell whoever runs the portal.";
        };
    }

    private static String whose(TextFinding.Personal.Kind kind) {
        return switch (kind) {
            case NAME -> "is part of the person’s name";
            case BIRTH_DATE -> "is the person’s birth date";
            case PHONE -> "is a number of the person";
            case TICKET -> "is a ticket number";
            case CASE -> "is a case number";
            case COLLEAGUE -> "is part of a colleague’s name";
        };
    }
}
