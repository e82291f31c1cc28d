package org.cleardocket.residents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperFile;
import org.cleardocket.documents.PaperLabel;
import org.cleardocket.documents.Papers;
import org.cleardocket.documents.RemovedFile;
import org.cleardocket.requests.PaperAgain;
import org.cleardocket.requests.PaperAnswer;

/**
 * Papers as the person sees them who adds them.
 *
 * @param place  the address of the page, after the language
 * @param salt   goes into the keys of files, so that the same file has another one in another folder
 * @param asking whether they are about to ask for help; else they add to a request
 * @param removed what they deleted and can bring back
 * @param answer what they said about papers; empty where they have not been asked
 * @param later  key of the way in which they add them later
 */
record UploadShown(QuestionPage question, String place, String salt, boolean asking, List<ShownPaper> papers,
        List<ShownRemoved> removed, Optional<PaperAnswer> answer, String later) {

    /** What may be said instead of adding papers. */
    static final List<PaperAnswer> INSTEAD = List.of(PaperAnswer.LATER, PaperAnswer.CANNOT_GET, PaperAnswer.NONE);

    /** A long paper shows its beginning; all of it is a press away. */
    private static final int MOST_PICTURES = 6;

    static UploadShown of(QuestionPage question, UploadPlace place, String salt, List<Paper> papers,
            List<RemovedFile> removed, List<PaperAgain> again, HelpAnswers help) {
        var address = question.page().to(place.path());
        return new UploadShown(question, place.path(), salt, place.isAsking(), papers.stream()
                .map(paper -> paper(question.page(), address, paper, again)).toList(),
                removed.stream().map(file -> removed(question.page(), file)).toList(),
                Optional.ofNullable(help.papers()), help.later());
    }

    private static ShownPaper paper(Page page, String address, Paper paper, List<PaperAgain> again) {
        var files = paper.files();
        return new ShownPaper(paper.id().toString(), paper.isTaken() ? paper.number() : 0, paper.label(), again.stream()
                .filter(one -> one.paper().equals(paper.id())).findFirst().map(one -> again(page, one)), IntStream.range(0, files.size())
                .mapToObj(at -> file(page, address, files.get(at), at == 0, at == files.size() - 1)).toList());
    }

    private static Again again(Page page, PaperAgain asked) {
        return new Again(page.say("papers.again.mark", "fault", page.say("papers.again." + Words.key(asked.fault()))),
                asked.words());
    }

    private static ShownFile file(Page page, String address, PaperFile file, boolean first, boolean last) {
        var pictures = IntStream.rangeClosed(1, file.pages())
                .filter(number -> number <= MOST_PICTURES || !file.confirmed() && file.doubts().containsKey(number))
                .mapToObj(number -> new ShownPicture(number,
                        address + "/files/" + file.id() + '/' + number + "?turn=" + file.rotation())).toList();
        return new ShownFile(file.id().toString(), file.name(), words(page, file), look(file), doubts(page, file), isAsked(file), pictures,
                first, last);
    }

    private static List<String> doubts(Page page, PaperFile file) {
        return Arrays.stream(PageDoubt.values()).filter(doubt -> !file.confirmed() && file.doubts().containsValue(doubt))
                .map(doubt -> doubt(page, file, doubt)).toList();
    }

    private static String doubt(Page page, PaperFile file, PageDoubt doubt) {
        var numbers = file.doubts().entrySet().stream().filter(one -> one.getValue() == doubt)
                .map(one -> one.getKey().toString()).toList();
        return page.words().say("papers.doubt." + Words.key(doubt),
                Map.of("count", numbers.size(), "pages", String.join(", ", numbers)));
    }

    /** Whether a question waits for an answer: that a page is there twice is none. */
    private static boolean isAsked(PaperFile file) {
        return !file.confirmed() && file.doubts().values().stream().anyMatch(doubt -> doubt != PageDoubt.TWICE);
    }

    private static ShownRemoved removed(Page page, RemovedFile file) {
        return new ShownRemoved(file.id().toString(), file.name(), page.words().say("papers.removed.until",
                Map.of("number", file.number(), "pages", file.pages(), "until", Dates.say(file.until(), page.language()))));
    }

    private static String words(Page page, PaperFile file) {
        return file.lost() ? page.say("papers.state.lost") : switch (file.state()) {
            case UPLOADING -> page.say("papers.state.uploading");
            case WAITING -> page.say("papers.state.waiting");
            case READY -> page.say("papers.state.ready", "pages", file.pages());
            case REFUSED -> page.words().say("papers.problem." + Words.key(file.problem()), Map.of(
                    "megabytes", Papers.MOST_BYTES / 1024 / 1024, "pages", Papers.MOST_PAGES));
        };
    }

    private static Look look(PaperFile file) {
        return file.lost() ? Look.LOST : switch (file.state()) {
            case UPLOADING -> Look.CUT;
            case WAITING -> Look.CHECKING;
            case READY -> Look.READY;
            case REFUSED -> Look.REFUSED;
        };
    }

    /** Whether a page will look different in a moment. */
    boolean isChecking() {
        return isAny(Look.CHECKING);
    }

    /** Whether something is here; what was cut or refused is nothing. */
    boolean hasAny() {
        return isAny(Look.CHECKING) || isAny(Look.READY);
    }

    private boolean isAny(Look look) {
        return papers.stream().flatMap(paper -> paper.files().stream()).anyMatch(file -> file.look() == look);
    }

    List<PaperLabel> labels() {
        return List.of(PaperLabel.values());
    }

    String say(String key) {
        return question.say(key);
    }

    /** The key of an answer's words: no link is offered to who said no to texts. */
    String instead(PaperAnswer one) {
        return "instead." + (one == PaperAnswer.LATER ? later : Words.key(one));
    }

    boolean says(PaperAnswer one) {
        return answer.filter(one::equals).isPresent();
    }

    /**
     * @param number 0 where no file has come whole, or every one was refused: that is no paper to speak of
     * @param again  what is wrong with it, where they are asked to send it again
     */
    record ShownPaper(String id, int number, PaperLabel label, Optional<Again> again, List<ShownFile> files) {

        boolean isTaken() {
            return number > 0;
        }
    }

    /** @param words what a colleague wrote; may be empty */
    record Again(String sentence, String words) {
    }

    /** @param number of the page, from 1 */
    record ShownPicture(int number, String address) {
    }

    /** @param words how long it can be brought back */
    record ShownRemoved(String id, String name, String words) {
    }

    /** How a file looks in the list. */
    enum Look {
        CUT, CHECKING, READY, REFUSED, LOST
    }

    /**
     * @param words    how far it is, or why it cannot be taken and what to do
     * @param doubts   why somebody should look at pages of it
     * @param isAsked  whether the person is asked if these are right
     * @param pictures the first pages, and those that the person is asked about
     * @param first    whether no other comes before it in its paper
     */
    record ShownFile(String id, String name, String words, Look look, List<String> doubts, boolean isAsked,
            List<ShownPicture> pictures, boolean first, boolean last) {

        boolean isReady() {
            return look == Look.READY;
        }

        /** Whether it is not here. */
        boolean isWrong() {
            return look == Look.REFUSED || look == Look.LOST;
        }
    }
}
