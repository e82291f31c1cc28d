package org.cleardocket.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens clean pages, one at a time. */
@Component
class ShowPages {

    private static final Logger LOG = LoggerFactory.getLogger(ShowPages.class);

    private final PaperStore papers;
    private final FileStore files;
    private final Vault vault;
    private final LostFiles lost;

    ShowPages(PaperStore papers, FileStore files, Vault vault, LostFiles lost) {
        this.papers = papers;
        this.files = files;
        this.vault = vault;
        this.lost = lost;
    }

    byte[] page(FolderId folder, FileId id, int number) {
        var file = files.find(folder, id).filter(one -> number >= 1 && number <= one.pages())
                .orElseThrow(PaperNotFound::new);
        return Turned.by(file.rotation(), open(folder, id, number));
    }

    void writePdf(FolderId folder, PaperId id, OutputStream out) {
        var paper = papers.find(folder, id).filter(one -> one.pages() > 0).orElseThrow(PaperNotFound::new);
        requireWhole(folder, paper);
        try {
            var pdf = new PicturePdf(out);
            for (var file : paper.files()) {
                for (var number = 1; number <= file.pages(); number++) {
                    pdf.add(open(folder, file.id(), number), file.rotation());
                }
            }
            pdf.end();
        } catch (PaperRefusal meanwhile) { // no half PDF passes for a whole one: it breaks off
            throw new UncheckedIOException(new IOException("a paper broke off", meanwhile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A download is complete or refused before the first byte. */
    private void requireWhole(FolderId folder, Paper paper) {
        for (var file : paper.files()) {
            var stored = files.stored(folder, file.id()).orElseThrow(PaperNotFound::new);
            if (file.lost() || !objects(stored).containsAll(stored.pages(file.pages()))) {
                lost.mark(stored);
                throw new PaperLost();
            }
        }
    }

    private Set<String> objects(StoredFile stored) {
        try {
            return vault.objects(stored);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private byte[] open(FolderId folder, FileId id, int number) {
        var stored = files.stored(folder, id).orElseThrow(PaperNotFound::new);
        try {
            return vault.getPage(stored, number);
        } catch (ObjectLost e) {
            lost.mark(stored);
            throw new PaperLost();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static NoRoom unreachable(IOException e) {
        LOG.warn("A page cannot be opened just now: {}", e.toString());
        return new NoRoom();
    }
}
