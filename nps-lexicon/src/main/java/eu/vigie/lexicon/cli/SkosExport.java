package eu.vigie.lexicon.cli;

import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.Languages;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.NameKind;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.SubstanceName;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The lexicon as a SKOS concept scheme in Turtle: families above substances, names as labels. */
final class SkosExport {
    private static final String HEAD = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix : <urn:vigie:lexicon:> .

            :scheme a skos:ConceptScheme ;
                dct:title "Vigie lexicon of psychoactive substances"@en ;
                dct:hasVersion "%s" .
            """;

    private SkosExport() {}

    static String of(Lexicon lexicon) {
        StringBuilder out = new StringBuilder(HEAD.formatted(lexicon.version()));
        for (Family family : Family.values()) {
            out.append("\n:family-").append(word(family)).append(" a skos:Concept ;\n");
            out.append("    skos:topConceptOf :scheme ;\n    skos:inScheme :scheme ;\n");
            out.append("    skos:prefLabel ")
                    .append(literal(word(family).replace('-', ' '), "en"))
                    .append(" .\n");
        }
        TreeMap<String, TreeSet<String>> alternative = labels(lexicon, name -> name.kind() == NameKind.ALTERNATIVE);
        TreeMap<String, TreeSet<String>> hidden = labels(lexicon, name -> name.kind() == NameKind.HIDDEN);
        for (Substance substance : lexicon.substances()) {
            concept(substance, out);
            String id = substance.id().value();
            add("skos:altLabel", alternative.getOrDefault(id, new TreeSet<>()), out);
            add("skos:hiddenLabel", hidden.getOrDefault(id, new TreeSet<>()), out);
            out.append("    skos:inScheme :scheme .\n");
        }
        return out.toString();
    }

    private static void concept(Substance substance, StringBuilder out) {
        out.append("\n:").append(substance.id()).append(" a skos:Concept ;\n");
        out.append("    skos:broader :family-").append(word(substance.family())).append(" ;\n");
        new TreeMap<>(substance.preferred())
                .forEach((language, name) -> out.append("    skos:prefLabel ")
                        .append(literal(name, language))
                        .append(" ;\n"));
        substance
                .cas()
                .ifPresent(cas -> out.append("    skos:notation ")
                        .append(literal(cas, ""))
                        .append(" ;\n"));
    }

    private static void add(String property, TreeSet<String> labels, StringBuilder out) {
        labels.forEach(label ->
                out.append("    ").append(property).append(' ').append(label).append(" ;\n"));
    }

    private static TreeMap<String, TreeSet<String>> labels(Lexicon lexicon, Predicate<SubstanceName> wanted) {
        TreeMap<String, TreeSet<String>> labels = new TreeMap<>();
        for (SubstanceName name : lexicon.names()) {
            if (wanted.test(name)) {
                TreeSet<String> mine = labels.computeIfAbsent(name.substance().value(), any -> new TreeSet<>());
                name.languages().forEach(language -> mine.add(literal(name.text(), language)));
            }
        }
        return labels;
    }

    /** A name of all languages is a literal without a language tag. */
    private static String literal(String text, String language) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        boolean tagged = !language.isEmpty() && !language.equals(Languages.ALL);
        return '"' + escaped + '"' + (tagged ? "@" + language : "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
