package eu.vigie.index.assess;

import eu.vigie.index.assess.FoundMention.Field;
import eu.vigie.index.learn.FeatureList;
import eu.vigie.lexicon.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Features of what the rules found: cues by kind, names by family, the rules' own opinion, the shape of the post. */
final class RuleFeatures {
    private static final float[] LENGTHS = {40, 80, 160, 320, 640};

    /** Further names say nothing new: a long post is not judged by its length. */
    private static final int COUNTED_NAMES = 20;

    private static final float CUE = 2;
    private static final float RULE = 2;
    private final FeatureList out;

    RuleFeatures(FeatureList out) {
        this.out = out;
    }

    void add(Observation seen) {
        out.add(FeatureKind.ALWAYS.key(1), 1);
        cues(seen.evidence());
        rules(seen);
        names(seen.drug().mentions());
        shape(seen.evidence().words(), seen.post());
    }

    private void cues(Evidence evidence) {
        for (CueKind kind : CueKind.values()) {
            if (evidence.has(kind)) {
                out.add(
                        FeatureKind.CUE.key(kind.ordinal()),
                        CUE * (float) Math.clamp(evidence.weight(kind) / 2, -1.5, 1.5));
                out.add(FeatureKind.CUE.key(100 + kind.ordinal()), CUE * 0.5f);
            }
        }
    }

    private void rules(Observation seen) {
        rule(1, seen.drug().logOdds() / 3);
        rule(2, seen.question().logOdds() / 3);
        rule(3, seen.alarm().weight() / 3);
        flag(10, seen.drug().present());
        flag(11, seen.question().asked());
        flag(12, seen.alarm().rings());
        flag(13, seen.drug().present() && seen.question().asked());
        flag(20 + seen.rules().likelyIntent().ordinal(), true);
        flag(40 + seen.byRules().urgency().ordinal(), true);
    }

    private void rule(int number, double value) {
        out.add(FeatureKind.RULE.key(number), RULE * (float) Math.clamp(value, -1.5, 1.5));
    }

    private void flag(int number, boolean on) {
        if (on) {
            out.add(FeatureKind.RULE.key(number), RULE * 0.7f);
        }
    }

    private void names(List<FoundMention> mentions) {
        double best = 0;
        Set<Family> families = EnumSet.noneOf(Family.class);
        for (FoundMention found : mentions.subList(0, Math.min(COUNTED_NAMES, mentions.size()))) {
            int sure = PostTokens.sureness(found.mention().confidence());
            if (!found.mention().quoted()) {
                best = Math.max(best, found.mention().confidence());
                families.add(found.mention().family());
                flag(100 + sure + (found.field() == Field.TITLE ? 10 : 0), true);
                out.add(FeatureKind.FAMILY.key(found.mention().family().ordinal() * 4 + sure), 0.5f);
            } else {
                flag(130 + sure, true);
            }
        }
        rule(4, best * 1.5);
        flag(120 + Math.min(3, families.size()), true);
        flag(140 + PostTokens.sureness(best), true);
    }

    private void shape(Words words, PostText post) {
        int marks = 0;
        int figures = 0;
        for (int at = 0; at < words.size(); at++) {
            marks += words.get(at).kind() == Words.Kind.QUESTION_MARK ? 1 : 0;
            figures += words.get(at).kind() == Words.Kind.NUMBER ? 1 : 0;
        }
        shape(Math.min(marks, 3));
        shape(10 + Math.min(figures, 3));
        shape(20 + lengthClass(post.text().length()));
        shape(post.title().isEmpty() ? 30 : 31);
        if (words.size() > 0 && words.get(words.size() - 1).kind() == Words.Kind.QUESTION_MARK) {
            shape(32);
        }
        if (post.text().startsWith("> ") || post.text().contains("\n> ")) {
            shape(33);
        }
    }

    private void shape(int number) {
        out.add(FeatureKind.SHAPE.key(number), 0.5f);
    }

    private static int lengthClass(int length) {
        int of = 0;
        while (of < LENGTHS.length && length > LENGTHS[of]) {
            of++;
        }
        return of;
    }
}
