package org.cleardocket.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PapersTest {

    private static final Path STORE = Path.of("target/documents-of-tests");
    private static final AtomicInteger SHADES = new AtomicInteger();

    @Autowired Papers papers;
    @Autowired PrepareFiles prepare;
    @Autowired FileStore files;
    @Autowired Vault vault;
    @Autowired CompleteFiles complete;
    @Autowired ForgetPapers forget;
    @Autowired DestroyPapers destroy;
    @Autowired AuditLog audit;
    @Autowired SettableClock clock;

    private final FolderId folder = FolderId.random();

    /** A picture that no other test uses, wider than high, red on its left and blue on its right. */
    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(200, 0, SHADES.incrementAndGet() % 100));
        graphics.fillRect(0, 0, 150, 200);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(150, 0, 150, 200);
        graphics.dispose();
        picture.setRGB(0, 0, SHADES.incrementAndGet() * 7919);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static NewFile file(byte[] content) {
        return new NewFile(FileId.random(), Optional.empty(), "IMG_0001.PNG", content.length);
    }

    private PaperFile add(byte[] content) {
        var begun = papers.begin(folder, file(content));
        return papers.append(folder, begun.id(), 0, content);
    }

    private void prepareAll() {
        while (prepare.prepareNext(() -> { })) {
            // the next
        }
    }

    private PaperFile only() {
        return papers.in(folder).getFirst().files().getFirst();
    }

    /** What the storage holds of a file, however often it was added. */
    private static List<Path> objects(FileId file) throws IOException {
        try (var all = Files.walk(STORE)) {
            return all.filter(place -> STORE.relativize(place).toString().startsWith(file.toString()))
                    .filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_file_comes_in_pieces_and_can_be_seen_when_it_is_clean() throws IOException {
        var content = picture();
        var half = content.length / 2;
        var begun = papers.begin(folder, file(content));
        assertThat(begun.state()).isEqualTo(FileState.UPLOADING);
        var first = papers.append(folder, begun.id(), 0, Arrays.copyOf(content, half));
        assertThat(first.received()).isEqualTo(half);
        var whole = papers.append(folder, begun.id(), half, Arrays.copyOfRange(content, half, content.length));
        assertThat(whole.state()).isEqualTo(FileState.WAITING);
        assertThatThrownBy(() -> papers.page(folder, begun.id(), 1)).isInstanceOf(PaperNotFound.class);
        prepareAll();
        assertThat(only().state()).isEqualTo(FileState.READY);
        assertThat(only().scan()).isEqualTo(Scan.NOT_SCANNED);
        var page = ImageIO.read(new ByteArrayInputStream(papers.page(folder, begun.id(), 1)));
        assertThat(page.getWidth()).isEqualTo(300);
        assertThat(new Color(page.getRGB(20, 100)).getRed()).isGreaterThan(150);
    }

    @Test
    void a_file_that_is_announced_twice_is_one() throws IOException {
        var asked = file(picture());
        papers.begin(folder, asked);
        papers.begin(folder, asked);
        assertThat(papers.in(folder)).hasSize(1);
    }

    @Test
    void a_piece_must_begin_where_the_last_one_ended() throws IOException {
        var content = picture();
        var begun = papers.begin(folder, file(content));
        papers.append(folder, begun.id(), 0, Arrays.copyOf(content, 10));
        assertThatThrownBy(() -> papers.append(folder, begun.id(), 0, Arrays.copyOf(content, 10)))
                .isInstanceOfSatisfying(WrongOffset.class, wrong -> assertThat(wrong.received()).isEqualTo(10));
        assertThatThrownBy(() -> papers.append(folder, begun.id(), 10, content))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only().received()).isEqualTo(10);
    }

    @Test
    void of_two_browsers_at_once_one_goes_on() throws Exception {
        var content = picture();
        var begun = papers.begin(folder, file(content));
        try (var both = Executors.newFixedThreadPool(2)) {
            var tries = both.invokeAll(List.of(
                    () -> papers.append(folder, begun.id(), 0, Arrays.copyOf(content, 100)),
                    () -> papers.append(folder, begun.id(), 0, Arrays.copyOf(content, 60))));
            assertThat(tries).filteredOn(one -> one.state() == Future.State.SUCCESS).isNotEmpty();
        }
        var here = (int) only().received();
        assertThat(here).isIn(100, 60);
        papers.append(folder, begun.id(), here, Arrays.copyOfRange(content, here, content.length));
        prepareAll();
        assertThat(only().state()).isEqualTo(FileState.READY);
    }

    @Test
    void nothing_of_a_file_lies_in_the_storage_in_clear_and_what_was_sent_is_destroyed_when_it_is_clean()
            throws IOException {
        var content = picture();
        var id = add(content).id();
        assertThat(objects(id)).hasSize(1).allSatisfy(object ->
                assertThat(new String(Files.readAllBytes(object), ISO_8859_1)).doesNotContain("PNG", "IHDR", "IDAT"));
        prepareAll();
        assertThat(objects(id)).hasSize(1).allSatisfy(object -> {
            assertThat(object.getParent()).hasFileName("pages");
            assertThat(new String(Files.readAllBytes(object), ISO_8859_1)).doesNotContain("JFIF");
        });
    }

    @Test
    void an_object_that_was_moved_or_changed_does_not_open() throws IOException {
        var one = add(picture()).id();
        var other = add(picture()).id();
        prepareAll();
        Files.copy(objects(one).getFirst(), objects(other).getFirst(),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(papers.page(folder, one, 1)).isNotEmpty();
        assertThatThrownBy(() -> papers.page(folder, other, 1)).isInstanceOf(PaperLost.class);
    }

    @Test
    void the_same_bytes_are_taken_once() throws IOException {
        var content = picture();
        add(content);
        var again = add(content);
        assertThat(again.problem()).isEqualTo(FileProblem.DUPLICATE);
        assertThat(objects(again.id())).isEmpty();
    }

    @Test
    void what_is_too_large_or_empty_is_refused_at_once() {
        var large = new NewFile(FileId.random(), Optional.empty(), "a.pdf", Papers.MOST_BYTES + 1);
        assertThat(papers.begin(folder, large).problem()).isEqualTo(FileProblem.TOO_LARGE);
        var empty = new NewFile(FileId.random(), Optional.empty(), "b.pdf", 0);
        assertThat(papers.begin(folder, empty).problem()).isEqualTo(FileProblem.EMPTY);
    }

    @Test
    void a_folder_takes_twenty_files() throws IOException {
        for (var number = 0; number < Papers.MOST_FILES; number++) {
            papers.begin(folder, file(picture()));
        }
        assertThatThrownBy(() -> papers.begin(folder, file(picture()))).isInstanceOf(TooManyFiles.class);
    }

    @Test
    void a_whole_file_of_unknown_length_is_kept_or_nothing_of_it() throws IOException {
        var content = picture();
        assertThat(papers.add(folder, file(content), new ByteArrayInputStream(content)).state())
                .isEqualTo(FileState.WAITING);
        assertThat(only().length()).isEqualTo(content.length);
        var broken = file(content);
        assertThatThrownBy(() -> papers.add(folder, broken, new Breaking())).isInstanceOf(NoRoom.class);
        assertThat(papers.in(folder)).hasSize(1);
        assertThat(objects(broken.key())).isEmpty();
        var endless = file(content);
        assertThat(papers.add(folder, endless, new Endless()).problem()).isEqualTo(FileProblem.TOO_LARGE);
        assertThat(objects(endless.key())).isEmpty();
    }

    @Test
    void nobody_finds_what_is_in_another_folder() throws IOException {
        var file = add(picture());
        var paper = papers.in(folder).getFirst().id();
        prepareAll();
        var strange = FolderId.random();
        assertThat(papers.in(strange)).isEmpty();
        assertThatThrownBy(() -> papers.page(strange, file.id(), 1)).isInstanceOf(PaperNotFound.class);
        assertThatThrownBy(() -> papers.append(strange, file.id(), 0, new byte[1])).isInstanceOf(PaperNotFound.class);
        assertThatThrownBy(() -> papers.rotate(strange, file.id())).isInstanceOf(PaperNotFound.class);
        assertThatThrownBy(() -> papers.label(strange, paper, PaperLabel.LETTER)).isInstanceOf(PaperNotFound.class);
        assertThatThrownBy(() -> papers.destroy(strange, paper, Actor.RESIDENT, "", _ -> { })).isInstanceOf(PaperNotFound.class);
        assertThatThrownBy(() -> papers.begin(strange, new NewFile(file.id(), Optional.empty(), "x", 5)))
                .isInstanceOf(PaperNotFound.class);
        papers.remove(strange, file.id(), Actor.RESIDENT);
        assertThat(papers.page(folder, file.id(), 1)).isNotEmpty();
    }

    @Test
    void photos_of_one_paper_are_put_in_order_labeled_and_turned() throws IOException {
        var first = add(picture());
        var paper = papers.in(folder).getFirst().id();
        var content = picture();
        var second = papers.begin(folder, new NewFile(FileId.random(), Optional.of(paper), "2", content.length));
        papers.append(folder, second.id(), 0, content);
        papers.move(folder, second.id(), -1);
        papers.move(folder, second.id(), -1);
        papers.label(folder, paper, PaperLabel.DOCKET);
        prepareAll();
        assertThat(papers.in(folder)).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo(PaperLabel.DOCKET);
            assertThat(one.files()).extracting(PaperFile::id).containsExactly(second.id(), first.id());
            assertThat(one.pages()).isEqualTo(2);
        });
        papers.rotate(folder, first.id());
        var turned = ImageIO.read(new ByteArrayInputStream(papers.page(folder, first.id(), 1)));
        assertThat(turned.getHeight()).isEqualTo(300);
        assertThat(new Color(turned.getRGB(100, 20)).getRed()).isGreaterThan(150); // left went up
    }

    @Test
    void a_paper_is_handed_out_as_one_pdf_of_its_clean_pages() throws IOException {
        var file = add(picture());
        var paper = papers.in(folder).getFirst().id();
        assertThatThrownBy(() -> papers.writePdf(folder, paper, new ByteArrayOutputStream()))
                .isInstanceOf(PaperNotFound.class);
        prepareAll();
        papers.rotate(folder, file.id());
        var out = new ByteArrayOutputStream();
        papers.writePdf(folder, paper, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 36);
            assertThat(page.getHeight()).isGreaterThan(page.getWidth());
            assertThat(new Color(page.getRGB(page.getWidth() / 2, 20)).getRed()).isGreaterThan(150);
        }
    }

    @Test
    void what_is_destroyed_is_gone_when_the_call_returns() throws IOException {
        var destroyed = add(picture());
        prepareAll();
        var paper = papers.in(folder).getFirst().id();
        papers.destroy(folder, paper, Actor.staff("a"), "a RAP sheet", _ -> { });
        assertThat(objects(destroyed.id())).isEmpty();
        assertThat(papers.in(folder)).isEmpty();
        assertThat(audit.about("paper:" + paper)).extracting(entry -> entry.reason()).containsExactly("a RAP sheet");
    }

    @Test
    void papers_that_nobody_sends_are_forgotten_after_two_days_and_sent_ones_are_not() throws IOException {
        var draft = add(picture());
        var sent = FolderId.random();
        var content = picture();
        var kept = papers.begin(sent, file(content));
        papers.append(sent, kept.id(), 0, content);
        papers.keep(sent);
        prepareAll();
        clock.advance(Duration.ofHours(49));
        forget.forget();
        assertThat(papers.in(folder)).isEmpty();
        assertThat(objects(draft.id())).isEmpty();
        assertThat(papers.page(sent, kept.id(), 1)).isNotEmpty();
    }

    @Test
    void a_file_of_which_no_more_comes_is_given_up_after_a_day() throws IOException {
        var content = picture();
        var begun = papers.begin(folder, file(content));
        papers.append(folder, begun.id(), 0, Arrays.copyOf(content, 10));
        papers.keep(folder);
        clock.advance(Duration.ofHours(25));
        forget.forget();
        assertThat(papers.in(folder)).isEmpty();
        assertThat(objects(begun.id())).isEmpty();
    }

    @Test
    void papers_that_are_sent_while_drafts_are_forgotten_stay() throws IOException {
        var file = add(picture());
        prepareAll();
        papers.keep(folder); // after somebody listed it as a draft
        destroy.forgetDraft(folder);
        assertThat(papers.page(folder, file.id(), 1)).isNotEmpty();
    }

    @Test
    void many_drafts_are_forgotten_at_once() throws IOException {
        var folders = Stream.generate(FolderId::random).limit(230).toList();
        folders.forEach(each -> papers.begin(each, new NewFile(FileId.random(), Optional.empty(), "a", 10)));
        clock.advance(Duration.ofHours(49));
        forget.forget();
        assertThat(folders).allSatisfy(each -> assertThat(papers.in(each)).isEmpty());
    }

    @Test
    void a_whole_file_that_comes_twice_under_one_key_stays_the_first() throws IOException {
        var content = picture();
        var asked = file(content);
        papers.add(folder, asked, new ByteArrayInputStream(content));
        prepareAll();
        assertThat(papers.add(folder, asked, new ByteArrayInputStream(content)).state()).isEqualTo(FileState.READY);
        assertThat(papers.page(folder, asked.key(), 1)).isNotEmpty();
    }

    /** As a portal leaves it that was killed after the last piece. */
    private FileId arrived() throws IOException {
        var content = picture();
        var begun = papers.begin(folder, file(content));
        papers.append(folder, begun.id(), 0, Arrays.copyOf(content, content.length - 1));
        var stored = files.stored(folder, begun.id()).orElseThrow();
        var last = vault.putPiece(stored, new byte[] {content[content.length - 1]});
        files.addPiece(stored, last, content.length - 1, content.length, clock.instant());
        assertThat(only().state()).isEqualTo(FileState.UPLOADING);
        return begun.id();
    }

    @Test
    void a_file_whose_receiver_was_killed_after_the_last_piece_is_completed() throws IOException {
        arrived();
        clock.advance(Duration.ofMinutes(2));
        complete.completeArrived();
        assertThat(only().state()).isEqualTo(FileState.WAITING);
    }

    @Test
    void or_by_its_person_who_tries_again() throws IOException {
        var id = arrived();
        var again = papers.begin(folder, new NewFile(id, Optional.empty(), "again", only().length()));
        assertThat(again.state()).isEqualTo(FileState.WAITING);
    }

    @Test
    void a_name_is_made_harmless() {
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("C:\\Users\\me\\scan.pdf")).isEqualTo("scan.pdf");
        assertThat(FileName.of("gpj.\u202Eexe\u0000\n")).isEqualTo("gpj.exe");
        assertThat(FileName.of(" \u200B ")).isEqualTo("file");
        assertThat(FileName.of("😀".repeat(5000)).codePoints().count()).isEqualTo(120);
    }

    @Test
    void what_is_no_paper_is_refused_and_destroyed() throws IOException {
        var id = add("<svg onload=alert(1)>%d".formatted(SHADES.incrementAndGet()).getBytes(ISO_8859_1)).id();
        prepareAll();
        assertThat(only().problem()).isEqualTo(FileProblem.WRONG_TYPE);
        assertThat(objects(id)).isEmpty();
    }

    private static final class Breaking extends InputStream {

        private int left = 2 * Papers.MOST_PIECE;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("cut");
            }
            return left % 251;
        }
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 7;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return length;
        }
    }
}
