package org.cleardocket.console.settings;

/** A setting cannot work. The message is a sentence for the operator: the name, what was given, what is allowed. */
public final class SettingRefused extends RuntimeException {

    SettingRefused(String sentence) {
        super(sentence);
    }
}
