package eu.vigie.lexicon;

import java.util.Locale;
import java.util.Set;

/** Language tags as the lexicon uses them. */
public final class Languages {
    /** Marks a name that is written alike in every language. */
    public static final String ALL = "mul";

    /** Languages that names and cue words may be given in, beside {@link #ALL}. */
    public static final Set<String> KNOWN = Set.of("fr", "nl", "en", "de", "es", "it");

    private Languages() {}

    /**
     * The primary part of a BCP 47 tag, in lower case.
     *
     * @param tag for example {@code fr-BE}
     * @return for example {@code fr}
     */
    public static String primary(String tag) {
        int cut = tag.indexOf('-');
        return (cut < 0 ? tag : tag.substring(0, cut)).toLowerCase(Locale.ROOT);
    }
}
