package org.cleardocket.documents.cleaning;

import static org.cleardocket.documents.FileProblem.DAMAGED;
import static org.cleardocket.documents.FileProblem.EMPTY;
import static org.cleardocket.documents.FileProblem.LOCKED;
import static org.cleardocket.documents.FileProblem.NO_PAGES;
import static org.cleardocket.documents.FileProblem.TOO_HARD;
import static org.cleardocket.documents.FileProblem.TOO_MANY_PAGES;
import static org.cleardocket.documents.FileProblem.TOO_MANY_PIXELS;
import static org.cleardocket.documents.FileProblem.WRONG_TYPE;
import static org.cleardocket.documents.cleaning.Pdfs.ascii;
import static org.cleardocket.documents.cleaning.Pictures.corners;
import static org.cleardocket.documents.cleaning.Pictures.jpeg;
import static org.cleardocket.documents.cleaning.UglyFile.endless;
import static org.cleardocket.documents.cleaning.UglyFile.refused;
import static org.cleardocket.documents.cleaning.UglyFile.taken;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The worst that phones, offices and enemies have sent anybody, made anew. */
public final class UglyShelf {

    /** What every scanner takes for malware, in two halves, so that none takes this file for it. */
    public static final byte[] EICAR = ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"
            + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private UglyShelf() {
    }

    /** All of them. */
    public static Stream<UglyFile> files() {
        return Stream.of(photos(), turned(), otherPictures(), noPictures(), pdfs(), hostilePdfs(), bombs())
                .flatMap(List::stream);
    }

    private static List<UglyFile> photos() {
        return List.of(
                taken("plain JPEG", 1, () -> jpeg(corners(1600, 1200))),
                taken("progressive JPEG", 1, () -> Pictures.progressive(corners(1600, 1200))),
                taken("gray JPEG", 1, () -> jpeg(corners(800, 600, BufferedImage.TYPE_BYTE_GRAY))),
                taken("CMYK JPEG", 1, () -> Pictures.cmyk(800, 600)),
                taken("JPEG of 24 megapixels", 1, () -> jpeg(corners(6000, 4000))),
                taken("JPEG of 48 megapixels", 1, () -> jpeg(corners(8000, 6000))),
                taken("one pixel", 1, () -> jpeg(corners(1, 1))),
                taken("a line of 60,000 pixels", 1, () -> jpeg(corners(60_000, 2))),
                taken("JPEG with a ZIP behind it", 1, () -> joined(jpeg(corners(800, 600)), zip())),
                taken("JPEG that says where it was taken", 1, () -> Exif.added(jpeg(corners(800, 600)), 1)),
                refused("JPEG that claims 60,000 × 60,000", TOO_MANY_PIXELS,
                        () -> Pictures.claiming(jpeg(corners(64, 64)), 60_000, 60_000)),
                refused("JPEG that claims 14,000 × 14,000 and has 64 × 64", DAMAGED,
                        () -> Pictures.claiming(jpeg(corners(64, 64)), 14_000, 14_000)),
                refused("JPEG cut off in the middle", DAMAGED, () -> half(jpeg(noise(800, 600)))),
                refused("JPEG cut off in its header", DAMAGED, () -> Arrays.copyOf(jpeg(corners(800, 600)), 30)),
                refused("JPEG of noise behind a right beginning", DAMAGED,
                        () -> joined(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, random(50_000))));
    }

    private static List<UglyFile> turned() {
        return IntStream.rangeClosed(1, 8).mapToObj(orientation -> taken("JPEG turned as EXIF " + orientation, 1,
                () -> Exif.added(jpeg(corners(400, 300)), orientation))).toList();
    }

