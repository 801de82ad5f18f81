package eu.vigie.workbench.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer as a forum will show it: what its writer meant as text can be a heading or a list there. */
public record ForumText(List<Block> blocks) {
    /** What stands by itself on lines of its own. */
    public sealed interface Block {
        record Paragraph(List<Run> runs) implements Block {}

        record Heading(List<Run> runs) implements Block {}

        record Quote(List<Run> runs) implements Block {}

        record Code(String text) implements Block {}

        record Items(boolean numbered, List<List<Run>> items) implements Block {}
    }

    /** How letters are set. */
    public enum Style {
        BOLD,
        ITALIC,
        UNDERLINED,
        STRUCK,
        CODE
    }

    /** Letters that are set alike; with an address they are a link. */
    public record Run(String text, Set<Style> styles, Optional<String> address) {}

    /** Reads a text that is written for a forum of that kind. */
    static ForumText read(String text, CopyFormat format) {
        String whole = text.strip();
        return new ForumText(
                switch (format) {
                    case PLAIN -> ForumBlocks.plain(whole);
                    case BBCODE -> ForumBlocks.bbcode(whole);
                    case MARKDOWN -> ForumBlocks.markdown(whole);
                });
    }
}
