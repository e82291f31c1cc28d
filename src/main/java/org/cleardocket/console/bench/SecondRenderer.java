package org.cleardocket.console.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.cleardocket.documents.PageInk;
import org.cleardocket.documents.Papers;
import org.springframework.util.FileSystemUtils;

/** PDF as poppler draws it, and whether three other readers open it. */
final class SecondRenderer {

    private static final int MOST_SECONDS = 60;

    private final Path poppler = Tools.need("pdftoppm", "poppler-utils");
    private final Path mupdf = Tools.need("mutool", "mupdf-tools");
    private final Path ghostscript = Tools.need("gs", "ghostscript");

    /** The pages, as many as are there: none where poppler refuses the file. */
    List<BufferedImage> draw(Path pdf) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("portal-bench");
        try {
            run(List.of(poppler.toString(), "-q", "-gray", "-png", "-cropbox", "-scale-to",
                    Integer.toString(PageInk.SIZE), "-l", Integer.toString(Papers.MOST_PAGES), pdf.toString(),
                    folder.resolve("page").toString()));
            var pages = new ArrayList<BufferedImage>();
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    var page = ImageIO.read(file.toFile());
                    if (page != null) { // else its time was up
                        pages.add(page);
                    }
                }
            }
            return pages;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Whether MuPDF and Ghostscript open it, too. */
    boolean othersOpen(Path pdf) throws IOException, InterruptedException {
        return run(List.of(mupdf.toString(), "draw", "-q", "-r", "20", "-F", "pgm", "-o", "/dev/null", pdf.toString()))
                && run(List.of(ghostscript.toString(), "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR",
                "-sDEVICE=nullpage", pdf.toString()));
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.getOutputStream().close();
            return process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The PDFs of a folder, in order. */
    static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")).sorted()
                    .toList();
        }
    }
}
