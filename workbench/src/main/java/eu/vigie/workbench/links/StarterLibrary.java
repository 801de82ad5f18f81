package eu.vigie.workbench.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Institutions everybody begins with: front pages only, one a line in starter.tsv. */
final class StarterLibrary {
    private static final int COLUMNS = 8;

    private StarterLibrary() {}

    static List<Link> links() {
        try (var stream = Objects.requireNonNull(StarterLibrary.class.getResourceAsStream("starter.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StarterLibrary::link)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Link link(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("starter.tsv: " + cells.length + " columns in " + line);
        }
        return new Link(
                URI.create(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                set(cells[5]),
                set(cells[6]),
                set(cells[7]));
    }

    private static Set<String> set(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
