package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.DemoThread.Trait;
import java.time.Instant;
import java.util.function.IntFunction;

/** The pages of a phpBB site. */
final class PhpbbPages {
    private static final String INDEX_LANGUAGE = "fr";

    private final SiteState state;

    PhpbbPages(SiteState state) {
        this.state = state;
    }

    Answer index() {
        var words = Words.of(INDEX_LANGUAGE);
        var rows = new StringBuilder();
        state.boards().forEach(board -> rows.append(boardRow(board, words)));
        var body = Template.of("phpbb.index", words).with("rows", rows).html();
        return frame("index", state.name(), words, "", body)
                .as(state.version("index", state.threads().all()));
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

    Answer missing() {
        var words = Words.of(INDEX_LANGUAGE);
        return message(404, words, words.get("missing"));
    }

    Answer refusedReply(WrittenThread thread) {
        var words = Words.of(thread.board().language());
        return thread.is(Trait.LOCKED)
                ? message(403, words, words.get("lockedNote"))
                : message(400, words, words.get("emptyReply"));
    }

    private Answer message(int status, Words words, String text) {
        var body = Template.of("phpbb.message", words).with("text", text).html();
        return frame("message", state.name(), words, "", body).status(status);
    }

    private String reply(WrittenThread thread, Words words) {
        var template = thread.is(Trait.LOCKED) ? "phpbb.locked" : "phpbb.reply";
        return Template.of(template, words)
                .with("f", thread.board().number())
                .with("t", thread.id())
                .with("title", thread.title())
                .html();
    }

    private String boardRow(Head board, Words words) {
        var listed = state.threads().listed(board);
        int posts = listed.stream().mapToInt(thread -> thread.posts().size()).sum();
        var last = board.closed()
                ? ""
                : listed.stream()
                        .max(java.util.Comparator.comparing(
                                thread -> thread.last().at()))
                        .map(thread -> lastPost(thread, words))
                        .orElse("");
        return Template.of("phpbb.board", words)
                .with("url", "./" + PhpbbLinks.list(board, 0))
                .with("name", board.name())
                .with("about", board.about())
                .with("topicCount", listed.size())
                .with("postCount", posts)
                .with("last", last)
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
                .with("last", lastPost(thread, words))
                .html();
    }

    private String lastPost(WrittenThread thread, Words words) {
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

    private Answer frame(String section, String title, Words words, String crumbs, String body) {
        return Answer.page(
                200,
                Template.of("phpbb.frame", words)
                        .with("lang", words.language())
                        .with("section", section)
                        .with("pageTitle", title)
                        .with("siteName", state.name())
                        .with("crumbs", crumbs)
                        .with("body", body)
                        .html());
    }
}
