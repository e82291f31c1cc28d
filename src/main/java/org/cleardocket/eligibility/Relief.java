package org.cleardocket.eligibility;

/** What an order under H&S 11361.8 could do with one count, from worst to best. */
public enum Relief { NO_CHANGE_PROP64, REDESIGNATE_MISDEMEANOR, REDESIGNATE_INFRACTION, DISMISS_AND_SEAL }
