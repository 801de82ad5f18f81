package eu.vigie.crawl.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the invented people have written: the board files and the signatures. */
final class Library {
    private Library() {}

    /** Boards of a site, in the order of {@code boards.txt}. */
    static List<BoardText> boards(String site) {
        return Resources.text("boards.txt")
                .lines()
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .map(file -> BoardReader.read(file, Resources.text(file)))
                .filter(board -> board.head().site().equals(site))
                .toList();
    }

    /** Signatures by nickname; most people have none. */
    static Map<String, String> signatures() {
        return Resources.text("signatures.txt")
                .lines()
                .filter(line -> line.contains(" = "))
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }
}
