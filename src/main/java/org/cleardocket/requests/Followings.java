package org.cleardocket.requests;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Devices on which the owner of a number follows their requests. A device has a random id, and only its hash is kept
 * here. A copied id ends with the original: a following ends after half an hour without use, after eight hours in any
 * case, and whenever somebody ends it.
 */
@Component
public class Followings {

    /** Without use. */
    static final Duration IDLE = Duration.ofMinutes(30);
    /** However much it is used: long enough to add many papers over a slow network. */
    static final Duration LONGEST = Duration.ofHours(8);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final FollowingStore store;
    private final KeyedHash hash;
    private final Clock clock;

    Followings(FollowingStore store, Keys keys, Clock clock) {
        this.store = store;
        this.hash = keys.hash("followings");
        this.clock = clock;
    }

    /**
     * Begins a following. The caller has proven that the number is theirs.
     *
     * @return the id that the device keeps, in Base64
     */
    @Transactional
    public String begin(PhoneNumber phone) {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        store.add(idHash(id), phoneHash(phone), now, now.plus(LONGEST));
        return id;
    }

    /** Whether a device still follows the requests of a number; from now on it has half an hour again. */
    @Transactional
    public boolean use(String id, PhoneNumber phone) {
        var now = clock.instant();
        return store.use(idHash(id), phoneHash(phone), now, now.minus(IDLE));
    }

    /** Ends a following, for every copy of its id. */
    @Transactional
    public void end(String id) {
        store.end(idHash(id));
    }

    /** Ends every following of a number. */
    @Transactional
    public void endAll(PhoneNumber phone) {
        store.endAll(phoneHash(phone));
    }

    private byte[] idHash(String id) {
        return hash.of("id", id);
    }

    private byte[] phoneHash(PhoneNumber phone) {
        return hash.of("phone", phone.e164());
    }
}
