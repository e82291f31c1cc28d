package org.cleardocket.residents;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.TicketNumber;
import org.springframework.stereotype.Component;

/** Whose papers a page is about. That is known from the device alone, so that guessed addresses lead nowhere. */
@Component
class UploadPlaces {

    private static final Stop PAPERS = Stop.of(Step.PAPERS);
    private static final Pattern OF_REQUEST = Pattern.compile("(status/papers/(\\d{9}))(/.*)?");

    private final Followers followers;
    private final Turns turns;
    private final Requests requests;

    UploadPlaces(Followers followers, Turns turns, Requests requests) {
        this.followers = followers;
        this.turns = turns;
        this.requests = requests;
    }

    /** The place of this page; empty where the visitor may not be there, or not any more. */
    Optional<UploadPlace> find(Visit visit) {
        var ofRequest = OF_REQUEST.matcher(visit.path());
        return ofRequest.matches() ? ofRequest(visit, ofRequest.group(1), ofRequest.group(2)) : asking(visit);
    }

    private Optional<UploadPlace> asking(Visit visit) {
        return turns.unsent(visit)
                .filter(answers -> Journey.of(answers).mayVisit(PAPERS))
                .map(answers -> new UploadPlace(UploadPlace.ASKING, answers.folder(), answers.help().number()));
    }

    private Optional<UploadPlace> ofRequest(Visit visit, String path, String ticket) {
        return followers.proven(visit)
                .flatMap(follower -> ticket(ticket).flatMap(one -> requests.folderOf(follower, one))
                        .map(folder -> new UploadPlace(path, folder, follower.phone())));
    }

    private static Optional<TicketNumber> ticket(String digits) {
        try {
            return Optional.of(new TicketNumber(digits));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    /** Whoever adds papers is still there: following ends half an hour after the last piece, not the first. */
    void stay(Visit visit, UploadPlace place) {
        if (!place.isAsking()) {
            followers.stay(visit);
        }
    }

    /** Where someone belongs who may not be there. */
    void sendAway(Visit visit) {
        if (OF_REQUEST.matcher(visit.path()).matches()) {
            visit.goTo("status");
        } else {
            turns.at(visit, PAPERS, _ -> visit.goTo(PAPERS));
        }
    }
}
