package org.cleardocket.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cleardocket.keys.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of files, each object sealed with the file's own key and about its own place, so that none can be
 * read, changed or moved unseen. At most one piece or page is open in memory at a time.
 */
@Component
class Vault {

    private final DocumentStorage storage;
    private final MasterKeys keys;

    Vault(DocumentStorage storage, MasterKeys keys) {
        this.storage = storage;
        this.keys = keys;
    }

    /** Keeps a piece of what was sent under a name that no other piece has, and returns it. */
    String putPiece(StoredFile file, byte[] piece) throws IOException {
        var object = file.sent() + UUID.randomUUID();
        put(file, object, piece);
        return object;
    }

    /** What was sent, piece by piece. What fails while it is read is an {@link IOException}. */
    InputStream sent(StoredFile file, List<String> pieces) {
        var left = pieces.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return left.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new Piece(file, left.next());
            }
        });
    }

    /** Which objects of a file the storage has, those without a byte left out. */
    Set<String> objects(StoredFile file) throws IOException {
        return storage.list(file.everything());
    }

    /** Reads and decrypts objects of a file, to verify them. */
    void read(StoredFile file, Collection<String> objects) throws IOException {
        for (var object : objects) {
            get(file, object);
        }
    }

    void putPage(StoredFile file, int number, byte[] jpeg) throws IOException {
        put(file, file.page(number), jpeg);
    }

    byte[] getPage(StoredFile file, int number) throws IOException {
        return get(file, file.page(number));
    }

    /**
     * Keeps something and destroys it again.
     *
     * @throws IOException where the storage takes nothing, or cannot be reached
     */
    void tryOut() throws IOException {
        var probe = "health/" + UUID.randomUUID() + '/';
        storage.put(probe + "probe", new byte[1]);
        storage.deleteAll(probe);
    }

    /** Destroys all below a prefix. */
    void destroy(String prefix) throws IOException {
        storage.deleteAll(prefix);
    }

    private void put(StoredFile file, String object, byte[] content) throws IOException {
        storage.put(object, seal(file).close(content, object));
    }

    private byte[] get(StoredFile file, String object) throws IOException {
        var sealed = storage.get(object)
                .orElseThrow(() -> new ObjectLost("an object is not in the storage", null));
        try {
            return seal(file).open(sealed, object);
        } catch (GeneralSecurityException e) {
            throw new ObjectLost("an object is not what was put there", e);
        }
    }

    private Seal seal(StoredFile file) throws IOException {
        return Seal.with(keys.unwrap(file.id(), file.key()));
    }

    /** A piece that is fetched when it is first read. */
    private final class Piece extends InputStream {

        private final StoredFile file;
        private final String object;
        private @Nullable InputStream content;

        Piece(StoredFile file, String object) {
            this.file = file;
            this.object = object;
        }

        @Override
        public int read() throws IOException {
            return content().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return content().read(into, offset, length);
        }

        private InputStream content() throws IOException {
            if (content == null) {
                content = new ByteArrayInputStream(get(file, object));
            }
            return content;
        }
    }
}
