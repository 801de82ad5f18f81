package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Author;
import java.util.HashMap;
import java.util.Map;

/** Letters for the authors of one thread, in the order of their appearance: A to Z, then AA, AB and so on. */
public final class Letters {
    private final Map<Author, String> letters = new HashMap<>();

    public String of(Author author) {
        return letters.computeIfAbsent(author, _ -> nth(letters.size()));
    }

    private static String nth(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : nth(index / 26 - 1) + last;
    }
}
