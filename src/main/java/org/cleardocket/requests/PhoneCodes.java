package org.cleardocket.requests;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.NewText;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Proves by a texted code that a number is the visitor's own.
 *
 * <p>Tries belong to the visitor who asked for the code, never to the number: a stranger who guesses wrong spends
 * their own tries, and the owner's code stays good.
 */
@Component
public class PhoneCodes {

    private static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PhoneCodeStore store;
    private final CodeLimits limits;
    private final CodePresses presses;
    private final CodeGuesses guesses;
    private final ProveNumber numbers;
    private final KeyedHash hash;
    private final TextMessages texts;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Supplier<String> codes;

    @Autowired
    PhoneCodes(PhoneCodeStore store, CodeLimits limits, CodePresses presses, CodeGuesses guesses,
            ProveNumber numbers, Keys keys, TextMessages texts, TransactionOperations transaction, Clock clock) {
        this(store, limits, presses, guesses, numbers, keys, texts, transaction, clock,
                () -> "%06d".formatted(RANDOM.nextInt(1_000_000)));
    }

    PhoneCodes(PhoneCodeStore store, CodeLimits limits, CodePresses presses, CodeGuesses guesses,
            ProveNumber numbers, Keys keys, TextMessages texts, TransactionOperations transaction, Clock clock, Supplier<String> codes) {
        this.store = store;
        this.limits = limits;
        this.presses = presses;
        this.guesses = guesses;
        this.numbers = numbers;
        this.hash = keys.hash("phone codes");
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
        this.codes = codes;
    }

    /**
     * Texts a six-digit code, good for ten minutes and five tries. Does the same whether or not the number is known
     * here. A browser that asks twice at once gets one code, and is told of it twice.
     *
     * @return the key of the proof, to be kept on the visitor's device
     * @throws TooManyCodes where this visitor, number or network has asked too often; it says when to ask again
     */
    public UUID send(PhoneNumber phone, Language language, CodeAsker asker) {
        Runnable giveBack;
        try {
            giveBack = limits.take(phone, asker); // before the transaction: the limits have a connection of their own
        } catch (TooManyCodes refused) {
            return presses.justSent(phone, asker).orElseThrow(() -> refused.orAfter(presses.left(phone, asker)));
        }
        var proof = UUID.randomUUID();
        try {
            var sent = transaction.execute(_ -> presses.count(phone, asker, proof)
                    .orElseGet(() -> send(proof, phone, language)));
            if (!sent.equals(proof)) {
                giveBack.run();
            }
            return sent;
        } catch (RuntimeException failed) { // no code was sent, so none counts
            giveBack(giveBack, failed);
            throw failed;
        }
    }

    private static void giveBack(Runnable counted, RuntimeException why) {
        try {
            counted.run();
        } catch (RuntimeException away) {
            why.addSuppressed(away);
        }
    }

    private UUID send(UUID proof, PhoneNumber phone, Language language) {
        var code = codes.get();
        store.add(proof, hash(proof, phone, code), clock.instant().plus(LIFE), TRIES);
        texts.queue(new NewText(phone, language, TextTemplate.CODE, Map.of("code", code)));
        return proof;
    }

    /**
     * Compares what the visitor typed or pasted; a right code is used up by it. What is no code costs no try. Says the
     * same whether or not the number is known here.
     *
     * @param device that has proven the number before; empty for a stranger
     */
    public CodeCheck check(UUID proof, PhoneNumber phone, String typed, Optional<UUID> device) {
        return TypedCode.read(typed).map(code -> counted(proof, code, phone, device)).orElseGet(CodeCheck.Unreadable::new);
    }

    private CodeCheck counted(UUID proof, String code, PhoneNumber phone, Optional<UUID> device) {
        CodeGuesses.Guess guess;
        try {
            guess = guesses.take(phone, device); // before the transaction: counts have a connection of their own
        } catch (TooManyCodes many) {
            return new CodeCheck.TooManyWrong(many.retryAfter());
        }
        var result = transaction.execute(_ -> store.tryOnce(proof, guess.mayErr(), clock.instant())
                .map(tried -> compare(tried, proof, phone, code))
                .orElseGet(CodeCheck.Expired::new));
        if (!(result instanceof CodeCheck.Wrong)) {
            guess.forgive();
        }
        return result;
    }

    private CodeCheck compare(PhoneCodeStore.Tried tried, UUID proof, PhoneNumber phone, String typed) {
        if (!MessageDigest.isEqual(tried.hash(), hash(proof, phone, typed))) {
            return new CodeCheck.Wrong(tried.triesLeft());
        }
        store.markUsed(proof, clock.instant());
        presses.forget(proof);
        numbers.byCode(phone);
        return new CodeCheck.Right();
    }

    /** Binds the code to its number and its visitor without keeping any of the three. */
    private byte[] hash(UUID proof, PhoneNumber phone, String code) {
        return hash.of(proof.toString(), phone.e164(), code);
    }
}
