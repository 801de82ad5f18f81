package eu.vigie.workbench.corrections;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.SubstanceId;
import eu.vigie.lexicon.SubstanceName;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which substance somebody means who types a name. Capitals, accents, hyphens and spaces do not matter. */
public record NameLookup(Lexicon lexicon) {
    /** By a preferred name first, then by any other, the surest first. */
    public Optional<SubstanceId> find(String typed) {
        String wanted = plain(typed);
        return lexicon.substances().stream()
                .filter(substance -> substance.id().value().equals(typed) || preferred(substance, wanted))
                .map(Substance::id)
                .findFirst()
                .or(() -> lexicon.names().stream()
                        .filter(name -> plain(name.text()).equals(wanted))
                        .min(Comparator.comparing(
                                SubstanceName::ambiguity, Comparator.comparingInt(Ambiguity::ordinal)))
                        .map(SubstanceName::substance));
    }

    private static boolean preferred(Substance substance, String wanted) {
        return substance.preferred().values().stream()
                .anyMatch(name -> plain(name).equals(wanted));
    }

    /** Letters and digits alone; empty for what holds none, which no name is. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
