package eu.vigie.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One line of a data file, cut at the tabs. */
record Row(String file, int line, List<String> cells) {

    /** The cell of a column, or an empty string where the line is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    String required(int column, String name) throws BadLineException {
        String value = cell(column);
        if (value.isEmpty()) {
            throw bad(
                    "column " + (column + 1) + " (" + name + ") is empty",
                    "Fill it in; columns are separated by one tab, as the comment at the top of the file shows");
        }
        return value;
    }

    /** Words of a cell, separated by commas or spaces; none when it is empty. */
    List<String> words(int column) {
        return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("[ ,]+"));
    }

    <E extends Enum<E>> E word(int column, String name, Class<E> type, E whenEmpty) throws BadLineException {
        String value = cell(column);
        if (value.isEmpty()) {
            return whenEmpty;
        }
        String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw bad("unknown " + name + " \"" + value + "\"", "Use one of " + choices(type));
    }

    Set<String> languages(int column) throws BadLineException {
        Set<String> found = Set.copyOf(List.of(required(column, "languages").split("[ ,]+")));
        for (String language : found) {
            if (!Languages.KNOWN.contains(language) && !language.equals(Languages.ALL)) {
                throw bad("unknown language \"" + language + "\"", "Use fr, nl, en, de, es, it, or mul for all");
            }
        }
        return found;
    }

    BadLineException bad(String what, String remedy) {
        return new BadLineException(new Problem(file, line, what, remedy));
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        StringBuilder all = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            all.append(all.isEmpty() ? "" : ", ")
                    .append(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return all.toString();
    }
}
