package org.cleardocket.residents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperLabel;
import org.cleardocket.documents.Papers;
import org.cleardocket.requests.PaperAllowance;
import org.cleardocket.requests.PaperAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what a form with papers says: keeps the files and the labels, whatever was pressed, because people choose a file
 * and never press "Add"; then does what was pressed.
 */
@Component
class TakeUploads {

    private static final String FILES = "files";
    private static final String TOGETHER = "together";
    private static final String LABEL = "label-";
    private static final Set<String> GONE = Set.of("remove", "destroy");

    private final Papers papers;
    private final PaperAllowance allowance;
    private final PiecesInHand hands;

    TakeUploads(Papers papers, PaperAllowance allowance, PiecesInHand hands) {
        this.papers = papers;
        this.allowance = allowance;
        this.hands = hands;
    }

    /**
     * What was pressed.
     *
     * @param verb    {@code add}, {@code label}, {@code rotate}, {@code earlier}, {@code later}, {@code confirm},
     *                {@code remove}, {@code bring-back}, {@code destroy} or {@code continue}
     * @param file    which file it is about; empty where it is about none
     * @param instead what they said instead of adding papers
     * @param changed whether a file or a label came with it
     */
    record Pressed(String verb, String file, Optional<PaperAnswer> instead, boolean changed) {

        boolean goesOn() {
            return verb.equals("continue");
        }

        /** Whether they press "Send" and have chosen nothing. */
        boolean sendsNothing() {
            return verb.equals("add") && !changed;
        }

        /** Where on the page they were. */
        String fragment() {
            return file.isEmpty() || GONE.contains(verb) ? "#papers" : "#file-" + file;
        }
    }

    /**
     * @throws org.cleardocket.documents.PaperRefusal   where the folder takes no more, or something is not in it
     * @throws org.cleardocket.requests.TooMuchSent     where it is more than they may send just now
     */
    Pressed take(Visit visit, UploadPlace place) {
        if (!(visit.request().getAttribute(UploadForm.class.getName()) instanceof UploadForm form)) {
            throw Trouble.BAD_REQUEST.met();
        }
        var length = visit.request().getContentLengthLong();
        if (length > BodyLimit.MOST_BYTES) { // no file to speak of is smaller
            allowance.take(place.number(), visit.request().getRemoteAddr(), length);
        }
        var files = new InTurn(place, visit.request().getRemoteAddr());
        var fields = read(files, form);
        return press(place, fields, labels(place, fields) || files.any);
    }

    private Map<String, String> read(InTurn files, UploadForm form) {
        try {
            return hands.hold(files.place.folder(), files.address, () -> form.read(files));
        } catch (IOException broken) {
            throw Trouble.BAD_REQUEST.met();
        }
    }

    /** Takes files one after the other; those of one choice that belong together go on the first one's paper. */
    private final class InTurn implements UploadForm.FileTaker {

        private final UploadPlace place;
        private final String address;
        private Optional<PaperId> begun = Optional.empty();
        private boolean any;

        InTurn(UploadPlace place, String address) {
            this.place = place;
            this.address = address;
        }

        @Override
        public void take(Map<String, String> before, String field, String name, InputStream content) {
            any = true;
            allowance.takeFile(place.folder(), place.number(), address);
            var together = field.equals(FILES) && before.containsKey(TOGETHER);
            var paper = together ? begun : onto(field);
            var file = papers.add(place.folder(), new NewFile(FileId.random(), paper, name, 0), content);
            if (together && begun.isEmpty()) {
                begun = paperOf(place, file.id());
            }
        }
    }

    private static Optional<PaperId> onto(String field) {
        return field.startsWith(FILES + '-') ? Optional.of(paper(field.substring(FILES.length() + 1)))
                : Optional.empty();
    }

    /** @return whether one changed */
    private boolean labels(UploadPlace place, Map<String, String> fields) {
        var changed = false;
        for (var paper : papers.in(place.folder())) {
            var label = choice(PaperLabel.class, fields.get(LABEL + paper.id())).orElse(paper.label());
            if (label != paper.label()) {
                papers.label(place.folder(), paper.id(), label);
                changed = true;
            }
        }
        return changed;
    }

    private Pressed press(UploadPlace place, Map<String, String> fields, boolean changed) {
        var words = fields.getOrDefault("do", "add").split(" ", 2);
        var file = words.length == 2 ? file(words[1]) : null;
        switch (words[0]) {
            case "rotate" -> papers.rotate(place.folder(), known(file));
            case "earlier" -> papers.move(place.folder(), known(file), -1);
            case "later" -> papers.move(place.folder(), known(file), 1);
            case "confirm" -> papers.confirm(place.folder(), known(file));
            case "remove" -> papers.remove(place.folder(), known(file), Actor.RESIDENT);
            case "bring-back" -> papers.bringBack(place.folder(), known(file), Actor.RESIDENT);
            case "destroy" -> papers.destroyRemoved(place.folder(), known(file), Actor.RESIDENT);
            case "add", "label", "continue" -> {
                // files and labels are kept already
            }
            default -> throw Trouble.BAD_REQUEST.met();
        }
        return new Pressed(words[0], file == null ? "" : file.toString(),
                choice(PaperAnswer.class, fields.get("instead")).filter(UploadShown.INSTEAD::contains), changed);
    }

    private static FileId known(@Nullable FileId file) {
        return Optional.ofNullable(file).orElseThrow(Trouble.BAD_REQUEST::met);
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, @Nullable String chosen) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> Words.key(one).equals(chosen)).findFirst();
    }

    /** The paper that a file is on; empty where there is no such file. */
    Optional<PaperId> paperOf(UploadPlace place, FileId file) {
        return papers.in(place.folder()).stream()
                .filter(paper -> paper.files().stream().anyMatch(one -> one.id().equals(file)))
                .map(Paper::id).findFirst();
    }

    /** Whether there is anything that may be taken. */
    boolean hasAny(UploadPlace place) {
        var taken = EnumSet.of(FileState.WAITING, FileState.READY);
        return papers.in(place.folder()).stream().flatMap(paper -> paper.files().stream())
                .anyMatch(file -> taken.contains(file.state()) && !file.lost());
    }

    static FileId file(String id) {
        try {
            return FileId.of(id);
        } catch (IllegalArgumentException none) {
            throw Trouble.NOT_FOUND.met();
        }
    }

    static PaperId paper(String id) {
        try {
            return PaperId.of(id);
        } catch (IllegalArgumentException none) {
            throw Trouble.NOT_FOUND.met();
        }
    }
}
