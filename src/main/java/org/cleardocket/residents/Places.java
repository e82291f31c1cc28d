package org.cleardocket.residents;

import java.util.List;
import java.util.stream.Stream;
import org.cleardocket.eligibility.Courthouse;
import org.cleardocket.eligibility.ProsecutingCity;

/** The places of the county from which someone chooses the one they remember. */
final class Places {

    /** How courthouses are grouped. */
    private enum CourtGroup {
        TODAY, JUVENILE, CLOSED;

        private static CourtGroup of(Courthouse court) {
            return switch (court.use()) {
                case OPEN, LIMITED, CRIMINAL_ENDED -> TODAY;
                case JUVENILE -> JUVENILE;
                case CLOSED -> CLOSED;
            };
        }
    }

    private Places() {
    }

    /** Closed ones too: people remember the court of their day. */
    static List<SelectQuestion.Group> courthouses() {
        return Stream.of(CourtGroup.values())
                .map(group -> new SelectQuestion.Group("court.group." + Words.key(group), Courthouse.all().stream()
                        .filter(court -> CourtGroup.of(court) == group)
                        .map(court -> new SelectQuestion.Option(court.key(), court.name())).toList()))
                .toList();
    }

    /** Those with a prosecutor of their own. */
    static List<SelectQuestion.Group> cities() {
        return List.of(new SelectQuestion.Group("city.group", ProsecutingCity.all().stream()
                .map(city -> new SelectQuestion.Option(city.key(), city.name())).toList()));
    }
}
