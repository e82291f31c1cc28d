package org.cleardocket.audit;

import java.util.Locale;

/** Why access was refused. */
public enum Denial {

    /** A form without the token that our own page gives it. */
    FORGED_FORM,
    /** A callback that the carrier has not signed. */
    CARRIER_SIGNATURE,
    /** A step that the role of a staff member does not allow. */
    ROLE,
    /** An account that was suspended, or got new credentials, while somebody used it. */
    SUSPENDED;

    /** As logs and figures call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
