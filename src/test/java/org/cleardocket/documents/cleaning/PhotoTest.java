package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageDoubt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos with small faults are taken as other programs show them; where pixels are missing somebody hears of it. */
class PhotoTest {

    private static final Answer DAMAGED = new Answer.Refused(FileProblem.DAMAGED);

    @TempDir
    private Path scratch;
    private Paperwork paperwork;

    @BeforeEach
    void begin() {
        paperwork = Paperwork.alone(scratch);
    }

    private static byte[] without(byte[] file, int last) {
        return Arrays.copyOf(file, file.length - last);
    }

    private static byte[] baseline() throws IOException {
        return Pictures.jpeg(UglyShelf.noise(320, 240));
    }

    /** Puts a segment behind the first marker. */
    private static byte[] with(byte[] jpeg, int marker, byte[] content) {
        var changed = new ByteArrayOutputStream();
        changed.write(jpeg, 0, 2);
        changed.writeBytes(ByteBuffer.allocate(4).putShort((short) marker).putShort((short) (content.length + 2)).array());
        changed.writeBytes(content);
        changed.write(jpeg, 2, jpeg.length - 2);
        return changed.toByteArray();
    }

    @Test
    void a_harmless_warning_does_no_harm() throws IOException {
        assertThat(paperwork.page(Paperwork.fault("icc-empty.jpg")).doubt()).isNull();
        for (var profile : new String[]{"ICC_PROFILE\0\1\2half", "ICC_PROFILE\0\1\1" + "x".repeat(128)}) {
            assertThat(paperwork.page(with(baseline(), 0xFFE2, profile.getBytes(StandardCharsets.ISO_8859_1))).doubt())
                    .isNull();
        }
        assertThat(paperwork.page(with(baseline(), 0xFFE1, new byte[]{'E', 'x', 'i', 'f', 0, 0, 'M'})).doubt()).isNull();
        assertThat(paperwork.page(with(baseline(), 0xFFEE, new byte[]{'A', 'd', 'o'})).doubt()).isNull();
    }

    @Test
    void a_missing_last_marker_does_no_harm_where_all_pixels_are_there() throws IOException {
        assertThat(paperwork.page(without(baseline(), 2)).doubt()).isNull();
        assertThat(paperwork.page(without(Pictures.png(UglyShelf.noise(320, 240)), 12)).doubt()).isNull();
    }

    @Test
    void where_sharper_passes_may_be_missing_the_person_is_asked() throws IOException {
        assertThat(paperwork.page(without(Pictures.progressive(UglyShelf.noise(320, 240)), 2)).doubt())
                .isEqualTo(PageDoubt.INCOMPLETE);
    }

    @Test
    void where_pixels_are_missing_the_photo_is_refused() throws IOException {
        assertThat(paperwork.answer(without(baseline(), 2_000))).isEqualTo(DAMAGED);
        assertThat(paperwork.answer(without(Pictures.losslessWebp(), 20))).isEqualTo(DAMAGED);
        assertThat(paperwork.answer(without(Pictures.lossyWebp(), 20))).isEqualTo(DAMAGED);
    }

    @Test
    void an_iphone_photo_with_other_pictures_beside_it_is_taken() throws IOException {
        var plain = Commands.heic(Pictures.jpeg(Pictures.corners(320, 240)));
        assertThat(paperwork.page(plain).picture().getWidth()).isEqualTo(320);
        var twice = HeicFaults.auxiliaryOfTwo(Commands.heic(Pictures.png(Pictures.corners(320, 240,
                BufferedImage.TYPE_INT_ARGB))));
        assertThat(paperwork.page(twice).picture().getWidth()).isEqualTo(320);
    }

    @Test
    void an_odd_container_is_left_as_it_is() {
        var odd = new byte[]{0, 0, 0, 40, 'm', 'e', 't', 'a', 0, 0, 0, 0, 0x7F, -1, -1, -1, 'p', 'i', 't', 'm'};
        assertThat(PrimaryPicture.alone(odd)).isEqualTo(odd);
    }
}
