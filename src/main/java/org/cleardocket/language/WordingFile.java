package org.cleardocket.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;

/** One file of {@code i18n}: a plain sentence is kept as it is, one with placeholders as an ICU message. */
record WordingFile(String name, Map<String, Object> sentences) implements Wording {

    static WordingFile read(String bundle, Language language) {
        var suffix = language.equals(Language.ENGLISH) ? "" : "_" + language.tag().replace('-', '_');
        var path = "/i18n/" + bundle + suffix + ".properties";
        var lines = new Properties();
        try (var stream = WordingFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new MissingResourceException("No file " + path, bundle, language.tag());
            }
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new HashMap<String, Object>();
        lines.stringPropertyNames().forEach(key -> {
            var sentence = lines.getProperty(key);
            sentences.put(key, sentence.indexOf('{') < 0 ? sentence : new MessageFormat(sentence, language.locale()));
        });
        return new WordingFile(path, Map.copyOf(sentences));
    }

    @Override
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    @Override
    public String say(String key, Map<String, ?> values) {
        return switch (sentences.get(key)) {
            case String plain -> plain;
            case MessageFormat message -> ((MessageFormat) message.clone()).format(values); // not thread-safe itself
            case null, default -> throw new MissingResourceException("No " + key + " in " + name, name, key);
        };
    }
}
