package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Cue;
import eu.vigie.lexicon.InnocentPhrase;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.SubstanceName;
import java.util.Locale;
import java.util.TreeSet;

/** What may stand at the end of a sequence of words. */
sealed interface Entry {
    /** Whether it counts in a text of this language; {@code any} for texts of unknown language. */
    boolean speaks(String language, boolean any);

    /**
     * A name of a substance.
     *
     * @param told the name with its languages and register, as explanations have it
     */
    record Name(SubstanceName name, Substance substance, String told) implements Entry {
        Name(SubstanceName name, Substance substance) {
            this(name, substance, told(name));
        }

        private static String told(SubstanceName name) {
            return "name \"" + name.text() + "\" (" + String.join(" ", new TreeSet<>(name.languages())) + ", "
                    + name.register().name().toLowerCase(Locale.ROOT) + ")";
        }

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
