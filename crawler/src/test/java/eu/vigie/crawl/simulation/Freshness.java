package eu.vigie.crawl.simulation;

import java.util.Arrays;

/** Prints the figures of simulated weeks: {@code Freshness WEEKS SEED…}. What they mean stands in {@code docs/freshness.md}. */
final class Freshness {
    private Freshness() {}

    public static void main(String[] args) {
        if (args.length < 2 || !Arrays.stream(args).allMatch(arg -> arg.matches("-?\\d{1,18}"))) {
            System.err.println("usage: Freshness WEEKS SEED…");
            System.exit(2);
        }
        int weeks = Integer.parseInt(args[0]);
        for (String seed : Arrays.asList(args).subList(1, args.length)) {
            long number = Long.parseLong(seed);
            System.out.print(Comparison.of(number, new SimulatedWeeks(number, weeks)));
        }
    }
}
