package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Cue;
import eu.vigie.lexicon.SubstanceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands around the names of one text: cue words within some words, and other names in the same passage. Sums are prepared
 * once, so that each name is weighed in constant time however long the text is.
 */
final class Surroundings {
    private static final int NEAR = 8;
    private static final int PASSAGE = 100;
    private static final int MOST_WORDS_TOLD = 5;

    private static final Places NOWHERE = new Places();

    /** Where one substance is named, by number of token. */
    private static final class Places {
        private final BitSet strong = new BitSet();
        private final BitSet weak = new BitSet();
    }

    private final Map<Optional<SubstanceId>, Places> places = new HashMap<>();
    private final int[] up;
    private final int[] down;
    private final int[] strong;
    private final int[] weak;
    private final List<CueHit> cues;

    Surroundings(int tokens, List<Hit> hits, List<CueHit> cues) {
        this.cues = cues;
        this.up = new int[tokens + 1];
        this.down = new int[tokens + 1];
        this.strong = new int[tokens + 1];
        this.weak = new int[tokens + 1];
        for (CueHit hit : cues) {
            up[hit.token() + 1] += Math.max(0, hit.cue().weight());
            down[hit.token() + 1] += Math.max(0, -hit.cue().weight());
        }
        for (Hit hit : hits) {
            strong[hit.first() + 1] += hit.supports() ? 1 : 0;
            weak[hit.first() + 1] += hit.hints() ? 1 : 0;
            Places same = places.computeIfAbsent(hit.substance(), any -> new Places());
            (hit.supports() ? same.strong : same.weak).set(hit.first(), hit.supports() || hit.hints());
        }
        sumUp(up);
        sumUp(down);
        sumUp(strong);
        sumUp(weak);
    }

    /** Weight of the cues for the drug within eight words, the name's own words apart. */
    int nearFor(Hit hit) {
        return around(up, hit, NEAR) - within(up, hit);
    }

    /** Weight of the cues against the drug within eight words. */
    int nearAgainst(Hit hit) {
        return around(down, hit, NEAR) - within(down, hit);
    }

    /** Weight of the cues for the drug in the rest of the passage. */
    int farFor(Hit hit) {
        return around(up, hit, PASSAGE) - around(up, hit, NEAR);
    }

    /** Weight of the cues against the drug in the rest of the passage. */
    int farAgainst(Hit hit) {
        return around(down, hit, PASSAGE) - around(down, hit, NEAR);
    }

    /** Names of other substances in the passage that are always a drug. */
    int strongNames(Hit hit) {
        return around(strong, hit, PASSAGE) - own(places(hit).strong, hit);
    }

    /** Ambiguous names of other substances in the passage. */
    int weakNames(Hit hit) {
        return around(weak, hit, PASSAGE) - own(places(hit).weak, hit);
    }

    private Places places(Hit hit) {
        return places.getOrDefault(hit.substance(), NOWHERE);
    }

    /** How often the substance itself is named in the passage: saying it twice makes it no likelier. */
    private static int own(BitSet where, Hit hit) {
        return where.get(Math.max(0, hit.first() - PASSAGE), hit.last() + 1 + PASSAGE)
                .cardinality();
    }

    /** The cue words near a name, for the explanation. */
    String cueWords(Hit hit) {
        Set<String> words = new TreeSet<>();
        for (Cue cue : near(hit)) {
            if (words.size() < MOST_WORDS_TOLD) {
                words.add((cue.weight() > 0 ? "for: " : "against: ") + cue.text() + " (" + cue.about() + ")");
            }
        }
        return String.join("; ", words);
    }

    private List<Cue> near(Hit hit) {
        List<Cue> near = new ArrayList<>();
        for (int at = firstFrom(hit.first() - NEAR); at < cues.size(); at++) {
            int token = cues.get(at).token();
            if (token > hit.last() + NEAR) {
                break;
            }
            if (token < hit.first() || token > hit.last()) {
                near.add(cues.get(at).cue());
            }
        }
        return near;
    }

    /** Place in the list of the first cue at or behind a token; the list is nearly in the order of the text. */
    private int firstFrom(int token) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).token() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void sumUp(int[] counts) {
        for (int at = 1; at < counts.length; at++) {
            counts[at] += counts[at - 1];
        }
    }

    private static int within(int[] sums, Hit hit) {
        return sums[hit.last() + 1] - sums[hit.first()];
    }

    private static int around(int[] sums, Hit hit, int reach) {
        return sums[Math.min(sums.length - 1, hit.last() + 1 + reach)] - sums[Math.max(0, hit.first() - reach)];
    }
}
