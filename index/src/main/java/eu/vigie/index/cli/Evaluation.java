package eu.vigie.index.cli;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Assessor;
import eu.vigie.index.assess.Verdict;
import eu.vigie.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Gathers what the machine says of posts beside what people say. One evaluation, one thread. */
final class Evaluation {
    static final String ALL = "all";

    /**
     * Posts of a language that were told right.
     *
     * @param right posts told right
     * @param posts all posts
     */
    record Share(int right, int posts) {
        static final Share NONE = new Share(0, 0);

        Share plus(boolean good) {
            return new Share(right + (good ? 1 : 0), posts + 1);
        }

        double value() {
            return posts == 0 ? 0 : (double) right / posts;
        }
    }

    private final Assessor assessor;
    private final Lexicon lexicon;
    private final List<Judged> labelled = new ArrayList<>();
    private final Map<String, List<Boolean>> flags = new TreeMap<>();
    private final Map<String, Share> languages = new TreeMap<>();

    Evaluation(Assessor assessor, Lexicon lexicon) {
        this.assessor = assessor;
        this.lexicon = lexicon;
    }

    void add(LabelledPost post) {
        add(post, assessor.assess(post.post()));
    }

    /** The same with an assessment that is known already. */
    void add(LabelledPost post, Assessment assessment) {
        boolean told = assessment.language().equals(post.language());
        languages.merge(post.language(), Share.NONE.plus(told), (old, one) -> old.plus(told));
        languages.merge(ALL, Share.NONE.plus(told), (old, one) -> old.plus(told));
        if (post.label().isPresent()) {
            labelled.add(new Judged(post.language(), post.label().get(), assessment, names(assessment)));
        } else {
            boolean flagged = assessment.verdict() == Verdict.DRUG_QUESTION;
            flags.computeIfAbsent(post.language(), key -> new ArrayList<>()).add(flagged);
            flags.computeIfAbsent(ALL, key -> new ArrayList<>()).add(flagged);
        }
    }

    private Set<String> names(Assessment assessment) {
        Set<String> names = new TreeSet<>();
        AssessmentJson.names(assessment, lexicon).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** Posts with labels. */
    List<Judged> labelled() {
        return labelled;
    }

    /** Posts with labels by language, and all of them under {@link #ALL}. */
    Map<String, List<Judged>> byLanguage() {
        Map<String, List<Judged>> parts = new TreeMap<>();
        for (Judged post : labelled) {
            parts.computeIfAbsent(ALL, key -> new ArrayList<>()).add(post);
            parts.computeIfAbsent(post.language(), key -> new ArrayList<>()).add(post);
        }
        return parts;
    }

    /** By language, whether each post without labels was called a question about drugs. */
    Map<String, List<Boolean>> flags() {
        return flags;
    }

    /** How often the language was told right. */
    Map<String, Share> languages() {
        return languages;
    }

    /** Flagged posts in a thousand. */
    static double perThousand(List<Boolean> flags) {
        return 1000.0 * flags.stream().filter(flag -> flag).count() / flags.size();
    }

    /** How often people said the row and the machine said the column. */
    static Map<String, Map<String, Integer>> confusion(
            List<Judged> posts, Function<Judged, Enum<?>> people, Function<Judged, Enum<?>> machine) {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (Judged post : posts) {
            table.computeIfAbsent(AssessmentJson.word(people.apply(post)), key -> new TreeMap<>())
                    .merge(AssessmentJson.word(machine.apply(post)), 1, Integer::sum);
        }
        return table;
    }

    /** The confusion tables by title: verdict over all posts, intent and urgency over questions about drugs. */
    Map<String, Map<String, Map<String, Integer>>> confusions() {
        List<Judged> questions =
                labelled.stream().filter(Judged::asksAboutDrugs).toList();
        Map<String, Map<String, Map<String, Integer>>> tables = new TreeMap<>();
        tables.put(
                "verdict",
                confusion(
                        labelled,
                        post -> post.label().verdict(),
                        post -> post.assessment().verdict()));
        tables.put(
                "intent",
                confusion(
                        questions,
                        post -> post.label().intent(),
                        post -> post.assessment().intent()));
        tables.put(
                "urgency",
                confusion(
                        questions,
                        post -> post.label().urgency(),
                        post -> post.assessment().urgency()));
        return tables;
    }
}
