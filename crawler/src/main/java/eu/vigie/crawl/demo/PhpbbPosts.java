package eu.vigie.crawl.demo;

import java.time.Instant;
import java.util.stream.Collectors;

/** The posts of one phpBB thread as HTML. */
final class PhpbbPosts {
    private static final String BREAK = "<br>\n";

    private final SiteState state;
    private final WrittenThread thread;
    private final Words words;
    private final SpokenDates dates;

    PhpbbPosts(SiteState state, WrittenThread thread, Words words) {
        this.state = state;
        this.thread = thread;
        this.words = words;
        this.dates = new SpokenDates(words, state.zone());
    }

    /** Posts of the page that begins at place {@code from}, counted from 0. */
    String html(int from) {
        return thread.page(from / PhpbbLinks.POSTS + 1, PhpbbLinks.POSTS).stream()
                .map(this::post)
                .collect(Collectors.joining("\n"));
    }

    private String post(WrittenPost post) {
        boolean first = post.id() == thread.first().id();
        return Template.of("phpbb.post", words)
                .with("id", post.id())
                .with("bg", "bg" + (1 + thread.indexOf(post.id()) % 2))
                .with("author", author(post.author()))
                .with("count", 3 + SiteState.memberNumber(post.author()) % 400)
                .with("h", first ? "class=\"first\"" : "")
                .with("subject", (first ? "" : "Re: ") + thread.title())
                .with("url", "./" + PhpbbLinks.post(thread, post.id()))
                .with("time", time(post.at(), state.now(), dates))
                .with("content", post.blocks().stream().map(this::block).collect(Collectors.joining("\n")))
                .with("notice", notice(post))
                .with("signature", signature(post))
                .html();
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Words own -> Html.lines(own.lines(), BREAK);
            case Block.Quoted quote -> quote(quote);
            case Block.Hidden hidden ->
                Template.of("phpbb.spoiler", words)
                        .with("text", Html.lines(hidden.lines(), BREAK))
                        .html();
        };
    }

    private String quote(Block.Quoted quote) {
        var text = Html.lines(quote.lines(), BREAK);
        if (quote.author().isEmpty()) {
            return "<blockquote class=\"uncited\"><div>" + text + "</div></blockquote>";
        }
        var name = quote.author().get();
        return thread.posts().stream()
                .filter(post -> post.author().equals(name))
                .findFirst()
                .map(post -> Template.of("phpbb.quote", words)
                        .with("id", post.id())
                        .with("url", "./" + PhpbbLinks.post(thread, post.id()))
                        .with("author", author(name))
                        .with("date", dates.phpbb(post.at(), state.now()))
                        .with("text", text)
                        .html())
                .orElseGet(() -> "<blockquote><div><cite>%s %s</cite>%s</div></blockquote>"
                        .formatted(Html.escape(name), words.get("wrote"), text));
    }

    private String notice(WrittenPost post) {
        return post.editedAt()
                .map(at -> Template.of("phpbb.notice", words)
                        .with("author", author(post.author()))
                        .with("date", dates.phpbb(at, state.now()))
                        .html())
                .orElse("");
    }

    private String signature(WrittenPost post) {
        return state.signature(post.author())
                .map(text -> "<div id=\"sig%d\" class=\"signature\">%s</div>".formatted(post.id(), Html.escape(text)))
                .orElse("");
    }

    static String author(String name) {
        return "<a href=\"./%s\" class=\"username\">%s</a>"
                .formatted(Html.escape(PhpbbLinks.member(name)), Html.escape(name));
    }

    static String time(Instant at, Instant now, SpokenDates dates) {
        var utc =
                at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString().replace("Z", "+00:00");
        return "<time datetime=\"%s\">%s</time>".formatted(utc, Html.escape(dates.phpbb(at, now)));
    }
}
