package eu.vigie.workbench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How long acts took, by their kind. */
final class LoadFigures {
    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();
    private final LongAdder events = new LongAdder();

    void took(String kind, long spent) {
        nanos.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add(spent);
    }

    void refused(String kind, int status) {
        refused.computeIfAbsent(kind + " " + status, _ -> new AtomicInteger()).incrementAndGet();
    }

    void heard() {
        events.increment();
    }

    private static String line(String kind, long[] sorted) {
        return "%-10s %6d times   p50 %7.1f ms   p99 %7.1f ms   most %7.1f ms%n"
                .formatted(kind, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
    }

    @Override
    public String toString() {
        return nanos.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> line(
                                entry.getKey(),
                                entry.getValue().stream().mapToLong(Long::longValue).sorted().toArray()))
                        .collect(Collectors.joining())
                + "events heard by all streams: " + events.sum() + "; refused: " + refused + "\n";
    }
}
