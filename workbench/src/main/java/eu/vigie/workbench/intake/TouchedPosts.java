package eu.vigie.workbench.intake;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.text.MentionFinder;

/** Tells whether another lexicon reads other names in a post: only then is the post worth judging again. */
final class TouchedPosts {
    private final MentionFinder before;
    private final MentionFinder after;

    TouchedPosts(Lexicon before, Lexicon after) {
        this.before = new MentionFinder(before);
        this.after = new MentionFinder(after);
    }

    /** Whether names differ, listed or not, sure or not. */
    boolean touches(String title, String text, String language) {
        return differs(title, language) || differs(text, language);
    }

    private boolean differs(String text, String language) {
        return differs(text, language, 0) || differs(text, language, 1);
    }

    /** Where the surroundings speak of drugs, names are told that would not be worth telling otherwise. */
    private boolean differs(String text, String language, double prior) {
        return !before.find(text, language, prior).equals(after.find(text, language, prior));
    }
}
