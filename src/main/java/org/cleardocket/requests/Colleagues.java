package org.cleardocket.requests;

import java.util.List;

/** Who works here: what staff write to a person may name none of them. */
public interface Colleagues {

    /** The names of all who have, or had, an account. */
    List<String> names();
}
