package eu.vigie.index.cli;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is measured. */
enum Measure {
    DRUG_QUESTION("drug question", posts -> yesNo(posts, Judged::asksAboutDrugs, Judged::flagged)),
    DRUG_OR_NOT(
            "drug or not",
            posts -> yesNo(
                    posts,
                    post -> post.label().verdict() != Verdict.NOT_DRUG,
                    post -> post.assessment().verdict() != Verdict.NOT_DRUG)),
    QUESTION(
            "question or not",
            posts -> yesNo(
                    posts,
                    post -> post.label().question(),
                    post -> post.assessment().question())),
    EMERGENCY(
            "emergency or not",
            posts -> yesNo(
                    posts,
                    post -> post.label().urgency() == Urgency.EMERGENCY,
                    post -> post.assessment().urgency() == Urgency.EMERGENCY)),
    SUBSTANCES(
            "substances, micro",
            posts -> substances(
                    posts.stream().filter(post -> post.label().substancesSure()).toList())),
    SUBSTANCES_ALL("substances, implied ones too", Measure::substances),
    INTENT(
            "intent, macro",
            posts -> macro(
                    posts,
                    Intent.class,
                    post -> post.label().intent(),
                    post -> post.assessment().intent())),
    URGENCY(
            "urgency, macro",
            posts -> macro(
                    posts,
                    Urgency.class,
                    post -> post.label().urgency(),
                    post -> post.assessment().urgency()));

    private final String title;
    private final Function<List<Judged>, Figures> figures;

    Measure(String title, Function<List<Judged>, Figures> figures) {
        this.title = title;
        this.figures = figures;
    }

    /**
     * Three figures, each 0 to 1.
     *
     * @param precision share of what the machine says that is right
     * @param recall share of what there is that the machine finds
     * @param f1 harmonic mean of both; for macro figures the mean over the classes
     */
    record Figures(double precision, double recall, double f1) {
        static Figures of(Counts counts) {
            return new Figures(counts.precision(), counts.recall(), counts.f1());
        }
    }

    String title() {
        return title;
    }

    Figures of(List<Judged> posts) {
        return figures.apply(posts);
    }

    private static Figures yesNo(
            List<Judged> posts, Function<Judged, Boolean> people, Function<Judged, Boolean> machine) {
        Counts counts = Counts.NONE;
        for (Judged post : posts) {
            counts = counts.plus(people.apply(post), machine.apply(post));
        }
        return Figures.of(counts);
    }

    private static Figures substances(List<Judged> posts) {
        Counts counts = Counts.NONE;
        for (Judged post : posts) {
            int hits = (int) post.found().stream()
                    .filter(post.label().substances()::contains)
                    .count();
            counts = counts.plus(new Counts(
                    hits, post.found().size() - hits, post.label().substances().size() - hits));
        }
        return Figures.of(counts);
    }

    /** Mean over the classes that people use, over posts that people call questions about drugs. */
    private static <E extends Enum<E>> Figures macro(
            List<Judged> posts, Class<E> type, Function<Judged, E> people, Function<Judged, E> machine) {
        Map<E, Counts> counts = new EnumMap<>(type);
        for (Judged post : posts) {
            if (post.asksAboutDrugs()) {
                E said = people.apply(post);
                E found = machine.apply(post);
                counts.merge(said, new Counts(said == found ? 1 : 0, 0, said == found ? 0 : 1), Counts::plus);
                counts.merge(found, new Counts(0, said == found ? 0 : 1, 0), Counts::plus);
            }
        }
        List<Counts> used = counts.values().stream()
                .filter(count -> count.hits() + count.misses() > 0)
                .toList();
        return new Figures(mean(used, Counts::precision), mean(used, Counts::recall), mean(used, Counts::f1));
    }

    private static double mean(List<Counts> counts, Function<Counts, Double> figure) {
        return counts.stream().mapToDouble(figure::apply).average().orElse(1);
    }
}
