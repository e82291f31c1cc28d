package org.cleardocket.people;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.audit.Denial;
import org.cleardocket.audit.Denials;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs staff in: a password first, then a code. Whoever has passed the first step alone is nobody yet.
 *
 * <p>Hashing a password takes a tenth of a second, so no transaction is open meanwhile.
 */
@Component
@EnableConfigurationProperties(PeopleSettings.class)
public class SignIn {

    private final AccountStore accounts;
    private final SignInTries tries;
    private final SecondFactorSeal factors;
    private final PeopleSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Denials denials;
    private final Clock clock;

    SignIn(AccountStore accounts, SignInTries tries, SecondFactorSeal factors, PeopleSettings settings, AuditLog audit,
            TransactionTemplate transaction, Denials denials, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.factors = factors;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.denials = denials;
        this.clock = clock;
    }

    /**
     * The first step.
     *
     * @param network where the try comes from, for limits alone: an IP address
     */
    public SignInStep password(String username, String password, String network) {
        var name = People.plain(username);
        return counted(tries.password(name, network), () -> {
            var found = accounts.find(name);
            var right = Passwords.match(password, found.map(AccountStore.Keys::passwordHash).orElse(null));
            if (right && mayEnter(found.get())) {
                return new SignInStep.Passed(found.get().account());
            }
            var account = found.map(AccountStore.Keys::account).orElse(null);
            return refuse(account, right ? "may not enter" : account == null ? "no such account" : "wrong password");
        });
    }

    /**
     * The second step; a code is good once, for its 30 seconds and those before and after.
     *
     * @param accountId who passed the first step
     */
    public SignInStep code(UUID accountId, String code, String network) {
        var found = accounts.find(accountId).filter(this::mayEnter);
        if (found.isEmpty()) {
            denials.add(Denial.SUSPENDED, Actor.staff(accountId.toString()));
            return new SignInStep.Refused();
        }
        return counted(tries.code(accountId, network), () -> check(found.get(), code.replaceAll("\\s", "")));
    }

    /** Someone leaves. */
    public void signOut(UUID accountId) {
        transaction.executeWithoutResult(_ -> audit.record(Actor.staff(accountId.toString()), "people.signed-out",
                "account:" + accountId, ""));
    }

    private boolean mayEnter(AccountStore.Keys found) {
        return found.account().active() && (settings.samples() || !found.sample());
    }

    private SignInStep check(AccountStore.Keys found, String code) {
        var account = found.account();
        var secret = factors.open(account.id(), found.sealedSecret());
        var step = SecondFactor.step(secret, code, clock.instant());
        if (step.isEmpty()) {
            return refuse(account, "wrong code");
        }
        return transaction.execute(_ -> {
            if (!accounts.useStep(account.id(), step.getAsLong())) {
                return refuse(account, "code used before");
            }
            audit.record(Actor.staff(account.id().toString()), "people.signed-in", account.subject(), "");
            return new SignInStep.Passed(account);
        });
    }

    /** Counts the try before it is compared, so that many at once are counted too. */
    private SignInStep counted(SignInTries.Step step, Supplier<SignInStep> compare) {
        return transaction.execute(_ -> tries.take(step))
                .<SignInStep>map(SignInStep.TooManyTries::new)
                .orElseGet(() -> compared(step, compare.get()));
    }

    private SignInStep compared(SignInTries.Step step, SignInStep result) {
        if (result instanceof SignInStep.Passed) {
            transaction.executeWithoutResult(_ -> tries.giveBack(step));
        }
        return result;
    }

    private SignInStep refuse(@Nullable StaffAccount account, String why) {
        var subject = Optional.ofNullable(account).map(StaffAccount::subject).orElse("");
        transaction.executeWithoutResult(_ -> audit.record(Actor.PROGRAM, "people.sign-in-refused", subject, why));
        return new SignInStep.Refused();
    }
}
