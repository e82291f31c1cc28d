package org.cleardocket.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cleardocket.documents.FolderId;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Language;
import org.cleardocket.requests.AskedCount;
import org.cleardocket.requests.NewRequest;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.Person;
import org.cleardocket.requests.Requests;

/** Makes a number one of somebody who asked for help. */
final class KnownPeople {

    private KnownPeople() {
    }

    /** Without a text to them. */
    static void ask(Requests requests, PhoneNumber phone) {
        requests.submit(new NewRequest(UUID.randomUUID(), Language.ENGLISH,
                new Person("Pat Placeholder", LocalDate.of(1970, 1, 2), phone), false,
                List.of(new AskedCount(Facts.builder().build(), null, null)), FolderId.random(), PaperAnswer.NONE));
    }
}
