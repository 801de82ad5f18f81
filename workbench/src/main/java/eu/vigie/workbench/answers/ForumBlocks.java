package eu.vigie.workbench.answers;

import eu.vigie.workbench.answers.ForumText.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into the blocks that forums make of it. */
final class ForumBlocks {
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t]*\\n)+");
    private static final Pattern TAGGED = Pattern.compile(
            "\\[quote(?:=[^\\]]*)?](?<quote>.*?)\\[/quote]|\\[list(?<numbered>=1)?](?<list>.*?)\\[/list]|\\[code](?<code>.*?)\\[/code]",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM = Pattern.compile("\\[\\*]");

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s{0,3}[-*+]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s{0,3}\\d{1,9}[.)]\\s+(.*)");
    private static final Pattern QUOTED = Pattern.compile("\\s{0,3}>\\s?(.*)");
    private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t)(.*)");
    private static final Pattern ANY = Pattern.compile("(.*)");

    private ForumBlocks() {}

    static List<Block> plain(String text) {
        return paragraphs(text, ForumRuns::plain);
    }

    static List<Block> bbcode(String text) {
        var blocks = new ArrayList<Block>();
        Matcher tags = TAGGED.matcher(text);
        int at = 0;
        while (tags.find()) {
            blocks.addAll(paragraphs(text.substring(at, tags.start()), ForumRuns::bbcode));
            blocks.add(tagged(tags));
            at = tags.end();
        }
        blocks.addAll(paragraphs(text.substring(at), ForumRuns::bbcode));
        return blocks;
    }

    private static Block tagged(Matcher tags) {
        if (tags.group("quote") != null) {
            return new Block.Quote(ForumRuns.bbcode(tags.group("quote").strip()));
        }
        if (tags.group("code") != null) {
            return new Block.Code(tags.group("code").strip());
        }
        var items = ITEM.splitAsStream(tags.group("list"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(ForumRuns::bbcode)
                .toList();
        return new Block.Items(tags.group("numbered") != null, items);
    }

    private static List<Block> paragraphs(String text, Function<String, List<ForumText.Run>> runs) {
        return EMPTY_LINES
                .splitAsStream(text.strip())
                .filter(part -> !part.isBlank())
                .<Block>map(part -> new Block.Paragraph(runs.apply(part)))
                .toList();
    }

    static List<Block> markdown(String text) {
        return EMPTY_LINES
                .splitAsStream(text)
                .filter(part -> !part.isBlank())
                .flatMap(part -> parts(part).stream())
                .toList();
    }

    /** Lines that follow each other and are of one kind make a block. */
    private static List<Block> parts(String text) {
        var blocks = new ArrayList<Block>();
        List<String> lines = Arrays.asList(text.split("\\n"));
        for (int at = 0; at < lines.size(); ) {
            Pattern kind = kind(lines.get(at), at == 0);
            var same = new ArrayList<String>();
            do {
                Matcher line = kind.matcher(lines.get(at++));
                same.add(line.matches() ? line.group(1) : "");
            } while (at < lines.size() && kind != HEADING && kind(lines.get(at), false) == kind);
            blocks.add(block(kind, same));
        }
        return blocks;
    }

    private static Pattern kind(String line, boolean first) {
        if (first && INDENTED.matcher(line).matches()) {
            return INDENTED;
        }
        for (Pattern kind : List.of(HEADING, BULLET, NUMBER, QUOTED)) {
            if (kind.matcher(line).matches()) {
                return kind;
            }
        }
        return ANY;
    }

    private static Block block(Pattern kind, List<String> lines) {
        String text = String.join("\n", lines);
        if (kind == BULLET || kind == NUMBER) {
            return new Block.Items(
                    kind == NUMBER, lines.stream().map(ForumRuns::markdown).toList());
        }
        if (kind == INDENTED) {
            return new Block.Code(text);
        }
        var runs = ForumRuns.markdown(text);
        if (kind == HEADING) {
            return new Block.Heading(runs);
        }
        return kind == QUOTED ? new Block.Quote(runs) : new Block.Paragraph(runs);
    }
}
