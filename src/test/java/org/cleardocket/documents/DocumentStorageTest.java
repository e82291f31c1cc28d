package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same of a folder and of a real store that speaks S3. */
class DocumentStorageTest {

    @TempDir
    private static Path folder;
    private static S3Server server;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(Files.createDirectory(folder.resolve("s3")), "papers");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<DocumentStorage> storages() throws IOException {
        return Stream.of(new FolderStorage(folder.resolve("plain")), s3(server.address(), "papers/county"));
    }

    private static S3Storage s3(URI address, String place) {
        return new S3Storage(place, new S3Settings(address, "us-west-2", "sample", "sample-only"));
    }

    @ParameterizedTest
    @MethodSource("storages")
    void keeps_replaces_and_destroys(DocumentStorage storage) throws IOException {
        var bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        storage.put("a/sent/1", new byte[] {1});
        storage.put("a/sent/1", bytes);
        storage.put("a/pages/0001", new byte[] {2});
        storage.put("ab/pages/0001", new byte[] {3});
        assertThat(storage.get("a/sent/1")).hasValue(bytes);
        assertThat(storage.get("a/sent/2")).isEmpty();
        storage.put("a/pages/0002", new byte[0]);
        assertThat(storage.list("a/")).containsExactlyInAnyOrder("a/sent/1", "a/pages/0001");
        assertThat(storage.list("none/")).isEmpty();
        storage.deleteAll("a/sent/");
        assertThat(storage.get("a/sent/1")).isEmpty();
        assertThat(storage.get("a/pages/0001")).hasValue(new byte[] {2});
        storage.deleteAll("a/");
        storage.deleteAll("a/");
        assertThat(storage.get("a/pages/0001")).isEmpty();
        assertThat(storage.get("ab/pages/0001")).hasValue(new byte[] {3});
    }

    @ParameterizedTest
    @MethodSource("storages")
    void destroys_more_than_one_answer_lists(DocumentStorage storage) throws IOException {
        for (var number = 0; number < 1050; number++) {
            storage.put("many/" + number, new byte[] {4});
        }
        assertThat(storage.list("many/")).hasSize(1050);
        storage.deleteAll("many/");
        for (var number : new int[] {0, 500, 1049}) {
            assertThat(storage.get("many/" + number)).isEmpty();
        }
    }

    @Test
    void a_store_that_is_out_of_reach_is_an_io_failure() {
        var nowhere = s3(URI.create("http://127.0.0.1:9"), "papers");
        assertThatThrownBy(() -> nowhere.put("a/1", new byte[1])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> nowhere.get("a/1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> nowhere.list("a/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> nowhere.deleteAll("a/")).isInstanceOf(IOException.class);
    }

    @Test
    void a_store_that_never_answers_is_an_io_failure() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var store = s3(URI.create("http://127.0.0.1:" + silent.getLocalPort()), "papers");
            assertThatThrownBy(() -> store.get("a/1")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_folder_never_leaves_itself() throws IOException {
        var storage = new FolderStorage(folder.resolve("inside"));
        assertThatThrownBy(() -> storage.put("../outside", new byte[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.deleteAll("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_folder_keeps_nothing_half_written() throws IOException {
        var storage = new FolderStorage(folder.resolve("whole"));
        storage.put("a/1", new byte[10]);
        try (var all = Files.list(folder.resolve("whole/a"))) {
            assertThat(all).extracting(file -> file.getFileName().toString()).containsExactly("1");
        }
    }
}
