package org.cleardocket.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff accounts: who may sign in, as what, and with which second factor. */
@Component
public class People {

    /** How long a drawn password is good until somebody signs in with it. */
    public static final Duration DRAWN_FOR = Duration.ofHours(72);

    private final AccountStore accounts;
    private final SecondFactorSeal factors;
    private final AuditLog audit;
    private final Clock clock;

    People(AccountStore accounts, SecondFactorSeal factors, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every account, by username. */
    @Transactional(readOnly = true)
    public List<StaffAccount> all() {
        return accounts.all();
    }

    /** The account with this username, in whatever case it is typed. */
    @Transactional(readOnly = true)
    public Optional<StaffAccount> find(String username) {
        return accounts.find(plain(username)).map(AccountStore.Keys::account);
    }

    /** The account with this id. */
    @Transactional(readOnly = true)
    public Optional<StaffAccount> find(UUID id) {
        return accounts.find(id).map(AccountStore.Keys::account);
    }

    /**
     * Adds someone, with a password and a second factor drawn by the program.
     *
     * @param username 2–40 small letters, digits, dots, dashes
     * @throws UsernameTaken            where another account has it
     * @throws IllegalArgumentException where the username or the name cannot be one
     */
    @Transactional
    public Credentials add(String username, String name, Role role) {
        var password = Passwords.draw();
        var secret = SecondFactor.newSecret();
        return Credentials.of(insert(username, name, role, password, secret, false), password, secret);
    }

    /**
     * Adds an account whose password and second factor everybody knows: it may sign in only while
     * {@code portal.samples} is on.
     *
     * @param secret the second factor's secret, 20 bytes
     * @throws UsernameTaken where another account has it
     */
    @Transactional
    public StaffAccount addSample(String username, String name, Role role, String password, byte[] secret) {
        return insert(username, name, role, password, secret, true);
    }

    /**
     * Lets someone in no longer, from their next click on.
     *
     * @throws AccountNotFound where there is no such account
     */
    @Transactional
    public void suspend(String username) {
        var account = get(username);
        accounts.setActive(account.id(), false);
        record("people.suspended", account);
    }

    /**
     * Lets a suspended colleague in again, who must sign in anew.
     *
     * @throws AccountNotFound where there is no such account
     */
    @Transactional
    public void restore(String username) {
        var account = get(username);
        accounts.setActive(account.id(), true);
        record("people.restored", account);
    }

    /**
     * Draws a new password and ends every session.
     *
     * @throws AccountNotFound where there is no such account
     */
    @Transactional
    public Credentials resetPassword(String username) {
        var account = get(username);
        var password = Passwords.draw();
        accounts.setPassword(account.id(), Passwords.hash(password), clock.instant().plus(DRAWN_FOR));
        record("people.password-reset", account);
        return Credentials.ofPassword(account, password);
    }

    /**
     * Draws a new second factor and ends every session.
     *
     * @throws AccountNotFound where there is no such account
     */
    @Transactional
    public Credentials resetSecondFactor(String username) {
        var account = get(username);
        var secret = SecondFactor.newSecret();
        accounts.setSecret(account.id(), factors.close(account.id(), secret));
        record("people.second-factor-reset", account);
        return Credentials.ofSecret(account, secret);
    }

    private StaffAccount insert(String username, String name, Role role, String password, byte[] secret,
            boolean sample) {
        if (!plain(username).matches("[a-z0-9][a-z0-9.-]{1,39}")) {
            throw new IllegalArgumentException("A username has 2 to 40 letters, digits, dots or dashes.");
        }
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("A name has 1 to 80 letters.");
        }
        var account = new StaffAccount(UUID.randomUUID(), plain(username), name.strip(), role, true, 0);
        var row = new AccountStore.Keys(account, Passwords.hash(password), factors.close(account.id(), secret),
                sample, sample ? null : clock.instant().plus(DRAWN_FOR));
        if (!accounts.insert(row, clock.instant())) {
            throw new UsernameTaken();
        }
        record("people.added", account);
        return account;
    }

    private StaffAccount get(String username) {
        return find(username).orElseThrow(AccountNotFound::new);
    }

    /** Accounts are kept from the command line, which nobody signs in to. */
    private void record(String action, StaffAccount account) {
        audit.record(Actor.PROGRAM, action, account.subject(), "");
    }

    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
