package org.cleardocket.documents;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Where sealed bytes are kept: a folder, or a store that speaks S3. Knows nothing of what they are. A key is a path such
 * as {@code 3f…/part-00001}: lower-case letters, digits, dashes and slashes.
 */
interface DocumentStorage {

    /** Keeps bytes under a key, whole or not at all, in the place of what was there; once it returns they are safe. */
    void put(String key, byte[] sealed) throws IOException;

    /** The bytes of a key; empty where there are none. */
    Optional<byte[]> get(String key) throws IOException;

    /** The keys that begin with this prefix, a path that ends with a slash, and hold at least one byte. */
    Set<String> list(String prefix) throws IOException;

    /** Destroys all whose key begins with this prefix, a path that ends with a slash; fine where there is none. */
    void deleteAll(String prefix) throws IOException;
}
