package org.cleardocket.messaging;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures that staff see, from the database, because each instance alone knows only its own. */
@Component
public class TextStatistics {

    static final int DAYS = 14;

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private final TextTally tally;
    private final Outbox outbox;
    private final Outages outages;
    private final MessagingSettings settings;
    private final Clock clock;

    TextStatistics(TextTally tally, Outbox outbox, Outages outages, MessagingSettings settings, Clock clock) {
        this.tally = tally;
        this.outbox = outbox;
        this.outages = outages;
        this.settings = settings;
        this.clock = clock;
    }

    /** The figures of the last two weeks. The work grows with the texts of these days, not with older ones. */
    @Transactional(readOnly = true)
    public TextFigures now() {
        var now = clock.instant();
        var hour = LocalDateTime.ofInstant(now, LOS_ANGELES).truncatedTo(ChronoUnit.HOURS);
        var today = hour.truncatedTo(ChronoUnit.DAYS);
        var first = today.minusDays(DAYS - 1);
        var lines = tally.since(first.atZone(LOS_ANGELES).toInstant());
        var quiet = settings.quietHours();
        return new TextFigures(now, outbox.count(), outbox.oldestDue(now, quiet.at(now)),
                spans(today, day -> day.minusDays(1), DAYS, by(ChronoUnit.DAYS, lines)),
                spans(hour, one -> one.minusHours(1), hour.getHour() + 1, by(ChronoUnit.HOURS, lines)),
                outages.health(), tally.stopped(), Optional.of(quiet.next(now)).filter(now::isBefore),
                settings.limit(), settings.pricePerPart());
    }

    private static Map<LocalDateTime, TextCounts> by(ChronoUnit unit, List<TextTally.Line> lines) {
        return lines.stream().collect(toMap(
                line -> LocalDateTime.ofInstant(line.hour(), LOS_ANGELES).truncatedTo(unit),
                TextCounts::of, TextCounts::plus));
    }

    private static List<TextFigures.Span> spans(LocalDateTime last, UnaryOperator<LocalDateTime> before, int count,
            Map<LocalDateTime, TextCounts> counts) {
        return Stream.iterate(last, before).limit(count)
                .map(from -> new TextFigures.Span(from, counts.getOrDefault(from, TextCounts.NONE))).toList();
    }
}
