package org.cleardocket.documents;

/**
 * The person of a sent request deleted a file, or brought it back; in the transaction that does it.
 *
 * @param number of its paper
 * @param label what its paper is
 * @param back  whether it came back
 */
public record FileRemoved(FolderId folder, FileId file, int number, PaperLabel label, boolean back) {
}
