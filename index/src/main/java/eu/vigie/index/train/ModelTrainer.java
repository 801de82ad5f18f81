package eu.vigie.index.train;

import eu.vigie.index.assess.Assessor;
import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.JudgementModel;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import eu.vigie.index.learn.Example;
import eu.vigie.index.learn.Head;
import eu.vigie.index.learn.LinearModel;
import eu.vigie.index.learn.LinearTrainer;
import eu.vigie.index.learn.LinearTrainer.Recipe;
import eu.vigie.index.learn.Weights;
import eu.vigie.index.train.DecisionFitter.Told;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.text.Aid;
import eu.vigie.lexicon.text.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Learns a model from labelled posts. Same posts, same bytes. */
public final class ModelTrainer {
    private static final Recipe RECIPE = new Recipe(12, 0.06, 1e-4, true);
    private static final int PARTS = 4;
    private static final int MOST_FOLDS = 8;
    private static final int MOST_KEYS = 40_000;
    /** However rare a class, one of its examples counts for no more than so many. */
    private static final double MOST = 4;
    /** Emergencies are few and must not be missed. */
    private static final double RARE = 2;

    private final Lexicon lexicon;

    /** A trainer for models that go with a lexicon. */
    public ModelTrainer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A line for each substance in a label that the lexicon does not list by this English name: nothing can be learnt of it. */
    public List<String> unknownNames(List<TrainingText> texts) {
        Set<String> known = new HashSet<>();
        lexicon.substances().forEach(one -> known.add(one.english().toLowerCase(Locale.ROOT)));
        return texts.stream()
                .flatMap(text -> text.labels().substances().stream()
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .map(name -> text.where() + ": the lexicon lists no substance \"" + name
                                + "\", so that nothing is learnt of it"))
                .toList();
    }

    /** What rules and lexicon find in texts. */
    public List<Seen> observe(List<TrainingText> texts) {
        return observe(texts, EnumSet.allOf(Aid.class));
    }

    /** The same with some aids only. */
    public List<Seen> observe(List<TrainingText> texts, Set<Aid> aids) {
        Assessor rules = Assessor.byRules(lexicon, aids);
        return texts.stream()
                .map(text -> Seen.of(text, rules.observe(text.post())))
                .toList();
    }

    /** Learns from posts in a fixed order; decisions are fitted on the posts of each hand that was left out in turn. */
    public JudgementModel train(List<Seen> seen) {
        return train(seen, decisions(folds(seen)));
    }

    /**
     * Leaves hands out in turn, several together when there are more than {@value #MOST_FOLDS}; whole groups instead, when there are
     * fewer than {@value #PARTS} hands.
     */
    public List<Fold> folds(List<Seen> seen) {
        List<String> hands =
                seen.stream().map(one -> one.text().hand()).distinct().sorted().toList();
        Function<TrainingText, String> left = text -> left(text, hands);
        return seen.stream().map(one -> left.apply(one.text())).distinct().sorted().toList().parallelStream()
                .map(out -> new Fold(
                        out,
                        train(Division.that(seen, text -> !left.apply(text).equals(out)), Decisions.EVEN),
                        Division.that(seen, text -> left.apply(text).equals(out))))
                .toList();
    }

    private static String left(TrainingText text, List<String> hands) {
        if (hands.size() < PARTS) {
            return "part " + Division.part(text, PARTS);
        }
        return hands.size() <= MOST_FOLDS ? text.hand() : "hands " + hands.indexOf(text.hand()) % MOST_FOLDS;
    }

    /** From which probability each judgement is best made, on posts that their models had not learnt from. */
    public Decisions decisions(List<Fold> folds) {
        List<Told> told = new ArrayList<>();
        for (Fold fold : folds) {
            Assessor assessor = new Assessor(lexicon, fold.model());
            fold.out().forEach(one -> told.add(told(one, assessor)));
        }
        return DecisionFitter.fit(told);
    }

    private Told told(Seen one, Assessor assessor) {
        List<Boolean> meant = one.names().stream()
                .map(name -> isMeant(name.found().mention(), one.text().labels()))
                .toList();
        return new Told(one, assessor.probabilities(one.observation()), meant);
    }

    /** Learns from posts in a fixed order, with decisions fitted before. */
    public JudgementModel train(List<Seen> seen, Decisions decisions) {
        List<Weights> posts = new ArrayList<>();
        List<Head> heads = JudgementModel.POST_HEADS;
        posts.add(learn(
                heads.get(0), examples(seen, any -> true, text -> text.verdict().ordinal())));
        posts.add(learn(heads.get(1), examples(seen, any -> true, text -> text.question() ? 1 : 0)));
        posts.add(learn(
                heads.get(2),
                examples(seen, ModelTrainer::asks, text -> text.intent().ordinal())));
        posts.add(learn(
                heads.get(3), examples(seen, any -> true, text -> text.urgency().ordinal())));
        posts.add(learn(
                heads.get(4),
                examples(seen, ModelTrainer::asks, text -> text.urgency().ordinal())));
        Weights names = learn(JudgementModel.NAME_HEADS.getFirst(), names(seen));
        return new JudgementModel(
                LinearModel.of(posts, MOST_KEYS), LinearModel.of(List.of(names), MOST_KEYS), decisions);
    }

    /** Rare classes count for more, though not so much that each class counts alike. */
    private static Weights learn(Head head, List<Example> examples) {
        double[] counts = new double[head.classes()];
        examples.forEach(example -> counts[example.answer()]++);
        double even = (double) examples.size() / head.classes();
        return new LinearTrainer(head, RECIPE)
                .learn(examples.stream()
                        .map(example -> example.times(Math.min(MOST, Math.sqrt(even / counts[example.answer()]))))
                        .toList());
    }

    private static boolean asks(Labels labels) {
        return labels.verdict() == Verdict.DRUG_QUESTION;
    }

    private static List<Example> examples(List<Seen> seen, Predicate<Labels> fits, Function<Labels, Integer> answer) {
        return seen.stream()
                .filter(one -> fits.test(one.text().labels()))
                .map(one -> new Example(
                        one.features(),
                        answer.apply(one.text().labels()),
                        weight(one.text().labels())))
                .toList();
    }

    private static double weight(Labels labels) {
        return labels.urgency() == Urgency.EMERGENCY && labels.intent() == Intent.OVERDOSE_EMERGENCY ? RARE : 1;
    }

    /** Unlisted substances teach nothing: no label can name them. */
    private List<Example> names(List<Seen> seen) {
        List<Example> examples = new ArrayList<>();
        for (Seen one : seen) {
            one.names().stream()
                    .filter(name -> name.found().mention().substance().isPresent())
                    .forEach(name -> examples.add(new Example(
                            name.features(),
                            isMeant(name.found().mention(), one.text().labels()) ? 1 : 0,
                            1)));
        }
        return examples;
    }

    /** Whether people say that a name's substance is meant. */
    boolean isMeant(Mention mention, Labels labels) {
        return mention.substance()
                .flatMap(lexicon::substance)
                .map(substance -> substance.preferred("en").toLowerCase(Locale.ROOT))
                .filter(labels.substances()::contains)
                .isPresent();
    }
}
