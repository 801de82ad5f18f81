package eu.vigie.index.train;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.Probabilities;
import eu.vigie.index.assess.Sign;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.index.learn.Platt;
import java.util.ArrayList;
import java.util.List;

/** Finds from which probability each judgement is best made, on posts that the model had not seen. */
final class DecisionFitter {
    /** An emergency missed is so much worse than a false one. */
    private static final double EMERGENCY_RECALL = 1.5;
    /** Thresholds are looked for between these percentages. */
    private static final int LEAST = 30;

    /** From here on it makes no difference to the F measure on the hands left out, and spares false emergencies. */
    private static final int LEAST_EMERGENCY = 40;

    /** Names may be doubtful each: they count only in posts that are taken to be about drugs. */
    private static final int LEAST_NAME = 15;

    private static final int MOST = 75;

    /**
     * What a false drug costs, a missed one being 1: more than a missed one, because ordinary posts are far more numerous in forums
     * than among the texts that are taught. Where the rules know a drug by its description they have seen to that already.
     */
    private static final double NAMED = 1.5;

    private static final double DESCRIBED = 0.8;
    private static final double DOUBTFUL = 1.5;
    private static final double CUED = 1.6;

    /** A post with what a model says that had not seen it. */
    record Told(Seen seen, Probabilities told, List<Boolean> meant) {
        Labels labels() {
            return seen.text().labels();
        }

        boolean isAboutDrugs() {
            return labels().verdict() != Verdict.NOT_DRUG;
        }

        boolean asks() {
            return labels().verdict() == Verdict.DRUG_QUESTION;
        }
    }

    /** One thing to decide: how probable it was, and whether it was so. */
    private record Case(double probability, boolean so) {}

    private DecisionFitter() {}

    static Decisions fit(List<Told> posts) {
        List<Case> asked = posts.stream()
                .filter(Told::isAboutDrugs)
                .map(post -> new Case(post.told().questionIfDrug(), post.asks()))
                .toList();
        List<Case> emergency = posts.stream()
                .filter(Told::isAboutDrugs)
                .map(post -> new Case(post.told().emergency(), post.labels().urgency() == Urgency.EMERGENCY))
                .toList();
        List<Case> questions = posts.stream()
                .map(post -> new Case(post.told().drugQuestion(), post.asks()))
                .toList();
        return new Decisions(
                drug(posts, Sign.NAME, NAMED),
                drug(posts, Sign.DESCRIPTION, DESCRIBED),
                drug(posts, Sign.DOUBTFUL_NAME, DOUBTFUL),
                drug(posts, Sign.CUE, CUED),
                best(asked, 1, LEAST),
                best(emergency, EMERGENCY_RECALL, LEAST_EMERGENCY),
                best(
                        names(posts.stream()
                                .filter(post -> post.told().drug() >= Assessment.MEANT)
                                .toList()),
                        1,
                        LEAST_NAME),
                platt(questions));
    }

    /** Least probability of a drug at which, the raw one made honest, to say so costs no more than to keep silent. */
    private static double drug(List<Told> posts, Sign sign, double cost) {
        List<Case> cases = posts.stream()
                .filter(post -> post.seen().observation().sign() == sign)
                .map(post -> new Case(post.told().drug(), post.isAboutDrugs()))
                .toList();
        return platt(cases).raw(cost / (1 + cost));
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

    private static Platt platt(List<Case> cases) {
        double[] raw = cases.stream().mapToDouble(Case::probability).toArray();
        boolean[] truth = new boolean[raw.length];
        for (int number = 0; number < truth.length; number++) {
            truth[number] = cases.get(number).so();
        }
        return Platt.fit(raw, truth);
    }

    /** The least probability, in hundredths, with the best F measure; recall weighs so many times precision. */
    private static double best(List<Case> cases, double recall, int least) {
        double best = 0.5;
        double most = -1;
        for (int percent = least; percent <= MOST; percent++) {
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
