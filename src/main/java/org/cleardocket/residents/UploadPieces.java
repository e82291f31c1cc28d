package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.NoRoom;
import org.cleardocket.documents.PaperFile;
import org.cleardocket.documents.PaperLost;
import org.cleardocket.documents.PaperNotFound;
import org.cleardocket.documents.PaperRefusal;
import org.cleardocket.documents.Papers;
import org.cleardocket.documents.TooManyFiles;
import org.cleardocket.documents.WrongOffset;
import org.cleardocket.requests.PaperAllowance;
import org.cleardocket.requests.TooMuchSent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Files in pieces, so that a cut costs one piece and no more: tus 1.0 with creation and termination. The metadata
 * {@code key} is the file's id, drawn on the device; {@code with} is the id of a file whose paper it goes on.
 */
@Controller
@RequestMapping({"/{lang}/ask/papers/files", "/{lang}/status/papers/{ticket:\\d{9}}/files"})
class UploadPieces {

    /** When there may be room again. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String PIECE = "application/offset+octet-stream";

    private final UploadPlaces places;
    private final TakeUploads uploads;
    private final Papers papers;
    private final PaperAllowance allowance;
    private final PiecesInHand hands;

    UploadPieces(UploadPlaces places, TakeUploads uploads, Papers papers, PaperAllowance allowance,
            PiecesInHand hands) {
        this.places = places;
        this.uploads = uploads;
        this.papers = papers;
        this.allowance = allowance;
        this.hands = hands;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    void options(Visit visit) {
        var response = visit.response();
        response.setHeader(RESUMABLE, VERSION);
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,termination");
        response.setHeader("Tus-Max-Size", Long.toString(Papers.MOST_BYTES));
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    /** Announces a file. The answer says how much of it is here already, where it was announced before. */
    @PostMapping
    void begin(Visit visit) {
        answer(visit, place -> {
            var said = metadata(visit.request().getHeader("Upload-Metadata"));
            var length = number(visit, LENGTH);
            var paper = Optional.ofNullable(said.get("with"))
                    .map(with -> uploads.paperOf(place, TakeUploads.file(with)).orElseThrow(PaperNotFound::new));
            allowance.takeFile(place.folder(), place.number(), visit.request().getRemoteAddr());
            allowance.take(place.number(), visit.request().getRemoteAddr(), Math.min(length, Papers.MOST_BYTES));
            var file = papers.begin(place.folder(), new NewFile(TakeUploads.file(said.getOrDefault("key", "")), paper,
                    said.getOrDefault("name", ""), length));
            visit.response().setHeader(HttpHeaders.LOCATION,
                    "/" + visit.language().tag() + '/' + place.path() + "/files/" + file.id());
            say(visit, HttpStatus.CREATED, file.received());
        });
    }

    /** How much of a file is here. */
    @RequestMapping(path = "/{file}", method = RequestMethod.HEAD)
    void tell(Visit visit, @PathVariable String file) {
        answer(visit, place -> {
            var found = find(place, TakeUploads.file(file));
            visit.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            visit.response().setHeader(LENGTH, Long.toString(found.length()));
            say(visit, HttpStatus.OK, found.received());
        });
    }

    /** Takes the next piece. */
    @PatchMapping("/{file}")
    void append(Visit visit, @PathVariable String file) {
        answer(visit, place -> {
            if (!PIECE.equals(visit.request().getContentType())) {
                visit.response().setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
                return;
            }
            places.stay(visit, place);
            say(visit, HttpStatus.NO_CONTENT,
                    hands.hold(place.folder(), visit.request().getRemoteAddr(),
                            () -> append(visit, place, TakeUploads.file(file))));
        });
    }

    private long append(Visit visit, UploadPlace place, FileId file) throws IOException {
        var offset = number(visit, OFFSET);
        var piece = new PacedBytes(visit.request().getInputStream()).readNBytes(Papers.MOST_PIECE);
        if (piece.length == 0) {
            throw Trouble.BAD_REQUEST.met();
        }
        if (offset + piece.length > find(place, file).length()) {
            throw Trouble.BAD_REQUEST.met(); // more than was announced
        }
        return papers.append(place.folder(), file, offset, piece).received();
    }

    /** The person wants to send it no more. */
    @DeleteMapping("/{file}")
    void end(Visit visit, @PathVariable String file) {
        answer(visit, place -> {
            papers.remove(place.folder(), TakeUploads.file(file), Actor.RESIDENT);
            visit.response().setStatus(HttpStatus.NO_CONTENT.value());
        });
    }

    @FunctionalInterface
    private interface Work {

        void at(UploadPlace place) throws IOException;
    }

    /** No pages here: a script reads the answers. */
    private void answer(Visit visit, Work work) {
        var response = visit.response();
        response.setHeader(RESUMABLE, VERSION);
        if (!VERSION.equals(visit.request().getHeader(RESUMABLE))) {
            response.setHeader("Tus-Version", VERSION);
            response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            return;
        }
        try {
            work.at(places.find(visit).orElseThrow(Trouble.FORBIDDEN::met));
        } catch (PaperRefusal refusal) {
            refuse(response, refusal);
        } catch (TooMuchSent much) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(much.retryAfter().toSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } catch (PacedBytes.TooSlow slow) {
            response.setStatus(HttpStatus.REQUEST_TIMEOUT.value());
        } catch (IOException cut) {
            throw Trouble.BAD_REQUEST.met(); // nobody is there to read it
        }
    }

    private static void refuse(HttpServletResponse response, PaperRefusal refusal) {
        response.setStatus(switch (refusal) {
            case WrongOffset wrong -> {
                response.setHeader(OFFSET, Long.toString(wrong.received()));
                yield HttpStatus.CONFLICT.value();
            }
            case NoRoom _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SOON.toSeconds()));
                yield HttpStatus.SERVICE_UNAVAILABLE.value();
            }
            case TooManyFiles _ -> HttpStatus.UNPROCESSABLE_CONTENT.value();
            case PaperNotFound _, PaperLost _ -> HttpStatus.NOT_FOUND.value();
        });
    }

    private PaperFile find(UploadPlace place, FileId file) {
        return papers.in(place.folder()).stream().flatMap(paper -> paper.files().stream())
                .filter(one -> one.id().equals(file)).findFirst().orElseThrow(PaperNotFound::new);
    }

    private static void say(Visit visit, HttpStatus status, long received) {
        visit.response().setHeader(OFFSET, Long.toString(received));
        visit.response().setStatus(status.value());
    }

    private static long number(Visit visit, String header) {
        try {
            var number = Long.parseLong(visit.request().getHeader(header));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw Trouble.BAD_REQUEST.met();
    }

    /** Names and values in Base64, with commas between. */
    private static Map<String, String> metadata(String header) {
        try {
            var said = Arrays.stream(Optional.ofNullable(header).orElse("").split(","))
                    .map(pair -> pair.strip().split(" ", 2)).filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0],
                            pair -> new String(Base64.getDecoder().decode(pair[1]), StandardCharsets.UTF_8)));
            if (said.values().stream().noneMatch(value -> value.indexOf('\0') >= 0)) {
                return said;
            }
        } catch (IllegalArgumentException | IllegalStateException broken) {
            // said below
        }
        throw Trouble.BAD_REQUEST.met();
    }
}
