package org.cleardocket.console.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Repeats an attack at a steady rate, as far as the portal answers, until told to stop. */
final class Attacker implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final long began = System.nanoTime();
    private final Attack attack;
    private final Attack.Strike strike;

    Attacker(Attack attack, Attack.Strike strike) {
        this.attack = attack;
        this.strike = strike;
        for (var one = 0; one < attack.atOnce(); one++) {
            threads.submit(this::repeat);
        }
    }

    private void repeat() {
        try {
            while (true) {
                var due = began + number.getAndIncrement() * Duration.ofSeconds(1).toNanos() / attack.aSecond();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                answers.merge(answer(), 1, Integer::sum);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer() throws InterruptedException {
        try {
            var status = strike.now();
            return status >= 400 ? String.valueOf(status) : status / 100 + "xx";
        } catch (IOException cut) {
            return "cut";
        }
    }

    /** How often the portal has answered how: {@code 2xx}, {@code 3xx}, then each refusal by its number, and {@code cut} for connections that it closed. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