    private static List<UglyFile> otherPictures() {
        return List.of(
                taken("PNG of 16 bits with alpha", 1, () -> Pictures.png(Pictures.deep(800, 600))),
                taken("PNG with alpha", 1, () -> Pictures.png(corners(800, 600, BufferedImage.TYPE_INT_ARGB))),
                taken("PNG with a palette", 1, () -> Pictures.png(corners(800, 600, BufferedImage.TYPE_BYTE_INDEXED))),
                taken("gray PNG of 16 bits", 1, () -> Pictures.png(corners(800, 600, BufferedImage.TYPE_USHORT_GRAY))),
                taken("PNG of 144 megapixels in 18 KB", 1, () -> Pictures.blackPng(12_000, 12_000)),
                refused("PNG of 60,000 × 60,000", TOO_MANY_PIXELS, () -> Pictures.blackPng(60_000, 60_000, 600)),
                refused("PNG cut off", DAMAGED, () -> half(Pictures.png(noise(400, 300)))),
                taken("lossy WebP", 1, Pictures::lossyWebp),
                taken("lossless WebP", 1, Pictures::losslessWebp),
                taken("WebP with alpha", 1, Pictures::alphaWebp),
                taken("animated WebP", 1, Pictures::animatedWebp),
                taken("HEIC", 1, () -> Commands.heic(jpeg(corners(1600, 1200)))),
                taken("HEIC that says where it was taken", 1,
                        () -> Commands.heic(Exif.added(jpeg(corners(800, 600)), 1))),
                refused("HEIC cut off", DAMAGED, () -> half(Commands.heic(jpeg(noise(200, 150))))),
                refused("GIF", WRONG_TYPE, () -> Pictures.gif(corners(80, 60))),
                refused("GIF that is a script, too", WRONG_TYPE,
                        () -> joined(ascii("GIF89a/*"), random(100), ascii("*/=1;alert('owned')//;"))),
                refused("TIFF", WRONG_TYPE, () -> Pictures.tiff(corners(80, 60))));
    }

    private static List<UglyFile> noPictures() {
        return List.of(
                refused("nothing", EMPTY, () -> new byte[0]),
                refused("one byte", WRONG_TYPE, () -> new byte[1]),
                refused("noise", WRONG_TYPE, () -> random(100_000)),
                refused("20 MB of nothing", WRONG_TYPE, () -> new byte[20 << 20]),
                refused("SVG with a script", WRONG_TYPE, () -> ascii("""
                        <?xml version="1.0"?>
                        <svg xmlns="http://www.w3.org/2000/svg"><script>alert('owned')</script></svg>
                        """)),
                refused("web page, whatever its name", WRONG_TYPE,
                        () -> ascii("<!doctype html><html><script>alert('owned')</script></html>")),
                refused("ZIP, whatever its name", WRONG_TYPE, UglyShelf::zip),
                refused("EICAR", WRONG_TYPE, EICAR::clone));
    }

    private static List<UglyFile> pdfs() {
        return List.of(
                taken("PDF of two pages", 2, () -> Pdfs.pages(2)),
                taken("PDF of as many pages as are taken", 100, () -> Pdfs.small(100)),
                refused("PDF of one page more", TOO_MANY_PAGES, () -> Pdfs.small(101)),
                refused("PDF of 5,000 pages", TOO_MANY_PAGES, () -> Pdfs.small(5_000)),
                taken("PDF with a form", 1, () -> Pdfs.changed(1, Pdfs::form)),
                taken("PDF that is encrypted for nobody", 1, () -> Pdfs.locked("owner", "")),
                refused("PDF with a password", LOCKED, () -> Pdfs.locked("owner", "secret")),
                refused("PDF for the holders of a key", LOCKED, Pdfs::forHoldersOfAKey),
                taken("scan in JPEG", 1, () -> Pdfs.page(PDRectangle.LETTER,
                        Pdfs.scan(Pdfs.Picture.jpeg(jpeg(corners(1700, 2200)))))),
                taken("scan in CMYK", 1, () -> Pdfs.page(PDRectangle.LETTER,
                        Pdfs.scan(Pdfs.Picture.jpeg(Pictures.cmyk(850, 1100))))),
                taken("color scan of 600 dots an inch", 1, () -> Pdfs.page(PDRectangle.LETTER,
                        Pdfs.scan(Pdfs.Picture.jpeg(jpeg(corners(5100, 6600)))))),
                taken("scan in JPEG 2000", 1, () -> Pdfs.page(PDRectangle.LETTER,
                        Pdfs.scan(Pdfs.Picture.jpeg2000(Commands.jpeg2000(Pictures.png(corners(425, 550))), 425,
                                550)))),
                refused("scan in broken JPEG 2000", DAMAGED, () -> Pdfs.page(PDRectangle.LETTER, Pdfs.scan(
                        Pdfs.Picture.jpeg2000(half(Commands.jpeg2000(Pictures.png(noise(425, 550)))), 425, 550)))),
                taken("PDF with a ZIP behind it", 1, () -> joined(Pdfs.pages(1), zip())),
                taken("PDF with a wrong table of contents", 1, () -> shifted(Pdfs.pages(1))),
                refused("PDF cut off", DAMAGED, () -> half(Pdfs.pages(20))),
                refused("PDF of noise behind a right beginning", DAMAGED, () -> joined(ascii("%PDF-1.7\n"),
                        random(10_000))),
                refused("PDF without a page", NO_PAGES, () -> Pdfs.raw("<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Count 0/Kids[]>>")));
    }

