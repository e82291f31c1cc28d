package org.cleardocket.people;

/** What a staff member may do. */
public enum Role {
    /** Reads and sorts requests, asks for papers, refers. */
    TRIAGE,
    /** All that triage may, and decides: ready to file, filed, granted, denied, already cleared, not eligible. */
    ATTORNEY
}
