package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.DemoThread.Trait;
import java.time.Instant;
import java.util.function.IntFunction;

/** The pages of a FluxBB site. */
final class FluxbbPages extends BoardPages {
    FluxbbPages(SiteState state) {
        super(state, "fluxbb", "en", "links");
    }

    Answer list(Head board, int page) {
        var words = Words.of(board.language());
        var listed = state.threads().listed(board);
        int shown = page(page, listed.size(), FluxbbLinks.THREADS);
        var rows = new StringBuilder();
        for (int i = (shown - 1) * FluxbbLinks.THREADS; i < Math.min(listed.size(), shown * FluxbbLinks.THREADS); i++) {
            rows.append(threadRow(listed.get(i), i, words));
        }
        IntFunction<String> url = number -> FluxbbLinks.list(board, number);
        var body = Template.of("fluxbb.list", words)
                .with("crumbs", crumbs(board, "", words))
                .with("pages", pagelink(shown, listed.size(), FluxbbLinks.THREADS, words, url))
                .with("name", board.name())
                .with("rows", rows)
                .html();
        var next = next(shown, listed.size(), FluxbbLinks.THREADS, url);
        return frame("viewforum", board.name() + " / " + state.name(), words, next, body)
                .as(state.version("f" + board.number(), listed));
    }

    Answer thread(WrittenThread thread, int page) {
        var words = Words.of(thread.board().language());
        int size = thread.posts().size();
        int shown = page(page, size, FluxbbLinks.POSTS);
        IntFunction<String> url = number -> FluxbbLinks.thread(thread, number);
        var here = "<li><span>»&#160;</span><strong><a href=\"%s\">%s</a></strong></li>"
                .formatted(Html.escape(url.apply(1)), Html.escape(thread.title()));
        var body = Template.of("fluxbb.thread", words)
                .with("crumbs", crumbs(thread.board(), here, words))
                .with("pages", pagelink(shown, size, FluxbbLinks.POSTS, words, url))
                .with("posts", new FluxbbPosts(state, thread, words).html(shown))
                .with("reply", reply(thread, words))
                .html();
        var title = thread.title() + " / " + thread.board().name() + " / " + state.name();
        return frame("viewtopic", title, words, next(shown, size, FluxbbLinks.POSTS, url), body)
                .as(state.version(thread));
    }

    private static String reply(WrittenThread thread, Words words) {
        var template = thread.is(Trait.LOCKED) ? "fluxbb.locked" : "fluxbb.reply";
        return Template.of(template, words).with("t", thread.id()).html();
    }

    private String threadRow(WrittenThread thread, int place, Words words) {
        var row = (place % 2 == 0 ? "rowodd" : "roweven")
                + (thread.is(Trait.PINNED) ? " isticky" : "")
                + (thread.is(Trait.LOCKED) ? " iclosed" : "");
        var labels = (thread.is(Trait.PINNED) ? label("stickytext", words.get("sticky")) : "")
                + (thread.is(Trait.LOCKED) ? label("closedtext", words.get("closed")) : "");
        return Template.of("fluxbb.row", words)
                .with("row", row)
                .with("place", place + 1)
                .with("labels", labels)
                .with("url", FluxbbLinks.thread(thread, 1))
                .with("title", thread.title())
                .with("author", thread.first().author())
                .with("replyCount", thread.posts().size() - 1)
                .with("viewCount", thread.views())
                .with("last", last(thread, words))
                .html();
    }

    private static String label(String type, String word) {
        return "<span class=\"%s\">%s</span> ".formatted(type, Html.escape(word));
    }

    @Override
    String url(Head board) {
        return FluxbbLinks.list(board, 1);
    }

    @Override
    String last(WrittenThread thread, Words words) {
        return "<a href=\"%s\">%s</a> <span class=\"byuser\">%s %s</span>"
                .formatted(
                        Html.escape(FluxbbLinks.post(thread.last().id())),
                        Html.escape(date(thread.last().at(), words)),
                        words.get("by"),
                        Html.escape(thread.last().author()));
    }

    private String date(Instant at, Words words) {
        return new SpokenDates(words, state.zone()).fluxbb(at, state.now());
    }

    private static String crumbs(Head board, String more, Words words) {
        return Template.of("fluxbb.crumbs", words)
                .with("url", FluxbbLinks.list(board, 1))
                .with("name", board.name())
                .with("more", more)
                .html();
    }

    /** The page asked for, or the nearest that there is. */
    private static int page(int asked, int rows, int perPage) {
        return Math.clamp(asked, 1, pages(rows, perPage));
    }

    private static int pages(int rows, int perPage) {
        return Math.max(1, (rows + perPage - 1) / perPage);
    }

    private static String next(int page, int rows, int perPage, IntFunction<String> url) {
        return page == pages(rows, perPage)
                ? ""
                : "<link rel=\"next\" href=\"%s\" title=\"Page %d\" />"
                        .formatted(Html.escape(url.apply(page + 1)), page + 1);
    }

    private static String pagelink(int page, int rows, int perPage, Words words, IntFunction<String> url) {
        var links = new StringBuilder();
        int last = pages(rows, perPage);
        for (int number = 1; number <= last; number++) {
            links.append(
                    number == page
                            ? "<strong class=\"item1\">%d</strong> ".formatted(number)
                            : "<a href=\"%s\">%d</a> ".formatted(Html.escape(url.apply(number)), number));
        }
        if (page < last) {
            links.append("<a rel=\"next\" href=\"%s\">%s</a>"
                    .formatted(Html.escape(url.apply(page + 1)), words.get("next")));
        }
        return links.toString();
    }
}