    private static List<UglyFile> hostilePdfs() {
        var nothing = Pdfs.stream("", new byte[0]);
        return List.of(
                taken("PDF with a script", 1, () -> Pdfs.changed(1, Pdfs::script)),
                taken("PDF that starts a program", 1, () -> Pdfs.changed(1, Pdfs::launch)),
                taken("PDF with malware inside", 1, () -> Pdfs.changed(1, pdf -> Pdfs.embed(pdf, EICAR))),
                refused("page tree that holds itself", NO_PAGES, () -> Pdfs.raw("<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Count 1/Kids[2 0 R]>>")),
                refused("page tree of ten levels of ten, all the same", NO_PAGES, UglyShelf::laughs),
                taken("form that draws itself", 1, () -> Pdfs.rawPage("0 0 612 792", "/XObject<</F 5 0 R>>",
                        Pdfs.stream("", ascii("/F Do")),
                        new String(Pdfs.stream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<<"
                                + "/F 5 0 R>>>>", ascii("/F Do"))))),
                taken("page of 10,000 feet", 1, () -> Pdfs.rawPage("0 0 8640000 8640000", "", nothing)),
                taken("page of a line", 1, () -> Pdfs.rawPage("0 0 14400 0.01", "", nothing)),
                refused("page of no size", DAMAGED, () -> Pdfs.rawPage("0 0 0 0", "", nothing)),
                taken("page turned inside out", 1, () -> Pdfs.rawPage("612 792 0 0", "", nothing)),
                refused("brackets a hundred thousand deep", DAMAGED, () -> Pdfs.raw("<</Type/Catalog/Pages 2 0 R/X "
                        + "[".repeat(100_000) + ">>")));
    }

    private static List<UglyFile> bombs() {
        return List.of(
                endless("content of 16 GB in 16 MB", () -> Pdfs.rawPage("0 0 612 792", "",
                        Pdfs.stream("/Filter/FlateDecode", Pdfs.bomb(16_000)))),
                taken("content of 16 GB in some KB, packed twice, of which PDFBox sees the beginning", 1,
                        () -> Pdfs.rawPage("0 0 612 792", "", Pdfs.stream("/Filter[/FlateDecode/FlateDecode]",
                                Pdfs.packed(Pdfs.bomb(16_000))))),
                refused("picture of 40,000 × 40,000 on a page", TOO_HARD, () -> Pdfs.rawPage("0 0 612 792",
                        "/XObject<</I 5 0 R>>", Pdfs.stream("", ascii("612 0 0 792 0 0 cm /I Do")),
                        new String(Pdfs.stream("/Type/XObject/Subtype/Image/Width 40000/Height 40000/ColorSpace"
                                + "/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode", Pdfs.bomb(1)),
                                StandardCharsets.ISO_8859_1))),
                endless("forms that each draw ten others", UglyShelf::manyForms));
    }

    /** Ten page nodes, each of which holds the next one ten times: ten thousand million pages, to the letter. */
    private static byte[] laughs() {
        var objects = Stream.concat(Stream.of("<</Type/Catalog/Pages 2 0 R>>"), IntStream.rangeClosed(2, 11)
                .mapToObj(number -> "<</Type/Pages/Count 1000/Kids[" + ((number + 1) + " 0 R ").repeat(10) + "]>>"));
        return Pdfs.raw(Stream.concat(objects, Stream.of("<</Type/Pages/Count 0/Kids[]>>")).toArray(String[]::new));
    }

    private static byte[] manyForms() {
        var forms = IntStream.rangeClosed(5, 25).mapToObj(number -> new String(Pdfs.stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</F " + (number + 1) + " 0 R>>>>",
                ascii("/F Do ".repeat(10))))).toArray(String[]::new);
        return Pdfs.rawPage("0 0 612 792", "/XObject<</F 5 0 R>>", Pdfs.stream("", ascii("/F Do")), forms);
    }

    /** A line more at the beginning, so that nothing is where the table says. */
    private static byte[] shifted(byte[] pdf) {
        int line = new String(pdf, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        return joined(Arrays.copyOf(pdf, line), ascii("% a line more\n"), Arrays.copyOfRange(pdf, line, pdf.length));
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../etc/cron.d/owned"));
            zip.write(random(1000));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
