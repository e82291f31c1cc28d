package org.cleardocket.language;

import java.util.Map;

/** English with marks around every sentence, for a page that must work from right to left. */
record PseudoWording(Wording english) implements Wording {

    static final Language LANGUAGE = new Language("ar-XB", "ؤPseudoؤ", true);

    @Override
    public String say(String key, Map<String, ?> values) {
        return "؟" + english.say(key, values) + "؟";
    }

    @Override
    public boolean has(String key) {
        return english.has(key);
    }
}
