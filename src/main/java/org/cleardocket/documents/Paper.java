package org.cleardocket.documents;

import java.util.List;

/**
 * A paper: one file, or several photos of its pages.
 *
 * @param files in the order of its pages, at least one
 */
public record Paper(PaperId id, PaperLabel label, List<PaperFile> files) {

    public Paper {
        files = List.copyOf(files);
    }

    /** How many clean pages there are to see. */
    public int pages() {
        return files.stream().mapToInt(PaperFile::pages).sum();
    }
}
