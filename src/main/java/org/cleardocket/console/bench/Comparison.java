package org.cleardocket.console.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cleardocket.messaging.TextState;
import org.cleardocket.messaging.TrialTexts.TrialText;

/** Holds the outbox against what the carrier really took, and what became of that. */
final class Comparison {

    private final CarrierStandIn carrier;
    private final Faults faults;
    private final Map<String, CarriedText> carried;

    Comparison(CarrierStandIn carrier, Faults faults) {
        this.carrier = carrier;
        this.faults = faults;
        carried = carrier.carried().stream().collect(Collectors.toMap(CarriedText::sid, Function.identity()));
    }

    /** A sentence for every text that was lost, sent too often or is in a wrong state. */
    List<String> differences(List<TrialText> texts) {
        var differences = new ArrayList<String>();
        texts.forEach(text -> problem(text).ifPresent(problem -> differences.add(text + " " + problem)));
        differences.addAll(superfluous(texts));
        return differences;
    }

    private Optional<String> problem(TrialText text) {
        return text.providerId() == null ? problemOfUnsent(text)
                : problemOfSent(text, carried.get(text.providerId()));
    }

    private Optional<String> problemOfUnsent(TrialText text) {
        var fate = faults.fate(text.phone());
        if (!fate.isRefused() && !fate.isStopped()) {
            return Optional.of("is lost");
        }
        return text.state() == fate.state() ? Optional.empty() : Optional.of("should be " + fate.state());
    }

    /** Of a text whose fate nobody told us we can only know that it was sent. */
    private Optional<String> problemOfSent(TrialText text, CarriedText taken) {
        if (taken == null) {
            return Optional.of("was never taken by the carrier");
        }
        if (!taken.to().equals(text.phone()) || !isErased(taken, text) && !taken.body().equals(text.body())) {
            return Optional.of("is taken for another: " + taken);
        }
        var known = carrier.callbacks().fateWasTaken(taken);
        return text.state() == taken.fate().state() || !known && text.state() == TextState.SENT
                ? Optional.empty() : Optional.of("should be " + taken.fate().state() + ": " + taken);
    }

    /** The portal forgets a code's words, the carrier those of any text that is settled. */
    private static boolean isErased(CarriedText taken, TrialText text) {
        return text.code() || taken.body().isEmpty();
    }

    /** What was taken beyond one message for each text, and two for a code. */
    private List<String> superfluous(List<TrialText> texts) {
        var known = texts.stream().map(TrialText::providerId).collect(Collectors.toCollection(HashSet::new));
        var codes = texts.stream().filter(TrialText::code).map(TrialText::id).collect(Collectors.toSet());
        var second = new HashMap<Long, String>();
        return carried.values().stream()
                .filter(taken -> !known.contains(taken.sid()))
                .filter(taken -> !isSecondCode(taken, codes, second))
                .map(taken -> "Sent too often: " + taken)
                .toList();
    }

    private static boolean isSecondCode(CarriedText taken, Set<Long> codes, Map<Long, String> second) {
        return codes.contains(taken.textId()) && second.putIfAbsent(taken.textId(), taken.sid()) == null;
    }
}
