package org.cleardocket.messaging;

import org.cleardocket.language.Language;

/** What the other rooms know of the owner of a number; asked when a text comes in, within its transaction. */
public interface Correspondents {

    /** Whether we have anything to do with each other: only then does a colleague read what they write. */
    boolean knows(PhoneNumber phone);

    /** Whether there is something that they have not read yet. */
    boolean hasNews(PhoneNumber phone);

    /** Where they read it after signing in. */
    String link(Language language);
}
