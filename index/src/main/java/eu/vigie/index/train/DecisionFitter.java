package eu.vigie.index.train;

import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.Probabilities;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.index.learn.Platt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds from which probability each judgement is best made, on posts that the model had not seen. */
final class DecisionFitter {
    /** An emergency missed is so much worse than a false one. */
    private static final double EMERGENCY_RECALL = 2;
    /** Without a name, so sure at least: training texts speak of drugs far more often than ordinary posts do. */
    private static final double UNNAMED = 0.88;

    /** Thresholds are looked for between these percentages: training texts are rarer and harder than what comes in. */
    private static final int LEAST = 35;

    private static final int MOST = 75;

    /** A post with what a model says that had not seen it. */
    record Told(Seen seen, Probabilities told, List<Boolean> meant) {
        Labels labels() {
            return seen.text().labels();
        }
    }

    /** One thing to decide: how probable it was, and whether it was so. */
    private record Case(double probability, boolean so) {}

    private DecisionFitter() {}

    static Decisions fit(List<Told> posts) {
        List<Told> named = posts.stream().filter(post -> post.told().named()).toList();
        Predicate<Told> about = post -> post.labels().verdict() != Verdict.NOT_DRUG;
        Predicate<Told> asks = post -> post.labels().verdict() == Verdict.DRUG_QUESTION;
        double drug = best(cases(named, about), 1);
        List<Told> taken =
                named.stream().filter(post -> post.told().drug() >= drug).toList();
        double asked = best(
                taken.stream()
                        .map(post -> new Case(post.told().questionIfDrug(), asks.test(post)))
                        .toList(),
                1);
        double emergency = best(
                posts.stream()
                        .map(post ->
                                new Case(post.told().emergency(), post.labels().urgency() == Urgency.EMERGENCY))
                        .toList(),
                EMERGENCY_RECALL);
        return new Decisions(drug, UNNAMED, asked, emergency, best(names(posts), 1), platt(posts, asks));
    }

    private static List<Case> cases(List<Told> posts, Predicate<Told> truth) {
        return posts.stream()
                .map(post -> new Case(post.told().drug(), truth.test(post)))
                .toList();
    }

    private static List<Case> names(List<Told> posts) {
        List<Case> cases = new ArrayList<>();
        for (Told post : posts) {
            for (int name = 0; name < post.meant().size(); name++) {
                if (post.seen().names().get(name).found().mention().substance().isPresent()) {
                    cases.add(
                            new Case(post.told().names().get(name), post.meant().get(name)));
                }
            }
        }
        return cases;
    }

    private static Platt platt(List<Told> posts, Predicate<Told> asks) {
        double[] raw =
                posts.stream().mapToDouble(post -> post.told().drugQuestion()).toArray();
        boolean[] truth = new boolean[raw.length];
        for (int number = 0; number < truth.length; number++) {
            truth[number] = asks.test(posts.get(number));
        }
        return Platt.fit(raw, truth);
    }

    /** The least probability, in hundredths, with the best F measure; recall weighs so many times precision. */
    private static double best(List<Case> cases, double recall) {
        double best = 0.5;
        double most = -1;
        for (int percent = LEAST; percent <= MOST; percent++) {
            double value = measure(cases, percent / 100.0, recall * recall);
            if (value > most + 1e-12) {
                most = value;
                best = percent / 100.0;
            }
        }
        return best;
    }

    private static double measure(List<Case> cases, double least, double squared) {
        int hits = 0;
        int alarms = 0;
        int misses = 0;
        for (Case one : cases) {
            boolean said = one.probability() >= least;
            hits += said && one.so() ? 1 : 0;
            alarms += said && !one.so() ? 1 : 0;
            misses += !said && one.so() ? 1 : 0;
        }
        return (1 + squared) * hits / Math.max(1, (1 + squared) * hits + squared * misses + alarms);
    }
}
