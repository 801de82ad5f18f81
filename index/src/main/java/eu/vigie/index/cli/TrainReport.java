package eu.vigie.index.cli;

import eu.vigie.index.assess.Assessor;
import eu.vigie.index.assess.Block;
import eu.vigie.index.assess.Decisions;
import eu.vigie.index.assess.JudgementModel;
import eu.vigie.index.train.Fold;
import eu.vigie.index.train.Labels;
import eu.vigie.index.train.ModelTrainer;
import eu.vigie.index.train.Seen;
import eu.vigie.index.train.TrainingText;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.text.Aid;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints what a training brought, as plain-text tables. */
final class TrainReport {
    private static final List<Integer> SHARES = List.of(12, 25, 50, 75);

    private final PrintWriter out;
    private final Lexicon lexicon;
    private final ModelTrainer trainer;

    TrainReport(PrintWriter out, Lexicon lexicon, ModelTrainer trainer) {
        this.out = out;
        this.lexicon = lexicon;
        this.trainer = trainer;
    }

    private void line(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values).stripTrailing() + "\n");
        out.flush();
    }

    void head(List<TrainingText> read, int taught, int held, JudgementModel model, long bytes) {
        Map<String, Integer> languages = new TreeMap<>();
        read.forEach(text -> languages.merge(text.language(), 1, Integer::sum));
        line("%d labelled posts %s: %d taught, %d kept back in whole groups", read.size(), languages, taught, held);
        line("model %s, %d bytes", model.version(), bytes);
        line("");
    }

    /** Rules alone, the present model and the new one, on posts that none of them was taught. */
    void compare(Optional<JudgementModel> old, Optional<JudgementModel> fresh, List<Seen> held) {
        columns("on the posts kept back, F1 (emergency: recall/precision)");
        row("rules alone", Assessor.byRules(lexicon), held);
        old.ifPresent(model -> row("present model", new Assessor(lexicon, model), held));
        fresh.ifPresent(model -> row("new model", new Assessor(lexicon, model), held));
        fresh.ifPresent(model -> languages(new Assessor(lexicon, model), held));
    }

    private void languages(Assessor assessor, List<Seen> held) {
        Map<String, List<Seen>> parts = new TreeMap<>();
        held.forEach(one -> parts.computeIfAbsent(one.text().language(), key -> new ArrayList<>())
                .add(one));
        parts.forEach((language, posts) -> row("  new model, " + language, assessor, posts));
        line("");
    }

    /** What each block of features is good for. */
    void parts(JudgementModel whole, List<Seen> taught, List<Seen> held, Decisions decisions) {
        columns("what each part is good for");
        row("everything", new Assessor(lexicon, whole), held);
        for (Block block : Block.values()) {
            EnumSet<Block> others = EnumSet.complementOf(EnumSet.of(block));
            List<Seen> through = taught.stream().map(one -> one.through(others)).toList();
            row("without " + AssessmentJson.word(block), model(through, decisions), held);
        }
        for (Aid aid : Aid.values()) {
            List<Seen> without = without(aid, taught);
            row("without " + AssessmentJson.word(aid) + " of names", model(without, decisions), without(aid, held));
        }
        row("rules alone, no model", Assessor.byRules(lexicon), held);
        line("");
    }

    private List<Seen> without(Aid aid, List<Seen> seen) {
        return trainer.observe(seen.stream().map(Seen::text).toList(), EnumSet.complementOf(EnumSet.of(aid)));
    }

    /** How much more posts bring. */
    void curve(List<Seen> taught, List<Seen> held, Decisions decisions) {
        columns("learning curve");
        for (int share : SHARES) {
            List<Seen> some = new ArrayList<>();
            for (int at = 0; at < taught.size(); at++) {
                if (at * 37 % 100 < share) {
                    some.add(taught.get(at));
                }
            }
            row(some.size() + " posts taught", model(some, decisions), held);
        }
        line("");
    }

    /** How well it does on the posts of a hand that neither its weights nor its decisions were learnt from. */
    void hands(List<Fold> folds) {
        columns("hands left out in turn");
        Evaluation all = new Evaluation(Assessor.byRules(lexicon), lexicon);
        Evaluation rules = new Evaluation(Assessor.byRules(lexicon), lexicon);
        for (Fold fold : folds) {
            Decisions decisions = trainer.decisions(
                    folds.stream().filter(other -> other != fold).toList());
            Assessor assessor = new Assessor(lexicon, fold.model().with(decisions));
            byHand(fold.out()).forEach((hand, posts) -> {
                row(hand + ", by rules", Assessor.byRules(lexicon), posts);
                row(hand, assessor, posts);
            });
            add(all, assessor, fold.out());
            add(rules, Assessor.byRules(lexicon), fold.out());
        }
        row("all together, by rules", rules);
        row("all together", all);
        line("");
    }

    private static Map<String, List<Seen>> byHand(List<Seen> posts) {
        Map<String, List<Seen>> hands = new TreeMap<>();
        posts.forEach(one -> hands.computeIfAbsent(one.text().hand(), key -> new ArrayList<>())
                .add(one));
        return hands;
    }

    private static void add(Evaluation evaluation, Assessor assessor, List<Seen> posts) {
        posts.forEach(one -> evaluation.add(labelled(one.text()), assessor.judge(one.observation())));
    }

    private Assessor model(List<Seen> taught, Decisions decisions) {
        return new Assessor(lexicon, trainer.train(taught, decisions));
    }

    private void columns(String title) {
        line(
                "%-34s %5s %8s %8s %8s %8s %8s %8s %s",
                title, "posts", "question", "drug", "asked", "substances", "intent", "urgency", "emergency");
    }

    private void row(String title, Assessor assessor, List<Seen> posts) {
        Evaluation evaluation = new Evaluation(assessor, lexicon);
        add(evaluation, assessor, posts);
        row(title, evaluation);
    }

    private void row(String title, Evaluation evaluation) {
        List<Judged> posts = evaluation.labelled();
        Measure.Figures emergency = Measure.EMERGENCY.of(posts);
        line(
                "%-34s %5d %8.3f %8.3f %8.3f %8.3f %8.3f %8.3f   %.3f/%.3f",
                title,
                posts.size(),
                Measure.DRUG_QUESTION.of(posts).f1(),
                Measure.DRUG_OR_NOT.of(posts).f1(),
                Measure.QUESTION.of(posts).f1(),
                Measure.SUBSTANCES.of(posts).f1(),
                Measure.INTENT.of(posts).f1(),
                Measure.URGENCY.of(posts).f1(),
                emergency.recall(),
                emergency.precision());
    }

    private static LabelledPost labelled(TrainingText text) {
        Labels labels = text.labels();
        return new LabelledPost(
                text.language(),
                text.post(),
                Optional.of(new LabelledPost.Label(
                        labels.verdict(),
                        labels.question(),
                        labels.substances(),
                        true,
                        labels.intent(),
                        labels.urgency())));
    }
}
