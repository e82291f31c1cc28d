package org.cleardocket.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Writes JPEG pictures as the pages of a PDF (ISO 32000-1), each as it is, one at a time. PDFBox would hold all of a
 * paper's pages in memory, or in a file in clear.
 */
final class PicturePdf {

    /** The longer side of a Letter page, in points. */
    private static final double LONGER_SIDE = 792;
    private static final int CATALOG = 1;
    private static final int TREE = 2;

    private final OutputStream out;
    private final List<Long> offsets = new ArrayList<>(List.of(0L, 0L, 0L)); // by object; 0 is none
    private final List<Integer> pages = new ArrayList<>();
    private long written;

    PicturePdf(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n");
    }

    /** @param rotation clockwise, in degrees: 0, 90, 180 or 270 */
    void add(byte[] jpeg, int rotation) throws IOException {
        var size = Size.of(jpeg);
        var picture = object("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8 "
                .formatted(size.width, size.height, size.gray ? "DeviceGray" : "DeviceRGB")
                + "/Filter /DCTDecode /Length " + jpeg.length, jpeg);
        var scale = LONGER_SIDE / Math.max(size.width, size.height);
        var width = Math.round(size.width * scale);
        var height = Math.round(size.height * scale);
        var drawing = "q %d 0 0 %d 0 0 cm /P Do Q".formatted(width, height).getBytes(StandardCharsets.US_ASCII);
        var content = object("/Length " + drawing.length, drawing);
        pages.add(begin());
        write("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Rotate %d /Contents %d 0 R ".formatted(TREE, width,
                height, rotation, content) + "/Resources << /XObject << /P %d 0 R >> >> >>\nendobj\n".formatted(picture));
    }

    /** Must be called once, after the last page. */
    void end() throws IOException {
        begin(TREE);
        write("<< /Type /Pages /Count %d /Kids [%s] >>\nendobj\n".formatted(pages.size(),
                pages.stream().map(page -> page + " 0 R").collect(Collectors.joining(" "))));
        begin(CATALOG);
        write("<< /Type /Catalog /Pages %d 0 R >>\nendobj\n".formatted(TREE));
        var table = written;
        write("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size()));
        for (var number = 1; number < offsets.size(); number++) {
            write("%010d 00000 n \n".formatted(offsets.get(number)));
        }
        write("trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(offsets.size(), CATALOG, table));
        out.flush();
    }

    private int object(String dictionary, byte[] stream) throws IOException {
        var number = begin();
        write("<< " + dictionary + " >>\nstream\n");
        out.write(stream);
        written += stream.length;
        write("\nendstream\nendobj\n");
        return number;
    }

    private int begin() throws IOException {
        offsets.add(0L);
        begin(offsets.size() - 1);
        return offsets.size() - 1;
    }

    private void begin(int number) throws IOException {
        offsets.set(number, written);
        write(number + " 0 obj\n");
    }

    private void write(String words) throws IOException {
        var bytes = words.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        written += bytes.length;
    }

    /** What the header of a JPEG says of it. */
    private record Size(int width, int height, boolean gray) {

        static Size of(byte[] jpeg) throws IOException {
            try (var image = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
                var reader = ImageIO.getImageReaders(image).next();
                reader.setInput(image);
                var gray = reader.getRawImageType(0) != null && reader.getRawImageType(0).getNumBands() == 1;
                var size = new Size(reader.getWidth(0), reader.getHeight(0), gray);
                reader.dispose();
                return size;
            }
        }
    }
}
