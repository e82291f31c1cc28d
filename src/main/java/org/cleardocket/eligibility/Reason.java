package org.cleardocket.eligibility;

/** Why a count came out as it did, with the law it rests on. */
public enum Reason {
    UNREADABLE_CODE;
}
