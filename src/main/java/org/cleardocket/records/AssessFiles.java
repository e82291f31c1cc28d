package org.cleardocket.records;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cleardocket.records.Tally.Figure;
import org.cleardocket.records.policy.Policies;
import org.cleardocket.records.policy.Policies.Choices;
import org.cleardocket.records.policy.Policy;
import org.cleardocket.records.policy.Question;
import org.cleardocket.records.state.Batch;
import org.cleardocket.records.state.Batches;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.Scattered;
import org.cleardocket.records.state.Source;
import org.jspecify.annotations.Nullable;

/**
 * Assesses files of the state under a policy, in memory that does not grow with them.
 *
 * <p>Rows of one person nearly always stand together. On that belief the files are read once, in batches of whole
 * people; one thread reads and writes, the others decide. While reading, each stretch of rows of a person is noted. If
 * someone turns out to have two, the rest is only read through, the scattered are {@linkplain GatherScattered gathered}
 * and decided, and the files are read once more and written anew.
 */
public final class AssessFiles {

    private final AssessmentPlan plan;
    private final Source source;
    private final DecidePeople people;
    private final EligibilityCells cells;
    private final List<String> inputs;

    /** @throws RefusedInput where the plan cannot be carried out */
    public AssessFiles(AssessmentPlan plan) {
        this.plan = plan;
        source = new Source(plan.inputs(), plan.separate());
        var question = new Question(plan.county(), plan.asOf());
        var policy = Policies.find(plan.policy(), new Choices(plan.options(), plan.age(), plan.years()));
        people = new DecidePeople(policy, against(plan), question);
        cells = new EligibilityCells(policy, question);
        inputs = plan.inputs().stream().map(Object::toString).toList();
    }

    private static @Nullable Policy against(AssessmentPlan plan) {
        return plan.against() == null ? null : Policies.find(plan.against(), Choices.NONE);
    }

    /**
     * Does it.
     *
     * @throws RefusedInput where a file cannot be read, a row is refused, or the result cannot be written
     */
    public AssessmentReport run(Progress progress) {
        var began = System.nanoTime();
        try (var result = ResultFolder.at(plan.output())) {
            var pass = new Pass(result, progress);
            pass.run();
            var seconds = (System.nanoTime() - began) / 1e9;
            result.finish(new Summary(plan, people.policy(), pass.fingerprints, pass.tally, seconds).json());
            return report(pass.tally, seconds);
        } catch (IOException e) {
            throw new RefusedInput("The result cannot be written: " + e.getMessage());
        } catch (OutOfMemoryError _) { // all that was under way is gone with the pass
            throw new RefusedInput("Some rows are too long for the memory at hand. Nothing was written;"
                    + " PORTAL_MEMORY=1g in front of the command gives it more.");
        }
    }

    private static AssessmentReport report(Tally tally, double seconds) {
        return new AssessmentReport(tally.count(Figure.ROWS), tally.count(Figure.NOT_ASSESSED),
                tally.count(Figure.OF_NOBODY_KNOWN), tally.count(Figure.NOTED), tally.count(Figure.PEOPLE), tally.count(Figure.CONVICTIONS),
                tally.determinations(), tally.differences(), seconds);
    }

    /** Reading all files, once or twice. */
    private final class Pass {

        private static final int AHEAD = 3;

        private final ResultFolder result;
        private final Progress progress;
        private long bytes = source.bytes();
        private Tally tally = new Tally();
        private List<String> fingerprints = List.of();
        private long rows;

        Pass(ResultFolder result, Progress progress) {
            this.result = result;
            this.progress = progress;
        }

        void run() throws IOException {
            var scattered = assess(Scattered.NOBODY, new DecidedBefore(List.of()), 0);
            if (scattered.isEmpty()) {
                return;
            }
            var first = fingerprints;
            var once = bytes;
            bytes = 3 * once;
            tally = new Tally();
            try (var before = new GatherScattered(source, people, result.work()).gather(scattered, rows, tally,
                    read -> progress.at(once + read, bytes, rows))) {
                assess(scattered, before, 2 * once);
            }
            if (!fingerprints.equals(first)) {
                throw new RefusedInput("A file was changed while it was read.");
            }
        }

        /** Reads and writes everything, and says who turned out to be scattered. */
        private Scattered assess(Scattered scattered, DecidedBefore before, long readBefore) throws IOException {
            result.begin(cells.names(), people.differenceColumns(), plan.full(), people.against() != null);
            var threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            var waiting = new ArrayDeque<Future<Assessed>>();
            try (var workers = Executors.newFixedThreadPool(threads);
                    var batches = new Batches(source, scattered, result.work())) {
                try {
                    for (var batch = batches.next(); batch != null && !batches.hasFoundScattered();
                            batch = batches.next()) {
                        waiting.add(submit(batch, before.upTo(batch.last()), workers));
                        if (waiting.size() >= threads + AHEAD) {
                            write(waiting.remove());
                        }
                        progress.at(readBefore + batches.read(), bytes, batch.last() + 1);
                    }
                    while (!waiting.isEmpty()) {
                        write(waiting.remove());
                    }
                } finally {
                    workers.shutdownNow();
                }
                batches.readOn(() -> progress.at(readBefore + batches.read(), bytes, batches.rows()));
                rows = batches.rows();
                fingerprints = batches.fingerprints();
                return batches.scattered();
            }
        }

        private Future<Assessed> submit(Batch batch, List<Decided> before, ExecutorService workers) {
            return workers.submit(() -> assessed(batch, before));
        }

        private void write(Future<Assessed> future) throws IOException {
            try {
                var batch = future.get();
                result.write(batch);
                tally.add(batch.tally);
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException cause -> throw cause;
                    case OutOfMemoryError cause -> throw cause;
                    case Throwable cause -> throw new IllegalStateException(cause);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RefusedInput("The assessment was stopped.");
            }
        }
    }

    private Assessed assessed(Batch batch, List<Decided> before) {
        if (plan.strict()) {
            refuseProblems(batch);
        }
        var assessed = new Assessed(plan.full());
        var fatal = assessed.addProblems(batch, inputs, people);
        var decided = new ArrayList<>(before);
        people.decide(batch.complete().without(fatal::contains), assessed.tally, decided::add);
        decided.sort(Comparator.comparingLong(Decided::row));
        var next = 0;
        for (var row : batch.rows()) {
            var isNext = next < decided.size() && decided.get(next).row() == row.number();
            write(row, isNext ? decided.get(next++) : null, assessed);
        }
        return assessed;
    }

    private void write(Row row, @Nullable Decided decided, Assessed assessed) {
        if (decided != null && decided.difference() != null) {
            assessed.differences.raw(decided.difference());
        }
        if (decided != null && decided.cells() != null) {
            assessed.add(row, decided.cells());
        } else {
            assessed.add(row, cells);
        }
    }

    /** As in 2019: one bad row refuses its file, and here the run. */
    private void refuseProblems(Batch batch) {
        for (var malformed : batch.malformed()) {
            throw refused(malformed.place(), malformed.reason());
        }
        for (var row : batch.rows()) {
            var problem = RowProblem.of(row, people.policy(), people.question());
            if (problem != null && problem.fatal()) {
                throw refused(row.place(), problem.column() + ": " + problem.reason());
            }
        }
    }

    private RefusedInput refused(Row.Place place, String reason) {
        return new RefusedInput("%s, line %d: %s. Nothing was written."
                .formatted(inputs.get(place.input()), place.line(), reason));
    }
}
