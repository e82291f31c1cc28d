package org.cleardocket.documents;

import java.time.Clock;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Puts the files of a paper into the order of its pages, in the caller's transaction. */
@Component
class OrderFiles {

    private final PaperStore papers;
    private final FileStore files;
    private final Clock clock;

    OrderFiles(PaperStore papers, FileStore files, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    void move(FolderId folder, FileId file, int by) {
        papers.holdFolder(folder, clock.instant());
        var paper = papers.in(folder).stream()
                .filter(one -> one.files().stream().anyMatch(each -> each.id().equals(file)))
                .findFirst().orElseThrow(PaperNotFound::new);
        var order = new ArrayList<>(paper.files().stream().map(PaperFile::id).toList());
        var from = order.indexOf(file);
        var to = Math.clamp(from + by, 0, order.size() - 1);
        order.add(to, order.remove(from));
        files.place(order);
    }
}
