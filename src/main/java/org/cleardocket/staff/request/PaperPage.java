package org.cleardocket.staff.request;

import java.util.List;
import java.util.stream.IntStream;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.Paper;

/**
 * One page of a paper, as it is found.
 *
 * @param number within its file, from 1
 */
record PaperPage(FileId file, int number) {

    /** All pages of a paper that can be seen, in order. */
    static List<PaperPage> of(Paper paper) {
        return paper.files().stream()
                .flatMap(file -> IntStream.rangeClosed(1, file.pages()).mapToObj(page -> new PaperPage(file.id(), page)))
                .toList();
    }
}
