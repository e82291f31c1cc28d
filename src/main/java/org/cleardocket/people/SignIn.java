package org.cleardocket.people;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.audit.Denial;
import org.cleardocket.audit.Denials;
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
    private final SignInQueue queue;
    private final RefusedSignIns refused;
    private final SecondFactorSeal factors;
    private final PeopleSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Denials denials;
    private final Clock clock;

    SignIn(AccountStore accounts, SignInTries tries, SignInQueue queue, RefusedSignIns refused, SecondFactorSeal factors,
            PeopleSettings settings, AuditLog audit, TransactionTemplate transaction, Denials denials, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.queue = queue;
        this.refused = refused;
        this.factors = factors;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.denials = denials;
        this.clock = clock;
    }

    /** The first step. */
    public SignInStep password(String username, String password, SignInOrigin origin) {
        return inTurn(origin, () -> compare(People.plain(username), password, origin));
    }

    /**
     * The second step; a code is good once, for its 30 seconds and those before and after.
     *
     * @param accountId who passed the first step
     */
    public SignInStep code(UUID accountId, String code, SignInOrigin origin) {
        return inTurn(origin, () -> accounts.find(accountId).filter(this::mayEnter)
                .map(found -> compareCode(found, code.replaceAll("\\s", ""), origin)).orElseGet(() -> {
                    denials.add(Denial.SUSPENDED, Actor.staff(accountId.toString()));
                    return new SignInStep.Refused();
                }));
    }

    /** Someone leaves. */
    public void signOut(UUID accountId) {
        transaction.executeWithoutResult(_ -> audit.record(Actor.staff(accountId.toString()), "people.signed-out",
                "account:" + accountId, ""));
    }

    private SignInStep inTurn(SignInOrigin origin, Supplier<SignInStep> step) {
        var result = queue.inTurn(origin, step).orElseGet(() -> new SignInStep.Busy(SignInQueue.PAUSE));
        if (result instanceof SignInStep.Busy || result instanceof SignInStep.TooManyTries) {
            refused.addUncompared();
        }
        return result;
    }

    private boolean mayEnter(AccountStore.Keys found) {
        return found.account().active() && (settings.samples() || !found.sample()) && !hasLapsed(found);
    }

    private String whyNot(AccountStore.Keys found) {
        return found.account().altered() ? "changed behind the portal's back"
                : hasLapsed(found) ? "password lapsed" : "may not enter";
    }

    /** A drawn password that nobody has used in time may have gone astray on its way. */
    private boolean hasLapsed(AccountStore.Keys found) {
        return found.lapsesAt() != null && !clock.instant().isBefore(found.lapsesAt());
    }

    /** Hashes of earlier versions took less to try out. Sessions go on: the password is the same. */
    private void strengthen(AccountStore.Keys found, String password) {
        if (Passwords.isWeak(found.passwordHash())) {
            accounts.replaceHash(found, Passwords.hash(password));
        }
    }

    /** Counts the try before it is compared, so that many at once are counted too. */
    private SignInStep compare(String name, String password, SignInOrigin origin) {
        var found = accounts.find(name);
        var step = tries.password(name, found.map(keys -> keys.account().id()), origin);
        var taken = transaction.execute(_ -> tries.take(step));
        if (taken.pause().isPositive()) {
            return new SignInStep.TooManyTries(taken.pause());
        }
        var right = Passwords.match(password, found.filter(keys -> !keys.account().altered()) // its hash may be a burden
                .map(AccountStore.Keys::passwordHash).orElse(null));
        if (right && mayEnter(found.get())) {
            strengthen(found.get(), password);
            return passed(found.get().account(), step, origin);
        }
        var account = found.map(AccountStore.Keys::account).orElse(null);
        var altered = account != null && account.altered();
        refused.add(account, right || altered ? whyNot(found.get()) : "wrong password", taken.around());
        return new SignInStep.Refused();
    }

    private SignInStep passed(StaffAccount account, SignInTries.Step step, SignInOrigin origin) {
        var pause = transaction.execute(_ -> {
            tries.giveBack(step);
            return tries.take(tries.rightPassword(account.id(), origin)).pause();
        });
        return pause.isPositive() ? new SignInStep.TooManyTries(pause) : new SignInStep.Passed(account);
    }

    private SignInStep compareCode(AccountStore.Keys found, String code, SignInOrigin origin) {
        var account = found.account();
        var step = tries.code(account.id(), origin);
        var taken = transaction.execute(_ -> tries.take(step));
        if (taken.pause().isPositive()) {
            return new SignInStep.TooManyTries(taken.pause());
        }
        var right = SecondFactor.step(factors.open(account.id(), found.sealedSecret()), code, clock.instant());
        return transaction.execute(_ -> right.isPresent() && accounts.useStep(account.id(), right.getAsLong())
                ? enter(account, step, taken.before(), origin)
                : refuseCode(account, right.isPresent() ? "code used before" : "wrong code"));
    }

    private SignInStep enter(StaffAccount account, SignInTries.Step step, int own, SignInOrigin origin) {
        tries.giveBack(step);
        tries.remember(account.id(), origin);
        accounts.keepPassword(account.id());
        var elsewhere = accounts.takeFailedCodes(account.id()).without(own);
        audit.record(Actor.staff(account.id().toString()), "people.signed-in", account.subject(), "");
        return new SignInStep.Passed(account, elsewhere);
    }

    /** Not a stranger's typo: the password was right. The limits bound how many of these lines there can be. */
    private SignInStep refuseCode(StaffAccount account, String why) {
        accounts.countFailedCode(account.id(), clock.instant());
        audit.record(Actor.PROGRAM, "people.second-factor-failed", account.subject(), why + " after the right password");
        return new SignInStep.Refused();
    }
}
