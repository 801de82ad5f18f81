package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.DemoThread.Trait;

/** The pages of a site like jeuxvideo.com. */
final class JvcPages {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'";

    private final SiteState state;
    private final Words words = Words.of("fr");

    JvcPages(SiteState state) {
        this.state = state;
    }

    Answer index() {
        var links = new StringBuilder();
        for (Head board : state.boards()) {
            links.append("<li><a href=\"/%s\">%s</a> <span>%s</span></li>\n"
                    .formatted(JvcLinks.list(board, 1), Html.escape(board.name()), Html.escape(board.about())));
        }
        var body = "<h1>%s</h1>\n<ul class=\"forums\">\n%s</ul>".formatted(Html.escape(state.name()), links);
        return frame("Forums - " + state.name(), "{}", "", body)
                .as(state.version("index", state.threads().all()));
    }

    Answer list(Head board, int page) {
        var listed = state.threads().listed(board);
        var payload =
                JvcPayload.ofList(state, board, listed, Math.clamp(page, 1, pages(listed.size(), JvcLinks.THREADS)));
        var body = Template.of("jvc.list", words).with("name", board.name()).html();
        return frame("Forum " + board.name() + " - " + state.name(), metadata(board), payload, body)
                .as(state.version("f" + board.number(), listed));
    }

    Answer thread(WrittenThread thread, int page) {
        return shown(thread, page, "");
    }

    /** The page that holds a message, with the message marked. */
    Answer message(WrittenThread thread, int postId) {
        return shown(thread, thread.indexOf(postId) / JvcLinks.POSTS + 1, Integer.toString(postId));
    }

    private Answer shown(WrittenThread thread, int page, String marked) {
        int count = pages(thread.posts().size(), JvcLinks.POSTS);
        var payload = JvcPayload.ofThread(state, thread, Math.clamp(page, 1, count), count);
        var body = Template.of("jvc.thread", words)
                .with("list", "/" + JvcLinks.list(thread.board(), 1))
                .with("board", thread.board().name())
                .with("title", thread.title())
                .with("marked", marked)
                .with("reply", reply(thread))
                .html();
        var title = thread.title() + " sur le forum " + thread.board().name() + " - "
                + new SpokenDates(words, state.zone()).jvcTitle(thread.first().at()) + " - " + state.name();
        return frame(title, metadata(thread.board()), payload, body).as(state.version(thread));
    }

    /** As there: a page with status 200 that sends the reader to the forums. */
    Answer missing() {
        return Answer.page(200, Resources.text("jvc.missing.html"));
    }

    Answer refusedReply(WrittenThread thread) {
        boolean locked = thread.is(Trait.LOCKED);
        var note = words.get(locked ? "lockedNote" : "emptyReply");
        return frame(state.name(), "{}", "", "<p class=\"note\">" + Html.escape(note) + "</p>")
                .status(locked ? 403 : 400);
    }

    private String reply(WrittenThread thread) {
        return thread.is(Trait.LOCKED)
                ? "<p class=\"note\">" + Html.escape(words.get("lockedNote")) + "</p>"
                : Template.of("jvc.reply", words).with("topic", thread.id()).html();
    }

    private static String metadata(Head board) {
        return "{\"type_page\":\"forum\",\"forum_id\":\"%d\",\"forum_name\":\"%s\"}"
                .formatted(board.number(), board.name().replace("\"", "").replace("<", ""));
    }

    private static int pages(int rows, int perPage) {
        return Math.max(1, (rows + perPage - 1) / perPage);
    }

    private Answer frame(String title, String metadata, String payload, String body) {
        var script = payload.isEmpty()
                ? ""
                : "<script>window.jvc=window.jvc||{};window.jvc.forumsAppPayload=\"" + payload + "\";</script>";
        var html = Template.of("jvc.frame", words)
                .with("pageTitle", title)
                .with("siteName", state.name())
                .with("metadata", metadata)
                .with("payload", script)
                .with("body", body)
                .html();
        return Answer.page(200, html).with("Content-Security-Policy", POLICY);
    }
}
