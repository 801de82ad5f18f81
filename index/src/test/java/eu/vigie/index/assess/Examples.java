package eu.vigie.index.assess;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Reads tables of invented posts: one a line, columns separated by {@code |}, {@code \n} for a new line in a post. */
final class Examples {
    private Examples() {}

    static Stream<Arguments> of(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arguments.of(Arrays.stream(line.split("\\|"))
                        .map(cell -> cell.strip().replace("\\n", "\n"))
                        .toArray()));
    }

    /** Evidence for a text by the shipped cues of its language. */
    static Evidence evidence(String language, String text) {
        Words words = Words.of(text);
        return new Evidence(words, CueReader.shipped(language).findIn(words));
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
