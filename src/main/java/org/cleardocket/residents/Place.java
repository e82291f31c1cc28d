package org.cleardocket.residents;

/** Where someone was convicted. */
enum Place {
    LOS_ANGELES, OTHER_COUNTY, OTHER_STATE, FEDERAL, NEVER_CONVICTED, NOT_SURE;

    /** Whether anyone in Los Angeles County can do something about it. */
    boolean isOurs() {
        return this == LOS_ANGELES || this == NOT_SURE;
    }
}
