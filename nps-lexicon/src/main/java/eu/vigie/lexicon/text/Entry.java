package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Cue;
import eu.vigie.lexicon.InnocentPhrase;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.SubstanceName;

/** What may stand at the end of a sequence of words. */
sealed interface Entry {
    /** Whether it counts in a text of this language; {@code any} for texts of unknown language. */
    boolean speaks(String language, boolean any);

    /** A name of a substance. */
    record Name(SubstanceName name, Substance substance) implements Entry {
        @Override
        public boolean speaks(String language, boolean any) {
            return any || name.speaks(language);
        }
    }

    /** A phrase in which a name means something else. */
    record Innocent(InnocentPhrase phrase) implements Entry {
        @Override
        public boolean speaks(String language, boolean any) {
            return any
                    || phrase.languages().contains(language)
                    || phrase.languages().contains("mul");
        }
    }

    /** A cue word. */
    record Hint(Cue cue) implements Entry {
        @Override
        public boolean speaks(String language, boolean any) {
            return any || cue.language().equals(language) || cue.language().equals("mul");
        }

        /** Units count only behind a number. */
        boolean needsNumber() {
            return cue.about().equals("dose");
        }
    }
}
