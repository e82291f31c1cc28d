package org.cleardocket.documents;

/**
 * The key of one file, wrapped.
 *
 * @param master the name of the key that wraps it
 */
record SealedKey(String master, byte[] bytes) {
}
