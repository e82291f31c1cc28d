package org.cleardocket.messaging;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of some texts so far.
 *
 * @param written    all of them
 * @param waiting    still to be sent
 * @param sent       taken by a carrier, whatever became of them there
 * @param delivered  known to have arrived
 * @param failed     known not to arrive, by the reason
 * @param suppressed not sent, because the person said STOP
 * @param withdrawn  not sent, because we took it back
 * @param unknown    perhaps sent
 * @param parts      of those that a carrier took, as it bills them
 */
public record TextCounts(int written, int waiting, int sent, int delivered, Map<Failure.Reason, Integer> failed,
        int suppressed, int withdrawn, int unknown, int parts) {

    static final TextCounts NONE = new TextCounts(0, 0, 0, 0, Map.of(), 0, 0, 0, 0);

    public TextCounts {
        failed = Map.copyOf(failed);
    }

    static TextCounts of(TextTally.Line line) {
        var texts = line.texts();
        var sent = line.billed() ? texts : 0;
        var parts = line.billed() ? line.parts() : 0;
        return switch (line.state()) {
            case QUEUED, SENDING -> new TextCounts(texts, texts, sent, 0, Map.of(), 0, 0, 0, parts);
            case SENT -> new TextCounts(texts, 0, sent, 0, Map.of(), 0, 0, 0, parts);
            case DELIVERED -> new TextCounts(texts, 0, sent, texts, Map.of(), 0, 0, 0, parts);
            case UNDELIVERED, FAILED -> new TextCounts(texts, 0, sent, 0,
                    Map.of(line.failure() == null ? Failure.Reason.OTHER : line.failure(), texts), 0, 0, 0, parts);
            case SUPPRESSED -> new TextCounts(texts, 0, sent, 0, Map.of(), texts, 0, 0, parts);
            case WITHDRAWN -> new TextCounts(texts, 0, sent, 0, Map.of(), 0, texts, 0, parts);
            case UNKNOWN -> new TextCounts(texts, 0, sent, 0, Map.of(), 0, 0, texts, parts);
        };
    }

    TextCounts plus(TextCounts more) {
        var reasons = new EnumMap<Failure.Reason, Integer>(Failure.Reason.class);
        reasons.putAll(failed);
        more.failed.forEach((reason, texts) -> reasons.merge(reason, texts, Integer::sum));
        return new TextCounts(written + more.written, waiting + more.waiting, sent + more.sent,
                delivered + more.delivered, reasons, suppressed + more.suppressed,
                withdrawn + more.withdrawn, unknown + more.unknown, parts + more.parts);
    }

    /** Known not to arrive, for whichever reason. */
    public int failures() {
        return failed.values().stream().mapToInt(Integer::intValue).sum();
    }
}
