package org.cleardocket.residents;

/** Where someone was convicted. */
enum Place {
    LOS_ANGELES, OTHER_COUNTY, OTHER_STATE, FEDERAL, NEVER_CONVICTED, NOT_SURE
}
