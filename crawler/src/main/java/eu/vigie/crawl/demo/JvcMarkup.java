package eu.vigie.crawl.demo;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The HTML that jeuxvideo.com renders into {@code renderedText}. */
final class JvcMarkup {
    private static final String BREAK = "<br />";

    private JvcMarkup() {}

    /**
     * A message as HTML.
     *
     * @param quotedAt when the quoted author wrote, in words
     */
    static String html(List<Block> blocks, UnaryOperator<String> quotedAt) {
        return blocks.stream().map(block -> html(block, quotedAt)).collect(Collectors.joining());
    }

    private static String html(Block block, UnaryOperator<String> quotedAt) {
        return switch (block) {
            case Block.Words own -> "<p class=\"message__p\">" + Html.lines(own.lines(), BREAK) + "</p>";
            case Block.Quoted quote ->
                "<blockquote class=\"message__blockquote\"><p class=\"message__noBlankline\">%s%s</p></blockquote>"
                        .formatted(
                                quote.author()
                                        .map(name -> "Le %s %s a écrit :<br />"
                                                .formatted(quotedAt.apply(name), Html.escape(name)))
                                        .orElse(""),
                                Html.lines(quote.lines(), BREAK));
            case Block.Hidden hidden ->
                "<div class=\"message__spoil\"><div class=\"message__spoilContent\"><p class=\"message__noBlankline\">%s</p></div></div>"
                        .formatted(Html.lines(hidden.lines(), BREAK));
        };
    }
}
