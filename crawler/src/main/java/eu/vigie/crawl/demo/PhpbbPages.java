package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.DemoThread.Trait;
import java.time.Instant;
import java.util.function.IntFunction;

/** The pages of a phpBB site. */
final class PhpbbPages extends BoardPages {
    PhpbbPages(SiteState state) {
        super(state, "phpbb", "fr", "crumbs");
    }

    Answer list(Head board, int start) {
        var words = Words.of(board.language());
        var listed = state.threads().listed(board);
        int from = first(start, listed.size(), PhpbbLinks.THREADS);
        var shown = listed.subList(from, Math.min(listed.size(), from + PhpbbLinks.THREADS));
        var rows = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            rows.append(threadRow(shown.get(i), i, words));
        }
        var body = Template.of("phpbb.list", words)
                .with("url", "./" + PhpbbLinks.list(board, 0))
                .with("name", board.name())
                .with("rows", rows)
                .with(
                        "pagination",
                        pagination(
                                listed.size() + " " + words.get("topicsLower"),
                                from,
                                listed.size(),
                                PhpbbLinks.THREADS,
                                words,
                                page -> PhpbbLinks.list(board, page)))
                .html();
        return frame("viewforum", board.name() + " - " + state.name(), words, crumb(board), body)
                .as(state.version("f" + board.number(), listed));
    }

    Answer thread(WrittenThread thread, int start) {
        var words = Words.of(thread.board().language());
        int from = first(start, thread.posts().size(), PhpbbLinks.POSTS);
        var posts = new PhpbbPosts(state, thread, words);
        var body = Template.of("phpbb.thread", words)
                .with("url", "./" + PhpbbLinks.thread(thread, 0))
                .with("title", thread.title())
                .with("posts", posts.html(from))
                .with("reply", reply(thread, words))
                .with(
                        "pagination",
                        pagination(
                                thread.posts().size() + " " + words.get("postsLower"),
                                from,
                                thread.posts().size(),
                                PhpbbLinks.POSTS,
                                words,
                                page -> PhpbbLinks.thread(thread, page)))
                .html();
        return frame("viewtopic", thread.title() + " - " + state.name(), words, crumb(thread.board()), body)
                .as(state.version(thread));
    }

    private String reply(WrittenThread thread, Words words) {
        var template = thread.is(Trait.LOCKED) ? "phpbb.locked" : "phpbb.reply";
        return Template.of(template, words)
                .with("f", thread.board().number())
                .with("t", thread.id())
                .with("title", thread.title())
                .html();
    }

    private String threadRow(WrittenThread thread, int place, Words words) {
        var state =
                (thread.is(Trait.PINNED) ? "sticky_read" : "topic_read") + (thread.is(Trait.LOCKED) ? "_locked" : "");
        return Template.of("phpbb.row", words)
                .with("row", "bg" + (1 + place % 2) + (thread.is(Trait.PINNED) ? " sticky" : ""))
                .with("state", state)
                .with("url", "./" + PhpbbLinks.thread(thread, 0))
                .with("title", thread.title())
                .with("author", author(thread.first().author()))
                .with("opened", time(thread.first().at(), words))
                .with("replyCount", thread.posts().size() - 1)
                .with("viewCount", thread.views())
                .with("last", last(thread, words))
                .html();
    }

    @Override
    String url(Head board) {
        return "./" + PhpbbLinks.list(board, 0);
    }

    @Override
    String last(WrittenThread thread, Words words) {
        return Template.of("phpbb.last", words)
                .with("author", author(thread.last().author()))
                .with("url", "./" + PhpbbLinks.post(thread, thread.last().id()))
                .with("time", time(thread.last().at(), words))
                .html();
    }

    private String time(Instant at, Words words) {
        return PhpbbPosts.time(at, state.now(), new SpokenDates(words, state.zone()));
    }

    private static String author(String name) {
        return PhpbbPosts.author(name);
    }

    private static String crumb(Head board) {
        return Template.of("phpbb.crumb", Words.of(board.language()))
                .with("f", board.number())
                .with("url", "./" + PhpbbLinks.list(board, 0))
                .with("name", board.name())
                .html();
    }

    /** First row of the page that holds row {@code start}; beyond the end, of the last page. */
    private static int first(int start, int rows, int perPage) {
        return Math.min(start, Math.max(0, rows - 1)) / perPage * perPage;
    }

    private static String pagination(
            String total, int from, int rows, int perPage, Words words, IntFunction<String> url) {
        var links = new StringBuilder();
        for (int start = 0; rows > perPage && start < rows; start += perPage) {
            var link = Html.escape("./" + url.apply(start));
            links.append(
                    start == from
                            ? "<li class=\"active\"><span>%d</span></li>\n".formatted(start / perPage + 1)
                            : "<li><a class=\"button\" href=\"%s\" role=\"button\">%d</a></li>\n"
                                    .formatted(link, start / perPage + 1));
        }
        if (from + perPage < rows) {
            links.append(
                    "<li class=\"arrow next\"><a class=\"button button-icon-only\" href=\"%s\" rel=\"next\" role=\"button\"><span class=\"sr-only\">%s</span></a></li>\n"
                            .formatted(Html.escape("./" + url.apply(from + perPage)), words.get("next")));
        }
        return "<div class=\"pagination\">%s <ul>%s</ul></div>".formatted(Html.escape(total), links);
    }
}
