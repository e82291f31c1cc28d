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
     * @throws AccountAltered  where it was changed behind the portal's back
     */
    @Transactional
    public void suspend(String username) {
        var keys = get(username);
        accounts.change(keys.with(active(keys.account(), false)));
        record("people.suspended", keys.account());
    }

    /**
     * Lets a suspended colleague in again, who must sign in anew.
     *
     * @throws AccountNotFound where there is no such account
     * @throws AccountAltered  where it was changed behind the portal's back
     */
    @Transactional
    public void restore(String username) {
        var keys = get(username);
        accounts.change(keys.with(active(keys.account(), true)));
        record("people.restored", keys.account());
    }

    /**
     * Draws a new password and ends every session.
     *
     * @throws AccountNotFound where there is no such account
     * @throws AccountAltered  where it was changed behind the portal's back
     */
    @Transactional
    public Credentials resetPassword(String username) {
        var keys = get(username);
        var password = Passwords.draw();
        accounts.change(keys.withPassword(Passwords.hash(password), clock.instant().plus(DRAWN_FOR)));
        record("people.password-reset", keys.account());
        return Credentials.ofPassword(keys.account(), password);
    }

    /**
     * Draws a new second factor and ends every session.
     *
     * @throws AccountNotFound where there is no such account
     * @throws AccountAltered  where it was changed behind the portal's back
     */
    @Transactional
    public Credentials resetSecondFactor(String username) {
        var keys = get(username);
        var secret = SecondFactor.newSecret();
        accounts.change(keys.withSecret(factors.close(keys.account().id(), secret)));
        record("people.second-factor-reset", keys.account());
        return Credentials.ofSecret(keys.account(), secret);
    }

    /**
     * Gives an account everything anew that lets it in. This is the only way back for one that was changed behind the
     * portal's back, because nothing of it can be relied on.
     *
     * @throws AccountNotFound where there is no such account
     */
    @Transactional
    public Credentials renew(String username, Role role) {
        var old = held(username).account();
        var account = new StaffAccount(old.id(), old.username(), old.name(), role, true, old.credentialsVersion(), false);
        var password = Passwords.draw();
        var secret = SecondFactor.newSecret();
        accounts.change(new AccountStore.Keys(account, Passwords.hash(password), factors.close(account.id(), secret), false,
                clock.instant().plus(DRAWN_FOR)));
        record("people.renewed", account);
        return Credentials.of(account, password, secret);
    }

    /** The accounts that were changed in the database by something else than the portal. */
    @Transactional(readOnly = true)
    public List<StaffAccount> altered() {
        return accounts.all().stream().filter(StaffAccount::altered).toList();
    }

    private static StaffAccount active(StaffAccount account, boolean active) {
        return new StaffAccount(account.id(), account.username(), account.name(), account.role(), active,
                account.credentialsVersion(), false);
    }

    private StaffAccount insert(String username, String name, Role role, String password, byte[] secret,
            boolean sample) {
        if (!plain(username).matches("[a-z0-9][a-z0-9.-]{1,39}")) {
            throw new IllegalArgumentException("A username has 2 to 40 letters, digits, dots or dashes.");
        }
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("A name has 1 to 80 letters.");
        }
        var account = new StaffAccount(UUID.randomUUID(), plain(username), name.strip(), role, true, 0, false);
        var row = new AccountStore.Keys(account, Passwords.hash(password), factors.close(account.id(), secret),
                sample, sample ? null : clock.instant().plus(DRAWN_FOR));
        if (!accounts.insert(row, clock.instant())) {
            throw new UsernameTaken();
        }
        record("people.added", account);
        return account;
    }

    private AccountStore.Keys get(String username) {
        var keys = held(username);
        if (keys.account().altered()) {
            throw new AccountAltered(keys.account().username());
        }
        return keys;
    }

    /** Held until the transaction ends, because it is written as a whole. */
    private AccountStore.Keys held(String username) {
        var id = find(username).orElseThrow(AccountNotFound::new).id();
        accounts.lock(id);
        return accounts.find(id).orElseThrow(AccountNotFound::new);
    }

    /** Accounts are kept from the command line, which nobody signs in to. */
    private void record(String action, StaffAccount account) {
        audit.record(Actor.PROGRAM, action, account.subject(), "");
    }

    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
