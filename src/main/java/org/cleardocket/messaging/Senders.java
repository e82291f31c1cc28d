package org.cleardocket.messaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sends: the first, and others that take what an earlier one surely has not.
 *
 * @param inOrder at least one
 */
public record Senders(List<SmsGateway> inOrder) {

    /** The sender of this name; empty where it is set up no longer. */
    Optional<SmsGateway> named(String name) {
        return inOrder.stream().filter(sender -> sender.name().equals(name)).findFirst();
    }

    /** The sender that took a text; the first for texts from before senders were written down. */
    Optional<SmsGateway> of(@Nullable String name) {
        return name == null ? Optional.of(inOrder.getFirst()) : named(name);
    }

    /** The number to which people text START, as they read it; empty where it is not known. */
    public Optional<String> number() {
        return inOrder.getFirst().number();
    }

    /** Those that come after this one. */
    List<SmsGateway> after(SmsGateway sender) {
        return inOrder.subList(inOrder.indexOf(sender) + 1, inOrder.size());
    }

    /** Whether the carrier itself answers this keyword; all senders are set up alike. */
    boolean answer(String keyword) {
        return inOrder.getFirst().answers(keyword);
    }
}
