package org.cleardocket.documents;

import java.io.IOException;

/** The storage answers, and does not have what was put there. */
class ObjectLost extends IOException {

    ObjectLost(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
