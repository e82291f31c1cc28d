package org.cleardocket.staff.request;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.NoRoom;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperFile;
import org.cleardocket.documents.PaperLabel;
import org.cleardocket.documents.PaperLost;
import org.cleardocket.documents.PaperNotFound;
import org.cleardocket.documents.PaperRefusal;
import org.cleardocket.documents.Scan;
import org.cleardocket.documents.TooManyFiles;
import org.cleardocket.documents.WrongOffset;
import org.cleardocket.requests.PaperFault;

/** Papers in plain English. */
final class PaperWords {

    private PaperWords() {
    }

    static String of(PaperLabel label) {
        return switch (label) {
            case DOCKET -> "Docket";
            case MINUTE_ORDER -> "Minute order";
            case PLEA_FORM -> "Plea form";
            case LETTER -> "Letter";
            case OTHER -> "Other paper";
        };
    }

    /** As the person finds it on their own page: {@code Paper 2: Docket}; without a number where nothing of it came. */
    static String named(Paper paper) {
        return (paper.isTaken() && paper.number() > 0 ? "Paper " + paper.number() + ": " : "") + of(paper.label());
    }

    static String pages(Paper paper) {
        return switch (paper.pages()) {
            case 0 -> isRefused(paper) ? "nothing to see" : "no page to see yet";
            case 1 -> "1 page";
            default -> paper.pages() + " pages";
        };
    }

    private static boolean isRefused(Paper paper) {
        return paper.files().stream().allMatch(file -> file.state() == FileState.REFUSED);
    }

    /** Why a paper cannot be shown. */
    static String of(PaperRefusal refusal) {
        return switch (refusal) {
            case PaperNotFound _ -> "This paper is no longer here: a colleague destroyed it, or the person deleted it.";
            case PaperLost _ -> "The storage does not have this page any more. Tell an administrator, who may have a "
                    + "backup, or ask the person to add it again.";
            case NoRoom _, TooManyFiles _, WrongOffset _ -> "The storage is out of reach just now. Try again in a few "
                    + "minutes.";
        };
    }

    static String of(PaperFault fault) {
        return switch (fault) {
            case BLURRED -> "It is blurred";
            case DARK -> "It is too dark";
            case CUT_OFF -> "Part of a page is cut off";
            case PAGES_MISSING -> "A page is missing";
            case UNREADABLE -> "It cannot be read";
        };
    }

    /** What a file waits for, or why it was not taken; empty where there is nothing to say. */
    static String state(PaperFile file, boolean scanned) {
        return file.lost() ? "lost: the storage does not have it any more" : switch (file.state()) {
            case UPLOADING -> "still coming";
            case WAITING -> scanned && file.scan() == Scan.WAITING
                    ? "in quarantine until the malware scanner has looked at it" : "being cleaned";
            case REFUSED -> "not taken: " + of(file.problem());
            case READY -> Stream.concat(
                    file.scan() == Scan.NOT_SCANNED ? Stream.of("not scanned for malware: no scanner is set up")
                            : Stream.empty(), doubts(file)).collect(Collectors.joining("; "));
        };
    }

    private static Stream<String> doubts(PaperFile file) {
        var doubts = file.doubts().entrySet().stream().map(doubt -> of(doubt.getKey(), doubt.getValue()));
        return file.confirmed() ? Stream.concat(doubts, Stream.of("the person says that it is right so")) : doubts;
    }

    private static String of(int page, PageDoubt doubt) {
        return switch (doubt) {
            case EMPTY -> "page " + page + " looks empty";
            case INCOMPLETE -> "something on page " + page + " may be missing";
            case TWICE -> "page " + page + " is page " + (page - 1)
                    + " drawn by another program, and each shows something that the other does not";
        };
    }

    private static String of(FileProblem problem) {
        return switch (problem) {
            case null -> "no reason kept";
            case EMPTY -> "the file is empty";
            case TOO_LARGE -> "larger than 20 MB";
            case WRONG_TYPE -> "neither a photo nor a PDF";
            case DUPLICATE -> "the same file is here already";
            case LOCKED -> "it needs a password";
            case DAMAGED -> "it is damaged";
            case TOO_MANY_PIXELS -> "the picture is too large";
            case TOO_MANY_PAGES -> "it has too many pages";
            case TOO_HARD -> "it takes too long to open";
            case INFECTED -> "malware was found in it";
            case HEIC_UNREADABLE -> "an iPhone photo that this server cannot read";
            case JPEG_2000_UNREADABLE -> "a PDF with pictures (JPEG 2000) that this server cannot read";
            case NO_PAGES -> "it has no pages";
        };
    }
}
