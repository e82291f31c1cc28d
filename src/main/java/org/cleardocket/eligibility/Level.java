package org.cleardocket.eligibility;

/** How serious a conviction is, from worst to least. */
public enum Level { FELONY, MISDEMEANOR, INFRACTION }
