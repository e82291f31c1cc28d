package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Commands that are missing are said, each with what cannot be done. */
class ToolsTest {

    private static final Optional<Path> HERE = Optional.of(Path.of("/usr/bin/here"));
    private static final Optional<Sandbox> BOX = HERE.map(Sandbox::new);

    @Test
    void nothing_is_said_where_all_are_there() {
        assertThat(new Tools(HERE, HERE, HERE, HERE, BOX).limitations(true)).isEmpty();
    }

    @Test
    void each_that_is_missing_is_said() {
        var none = new Tools(Optional.empty(), Optional.empty(), Optional.empty(), HERE, BOX).limitations(true);
        assertThat(none).hasSize(3).satisfiesExactly(
                heif -> assertThat(heif).contains("libheif-examples", "HEIC"),
                openJpeg -> assertThat(openJpeg).contains("libopenjp2-tools", "JPEG 2000"),
                poppler -> assertThat(poppler).contains("poppler-utils", "PDF"));
    }

    @Test
    void without_files_in_memory_none_is_of_use() {
        assertThat(new Tools(HERE, HERE, HERE, HERE, Optional.empty()).limitations(false)).satisfiesExactly(
                box -> assertThat(box).contains("bubblewrap"), memory -> assertThat(memory).contains("/dev/shm"));
        assertThat(new Tools(HERE, HERE, HERE, HERE, BOX).limitations(false)).as("a sandbox has its own").isEmpty();
    }

    @Test
    void without_a_sandbox_what_cleans_has_the_portals_rights_and_that_is_said() {
        assertThat(new Tools(HERE, HERE, HERE, HERE, Optional.empty()).limitations(true)).singleElement().asString()
                .contains("bubblewrap", "network and files");
    }

    @Test
    void a_worker_is_told_of_all() {
        var tools = new Tools(Optional.empty(), HERE, Optional.of(Path.of("/bin/a")), Optional.of(Path.of("/bin/b")),
                Optional.empty());
        assertThat(Tools.of(tools.arguments())).isEqualTo(tools);
    }
}
