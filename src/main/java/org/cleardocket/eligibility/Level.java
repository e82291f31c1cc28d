package org.cleardocket.eligibility;

/** How serious a conviction is. */
public enum Level { FELONY, MISDEMEANOR, INFRACTION }
