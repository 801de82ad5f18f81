package eu.vigie.workbench.corrections;

/** A name that the machine read in a post: its words, and the identifier of the substance. */
public record Named(String surface, String substance) {
    /** Stands for a substance that the lexicon does not list. */
    public static final String UNLISTED = "?";

    /** Stands for no substance at all: the words mean something else, or were not seen. */
    public static final String NOTHING = "";

    public boolean listed() {
        return !substance.equals(UNLISTED);
    }
}
