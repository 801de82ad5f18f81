package eu.vigie.crawl.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Groups the lines of a post into blocks by the signs {@code >} (quote) and {@code ||} (spoiler). */
final class BlockReader {
    private static final Pattern QUOTED_NAME = Pattern.compile("> ([^\\s:][^:]{0,30}): (.*)");

    private enum Kind {
        WORDS,
        QUOTED,
        HIDDEN
    }

    private BlockReader() {}

    /** Blocks of a post; blank lines at either end of a block are dropped. */
    static List<Block> read(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || kind(lines.get(i)) != kind(lines.get(from)) || opensQuote(lines.get(i))) {
                block(lines.subList(from, i)).ifPresent(blocks::add);
                from = i;
            }
        }
        return List.copyOf(blocks);
    }

    /** What a person typed: words only, whatever signs they hold. */
    static List<Block> plain(String text) {
        return List.of(new Block.Words(trimmed(text.lines().toList())));
    }

    private static Kind kind(String line) {
        if (line.startsWith("> ")) {
            return Kind.QUOTED;
        }
        return line.startsWith("|| ") ? Kind.HIDDEN : Kind.WORDS;
    }

    private static boolean opensQuote(String line) {
        return QUOTED_NAME.matcher(line).matches();
    }

    private static Optional<Block> block(List<String> lines) {
        var kind = kind(lines.getFirst());
        return switch (kind) {
            case WORDS ->
                Optional.of(trimmed(lines)).filter(own -> !own.isEmpty()).map(Block.Words::new);
            case QUOTED -> Optional.of(quote(lines));
            case HIDDEN ->
                Optional.of(new Block.Hidden(
                        lines.stream().map(line -> line.substring(3)).toList()));
        };
    }

    private static Block quote(List<String> lines) {
        var named = QUOTED_NAME.matcher(lines.getFirst());
        List<String> words =
                new ArrayList<>(lines.stream().map(line -> line.substring(2)).toList());
        if (named.matches()) {
            words.set(0, named.group(2));
            return new Block.Quoted(Optional.of(named.group(1)), List.copyOf(words));
        }
        return new Block.Quoted(Optional.empty(), List.copyOf(words));
    }

    private static List<String> trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to).stream().map(String::stripTrailing).toList();
    }
}
