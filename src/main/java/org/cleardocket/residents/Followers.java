package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.Optional;
import org.cleardocket.requests.Follower;
import org.cleardocket.requests.Followings;
import org.springframework.stereotype.Component;

/** Who follows their requests on this device. The cookie says which following it is; whether it goes on, the portal. */
@Component
class Followers {

    private final Cookies cookies;
    private final Followings followings;

    Followers(Cookies cookies, Followings followings) {
        this.cookies = cookies;
        this.followings = followings;
    }

    /** Who has asked for a code; nobody where the time is over. */
    Optional<Following> find(Visit visit) {
        try {
            return cookies.following().read(visit.request());
        } catch (Trouble.Met met) {
            cookies.following().forget(visit.request(), visit.response());
            return Optional.empty();
        }
    }

    /** Who has typed the code for their number; empty where the following has ended. */
    Optional<Follower> proven(Visit visit) {
        return find(visit).filter(one -> one.id() != null && followings.use(one.id(), one.number()))
                .map(one -> new Follower(one.number(), one.born()));
    }

    /** They have given their birth date, and it fits. */
    void know(Visit visit, LocalDate born) {
        find(visit).ifPresent(one -> cookies.following().write(visit.request(), visit.response(),
                new Following(one.code(), one.id(), born)));
    }

    /** They have asked for a code. */
    void save(Visit visit, SentCode code) {
        cookies.following().write(visit.request(), visit.response(), new Following(code, null, null));
    }

    /** They have typed the code. */
    void begin(Visit visit, SentCode code) {
        cookies.following().write(visit.request(), visit.response(),
                new Following(code, followings.begin(code.number()), null));
    }

    /** Keeps the cookie of who adds papers: it ends half an hour after the last piece, not the first. */
    void stay(Visit visit) {
        find(visit).ifPresent(one -> cookies.following().write(visit.request(), visit.response(), one));
    }

    /** Ends the following of this device, for every copy of its cookie too. */
    void end(Visit visit) {
        find(visit).map(Following::id).ifPresent(followings::end);
    }

    /** The same, and the device forgets whose request was sent from here. */
    void signOut(Visit visit) {
        end(visit);
        cookies.forgetSent(visit.request(), visit.response());
    }
}
