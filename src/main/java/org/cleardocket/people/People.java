package org.cleardocket.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The staff accounts: who may sign in, as what, and with which second factor. */
@Component
public class People {

    public List<StaffAccount> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<StaffAccount> find(String username) {
        throw new UnsupportedOperationException();
    }
}
