package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was typed and chosen on a page. */
record Form(Map<String, String> fields) {

    /** Spaces and what cannot be seen, but for the two joiners, without which some names cannot be written. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Z}[\\p{Cf}&&[^\\u200C\\u200D]]]+");

    static Form of(HttpServletRequest request) {
        return new Form(request.getParameterMap().keySet().stream().collect(Collectors.toMap(Function.identity(),
                name -> Objects.requireNonNullElse(request.getParameter(name), ""))));
    }

    /** One field with single spaces between words and nothing that cannot be seen; empty where there is none. */
    String text(String name) {
        return UNSEEN.matcher(fields.getOrDefault(name, "")).replaceAll(" ").strip();
    }

    boolean isTicked(String name) {
        return !text(name).isEmpty();
    }

    /** The constant that was chosen; empty where none was, or something that is not offered. */
    <E extends Enum<E>> Optional<E> choice(String name, Collection<E> offered) {
        var chosen = text(name);
        return offered.stream().filter(one -> Words.key(one).equals(chosen)).findFirst();
    }

    /**
     * A whole number, in whatever digits the visitor writes.
     *
     * @return empty where nothing was typed, −1 where it is not a number of at most four digits
     */
    Optional<Integer> number(String name) {
        return Optional.of(text(name)).filter(typed -> !typed.isEmpty()).map(Form::whole);
    }

    /** The same of a text that is not empty. */
    static int whole(String typed) {
        var digits = typed.codePoints().map(each -> Character.digit(each, 10)).toArray();
        var isNumber = digits.length <= 4 && Arrays.stream(digits).allMatch(digit -> digit >= 0);
        return isNumber ? Arrays.stream(digits).reduce(0, (number, digit) -> 10 * number + digit) : -1;
    }

    /** Without what was typed, because this may reach a log. */
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
