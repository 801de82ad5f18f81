package eu.vigie.index.assess;

import eu.vigie.index.learn.FeatureList;
import java.util.List;

/** Features of one name in its surroundings, to tell whether the substance is meant there. */
final class NameFeatures {
    private static final int NEAR = 4;
    private static final float WORDS = 0.7f;
    private static final float POST = 1.5f;
    private static final int COUNTED_CUES = 8;

    private final Observation seen;
    private final PostTokens tokens;

    NameFeatures(Observation seen, PostTokens tokens) {
        this.seen = seen;
        this.tokens = tokens;
    }

    /** Features of a name. */
    FeatureList of(FoundMention name) {
        FeatureList out = new FeatureList(64);
        out.add(FeatureKind.NAME.key(0), 1);
        double confidence = name.mention().confidence();
        out.add(FeatureKind.NAME_SURE.key(0), (float) (LogOdds.of(confidence) / 3));
        out.add(FeatureKind.NAME_SURE.key(1 + PostTokens.sureness(confidence)), 1);
        int surface = PlainForm.of(name.mention().surface()).hashCode();
        out.add(FeatureKind.NAME.key(surface), 1);
        out.add(FeatureKind.NAME.key(surface * 31 + seen.guess().language().hashCode()), 1);
        int family = name.mention().family().ordinal();
        out.add(FeatureKind.NAME.key(1000 + family), 1);
        out.add(FeatureKind.NAME.key(2000 + family * 4 + PostTokens.sureness(others(name))), 1);
        out.add(FeatureKind.NAME.key(name.mention().quoted() ? 10 : 11), 0.5f);
        cues(out, family);
        surroundings(name, out);
        return out;
    }

    /** How sure the surest other name of another substance is. */
    private double others(FoundMention name) {
        double best = 0;
        for (FoundMention other : seen.drug().mentions()) {
            if (other != name
                    && !other.mention().substance().equals(name.mention().substance())) {
                best = Math.max(best, other.mention().confidence());
            }
        }
        return best;
    }

    private void cues(FeatureList out, int family) {
        List<CueKind> kinds = List.of(CueKind.values());
        int counted = 0;
        for (int at = 0; at < kinds.size() && counted < COUNTED_CUES; at++) {
            if (seen.evidence().has(kinds.get(at))) {
                out.add(FeatureKind.NAME.key(3000 + at), 0.5f);
                out.add(FeatureKind.NAME.key(4000 + at * 100 + family), 0.5f);
                counted++;
            }
        }
    }

    private void surroundings(FoundMention name, FeatureList out) {
        float share = POST / Math.max((float) Math.sqrt(Math.max(4, tokens.size)), tokens.size / 8f);
        for (int at = 0; at < tokens.size; at++) {
            out.add(FeatureKind.NAME_POST.key(tokens.hashes[at]), share);
            if (tokens.names[at] == name) {
                for (int away = 1; away <= NEAR; away++) {
                    near(out, tokens.at(at - away), away == 1 ? 1 : 0);
                    near(out, tokens.at(at + away), away == 1 ? 2 : 0);
                }
            }
        }
    }

    private static void near(FeatureList out, int hash, int side) {
        out.add(FeatureKind.NAME_NEAR.key(hash), WORDS);
        if (side > 0) {
            out.add(FeatureKind.NAME_NEAR.key(hash * 31 + side), WORDS);
        }
    }
}
