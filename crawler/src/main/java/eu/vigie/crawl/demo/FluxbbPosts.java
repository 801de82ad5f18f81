package eu.vigie.crawl.demo;

import java.util.List;
import java.util.stream.Collectors;

/** The posts of one FluxBB thread as HTML. FluxBB knows no spoilers: hidden words stand open. */
final class FluxbbPosts {
    private final SiteState state;
    private final WrittenThread thread;
    private final Words words;
    private final SpokenDates dates;

    FluxbbPosts(SiteState state, WrittenThread thread, Words words) {
        this.state = state;
        this.thread = thread;
        this.words = words;
        this.dates = new SpokenDates(words, state.zone());
    }

    /** Posts of a page, counted from 1. */
    String html(int page) {
        return thread.page(page, FluxbbLinks.POSTS).stream().map(this::post).collect(Collectors.joining("\n"));
    }

    private String post(WrittenPost post) {
        int place = thread.indexOf(post.id());
        return Template.of("fluxbb.post", words)
                .with("id", post.id())
                .with("row", row(place))
                .with("place", place + 1)
                .with("url", FluxbbLinks.post(post.id()))
                .with("date", dates.fluxbb(post.at(), state.now()))
                .with("profile", FluxbbLinks.member(post.author()))
                .with("author", post.author())
                .with("count", 3 + SiteState.memberNumber(post.author()) % 400)
                .with("subject", (place == 0 ? "" : "Re: ") + thread.title())
                .with("content", post.blocks().stream().map(this::block).collect(Collectors.joining()))
                .with("edited", edited(post))
                .with("signature", signature(post))
                .html();
    }

    private static String row(int place) {
        return (place % 2 == 0 ? "rowodd" : "roweven")
                + (place == 0 ? " firstpost" : "")
                + (place % FluxbbLinks.POSTS == 0 ? " blockpost1" : "");
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Words own -> paragraph(own.lines());
            case Block.Hidden hidden -> paragraph(hidden.lines());
            case Block.Quoted quote ->
                "<div class=\"quotebox\">%s<blockquote><div>%s</div></blockquote></div>"
                        .formatted(
                                quote.author()
                                        .map(name ->
                                                "<cite>%s %s</cite>".formatted(Html.escape(name), words.get("wrote")))
                                        .orElse(""),
                                paragraph(quote.lines()));
        };
    }

    private static String paragraph(List<String> lines) {
        return "<p>" + Html.lines(lines, "<br />") + "</p>";
    }

    private String edited(WrittenPost post) {
        return post.editedAt()
                .map(at -> "<p class=\"postedit\"><em>%s %s (%s)</em></p>"
                        .formatted(
                                words.get("editedBy"),
                                Html.escape(post.author()),
                                Html.escape(dates.fluxbb(at, state.now()))))
                .orElse("");
    }

    private String signature(WrittenPost post) {
        return state.signature(post.author())
                .map(text -> "<div class=\"postsignature postmsg\"><hr /><p>%s</p></div>".formatted(Html.escape(text)))
                .orElse("");
    }
}
