package org.cleardocket.documents;

import java.util.List;

/**
 * A paper: one file, or several photos of its pages.
 *
 * @param number by which people speak of it: it lasts, and no other paper of the folder ever gets it; 0 until the first
 *               of its files has come whole
 * @param files  in the order of its pages, at least one
 */
public record Paper(PaperId id, int number, PaperLabel label, List<PaperFile> files) {

    public Paper {
        files = List.copyOf(files);
    }

    /** Whether anything of it was taken; one whose files were all refused is no paper to speak of. */
    public boolean isTaken() {
        return files.stream().anyMatch(file -> file.state() != FileState.REFUSED);
    }

    /** Whether something of it is here or is just being checked. */
    public boolean isHere() {
        return files.stream().anyMatch(file -> !file.lost()
                && (file.state() == FileState.WAITING || file.state() == FileState.READY));
    }

    /** How many of its files did not work: refused, lost, or never whole. One that is here twice is none of them. */
    public int failed() {
        return (int) files.stream().filter(file -> file.lost() || file.state() == FileState.UPLOADING
                || file.state() == FileState.REFUSED && file.problem() != FileProblem.DUPLICATE).count();
    }

    /** How many clean pages there are to see. */
    public int pages() {
        return files.stream().mapToInt(PaperFile::pages).sum();
    }
}
