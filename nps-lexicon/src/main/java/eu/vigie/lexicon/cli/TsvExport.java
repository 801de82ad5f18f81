package eu.vigie.lexicon.cli;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.SubstanceName;
import java.util.Locale;
import java.util.TreeSet;

/** One name and language a line: substance, family, name, language, kind, register, ambiguity. */
final class TsvExport {
    private TsvExport() {}

    static String of(Lexicon lexicon) {
        StringBuilder out = new StringBuilder("substance\tfamily\tname\tlanguage\tkind\tregister\tambiguity\n");
        for (SubstanceName name : lexicon.names()) {
            Substance substance = lexicon.substance(name.substance()).orElseThrow();
            for (String language : new TreeSet<>(name.languages())) {
                out.append(String.join(
                                "\t",
                                substance.english(),
                                word(substance.family()),
                                name.text(),
                                language,
                                word(name.kind()),
                                word(name.register()),
                                word(name.ambiguity())))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
