package org.cleardocket.documents;

import java.util.Optional;

/**
 * A file that somebody wants to add.
 *
 * @param key    drawn once on the device for this choice of file: the same key is the same file, however often it is
 *               announced
 * @param paper  the paper that it goes on; empty where it begins a new one
 * @param name   as the device calls it, any text
 * @param length in bytes
 */
public record NewFile(FileId key, Optional<PaperId> paper, String name, long length) {
}
