package eu.vigie.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A line of {@code substances/*.tsv}. */
final class SubstanceLine {
    private static final List<String> NAME_COLUMNS = List.of("en", "fr", "nl", "de");
    private static final int FIRST_NAME = 2;

    private SubstanceLine() {}

    static List<Substance> substance(Row row) throws BadLineException {
        return List.of(new Substance(
                id(row),
                preferred(row),
                family(row),
                optional(row, 12),
                cas(row),
                checked(row, 11, "InChIKey", "[A-Z]{14}-[A-Z]{10}-[A-Z]"),
                year(row),
                sources(row),
                origins(row),
                countsAlone(row)));
    }

    /** The preferred names; a substance without names of its own in FR, NL and DE has one name for all languages. */
    static List<SubstanceName> preferredNames(Row row) throws BadLineException {
        Ambiguity ambiguity = row.word(7, "ambiguity", Ambiguity.class, Ambiguity.NEVER);
        Map<String, String> preferred = preferred(row);
        List<SubstanceName> names = new ArrayList<>();
        for (Map.Entry<String, String> entry : preferred.entrySet()) {
            Set<String> languages = Set.of(preferred.size() == 1 ? Languages.ALL : entry.getKey());
            Register register = entry.getValue().matches(".*[0-9].*") ? Register.ABBREVIATION : Register.COMMON;
            names.add(new SubstanceName(
                    entry.getValue(),
                    id(row),
                    languages,
                    NameKind.PREFERRED,
                    register,
                    ambiguity,
                    Optional.empty(),
                    sources(row)));
        }
        return names;
    }

    private static List<String> sources(Row row) throws BadLineException {
        row.required(6, "sources");
        return row.words(6).stream().filter(word -> word.indexOf(':') < 0).toList();
    }

    /** Where single facts of a line are from: {@code cas:KEY} and the like in the column of the sources. */
    private static Map<Fact, String> origins(Row row) throws BadLineException {
        Map<Fact, String> origins = new EnumMap<>(Fact.class);
        for (String word : row.words(6)) {
            int colon = word.indexOf(':');
            if (colon >= 0) {
                Row fact = new Row(row.file(), row.line(), List.of(word.substring(0, colon)));
                origins.put(fact.word(0, "fact", Fact.class, Fact.SYSTEMATIC), word.substring(colon + 1));
            }
        }
        return origins;
    }

    static SubstanceId id(Row row) throws BadLineException {
        String value = row.required(0, "id");
        try {
            return new SubstanceId(value);
        } catch (IllegalArgumentException e) {
            throw row.bad("\"" + value + "\" is not an identifier", "Use lower-case letters, digits and hyphens");
        }
    }

    private static Family family(Row row) throws BadLineException {
        row.required(1, "family");
        return row.word(1, "family", Family.class, Family.OTHER);
    }

    private static Map<String, String> preferred(Row row) throws BadLineException {
        Map<String, String> preferred = new LinkedHashMap<>();
        preferred.put("en", row.required(FIRST_NAME, "en"));
        for (int at = 1; at < NAME_COLUMNS.size(); at++) {
            String name = row.cell(FIRST_NAME + at);
            if (!name.isEmpty()) {
                preferred.put(NAME_COLUMNS.get(at), name);
            }
        }
        return preferred;
    }

    private static boolean countsAlone(Row row) throws BadLineException {
        String value = row.cell(8);
        if (!value.isEmpty() && !value.equals("yes") && !value.equals("no")) {
            throw row.bad("column 9 (alone) says \"" + value + "\"", "Use yes or no; empty means yes");
        }
        return !value.equals("no");
    }

    private static Optional<String> cas(Row row) throws BadLineException {
        Optional<String> cas = checked(row, 10, "CAS number", "\\d{2,7}-\\d{2}-\\d");
        if (cas.isPresent() && !checkDigitAgrees(cas.get())) {
            throw row.bad(
                    "the check digit of the CAS number " + cas.get() + " is wrong", "Correct it, or leave it out");
        }
        return cas;
    }

    /** The last digit is the sum of the others, each times its place from the right, modulo ten. */
    private static boolean checkDigitAgrees(String cas) {
        String digits = cas.replace("-", "");
        int sum = 0;
        for (int place = 1; place < digits.length(); place++) {
            sum += place * Character.digit(digits.charAt(digits.length() - 1 - place), 10);
        }
        return sum % 10 == Character.digit(digits.charAt(digits.length() - 1), 10);
    }

    private static OptionalInt year(Row row) throws BadLineException {
        Optional<String> year = checked(row, 9, "year", "(19|20)\\d\\d");
        return year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year.get()));
    }

    private static Optional<String> checked(Row row, int column, String name, String form) throws BadLineException {
        Optional<String> value = optional(row, column);
        if (value.isPresent() && !value.get().matches(form)) {
            throw row.bad("\"" + value.get() + "\" is not a " + name, "Correct it, or leave it out when unsure");
        }
        return value;
    }

    private static Optional<String> optional(Row row, int column) {
        return Optional.of(row.cell(column)).filter(value -> !value.isEmpty());
    }
}
