package eu.vigie.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line of {@code names/*.tsv}: several names of one substance that share language, register and ambiguity. */
final class NameLine {
    private NameLine() {}

    static List<SubstanceName> names(Row row) throws BadLineException {
        SubstanceId substance = SubstanceLine.id(row);
        Set<String> languages = row.languages(1);
        row.required(2, "register");
        Register register = row.word(2, "register", Register.class, Register.COMMON);
        row.required(3, "ambiguity");
        Ambiguity ambiguity = row.word(3, "ambiguity", Ambiguity.class, Ambiguity.NEVER);
        NameKind kind = row.word(5, "kind", NameKind.class, NameKind.ALTERNATIVE);
        Optional<String> region = Optional.of(row.cell(6)).filter(value -> !value.isEmpty());
        List<String> sources = row.words(7);
        List<SubstanceName> names = new ArrayList<>();
        for (String text : row.required(4, "names").split("\\|")) {
            if (text.isBlank()) {
                throw row.bad("there is an empty name between two bars", "Delete one of the bars");
            }
            names.add(
                    new SubstanceName(text.strip(), substance, languages, kind, register, ambiguity, region, sources));
        }
        return names;
    }
}
