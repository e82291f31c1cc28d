package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decoders that are commands leave behind. */
class ForeignDecoderTest {

    @TempDir
    private Path scratch;

    private ForeignDecoder decoderBy(String program) {
        var tool = Optional.of(Path.of(program));
        return new ForeignDecoder(new Tools(tool, tool, tool, Optional.empty(), Optional.empty()), Optional.of(scratch));
    }

    @Test
    void a_file_over_which_a_command_fails_does_not_stay_in_memory() {
        var none = decoderBy("/no/such/program");
        assertThatThrownBy(() -> none.heif(new byte[10])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> none.jpeg2000(new byte[10])).isInstanceOf(IOException.class);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void nor_one_of_which_it_makes_nothing() {
        var idle = decoderBy("true");
        assertThatThrownBy(() -> idle.heif(new byte[10])).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> idle.jpeg2000(new byte[10])).isInstanceOf(FileRefused.class);
        assertThat(scratch).isEmptyDirectory();
    }
}
