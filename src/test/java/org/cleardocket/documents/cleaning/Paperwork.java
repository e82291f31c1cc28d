package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import org.cleardocket.documents.PageDoubt;
import org.jspecify.annotations.Nullable;

/** Cleans files as a worker does, in this process, and looks at the pages. */
final class Paperwork {

    private final Cleaning cleaning;

    private Paperwork(ForeignDecoder decoder) {
        cleaning = new Cleaning(decoder);
        IIORegistry.getDefaultInstance().registerServiceProvider(new OpenJpegReader.Provider(decoder));
    }

    /** PDFBox alone, without a second program beside it. */
    static Paperwork alone(Path scratch) {
        var here = Tools.ofThisMachine();
        return new Paperwork(new ForeignDecoder(new Tools(here.heif(), here.openJpeg(), Optional.empty(), here.limits(), Optional.empty()),
                Optional.of(scratch)));
    }

    /** @param program draws PDF a second time */
    static Paperwork beside(Path program, Path scratch) {
        return new Paperwork(new ForeignDecoder(new Tools(Optional.empty(), Optional.empty(), Optional.of(program),
                Optional.empty(), Optional.empty()), Optional.of(scratch)));
    }

    /** A page that came out. */
    record Page(BufferedImage picture, @Nullable PageDoubt doubt) {

        /** How many of a thousand pixels are dark. */
        int ink() {
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            return (int) (1000L * Arrays.stream(pixels).filter(pixel -> (pixel >> 8 & 0xFF) < 128).count() / pixels.length);
        }
    }

    Answer answer(byte[] file) throws IOException {
        return cleaning.clean(file, (_, _) -> { });
    }

    List<Page> pages(byte[] file) throws IOException {
        var pages = new ArrayList<Page>();
        assertThat(cleaning.clean(file, (jpeg, doubt) -> pages.add(
                new Page(ImageIO.read(new ByteArrayInputStream(jpeg)), doubt)))).isEqualTo(new Answer.Done());
        return pages;
    }

    Page page(byte[] file) throws IOException {
        var pages = pages(file);
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    static byte[] fault(String name) throws IOException {
        try (var file = Paperwork.class.getResourceAsStream("/faults/" + name)) {
            return file.readAllBytes();
        }
    }
}
