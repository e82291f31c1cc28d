package org.cleardocket.people;

import java.util.Arrays;
import java.util.HexFormat;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A keyed hash of what lets an account in: a role or a password that was changed in the database shows. */
@Component
class AccountSeal {

    private final KeyedHash hash;

    AccountSeal(Keys keys) {
        hash = keys.hash("staff accounts");
    }

    byte[] of(AccountStore.Keys keys) {
        var account = keys.account();
        return hash.of(account.id().toString(), account.username(), account.role().name(),
                String.valueOf(account.active()), String.valueOf(account.credentialsVersion()), keys.passwordHash(),
                HexFormat.of().formatHex(keys.sealedSecret()), String.valueOf(keys.sample()));
    }

    boolean fits(AccountStore.Keys keys, byte @Nullable [] mac) {
        return Arrays.equals(of(keys), mac);
    }
}
