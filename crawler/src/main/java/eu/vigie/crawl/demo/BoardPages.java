package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.DemoThread.Trait;
import java.util.Comparator;

/** What the pages of all forum programs with boards have in common; the mark-up lies in templates named after the program. */
abstract class BoardPages {
    final SiteState state;
    private final String program;
    private final String indexLanguage;
    private final String extra;

    /**
     * @param program beginning of the names of its templates
     * @param indexLanguage language of the pages that belong to no board
     * @param extra name of the place that the frame keeps for what differs from page to page
     */
    BoardPages(SiteState state, String program, String indexLanguage, String extra) {
        this.state = state;
        this.program = program;
        this.indexLanguage = indexLanguage;
        this.extra = extra;
    }

    /** Address of the first page of a board, as the program writes it. */
    abstract String url(Head board);

    /** Who wrote last in a thread, and when. */
    abstract String last(WrittenThread thread, Words words);

    Answer index() {
        var words = Words.of(indexLanguage);
        var rows = new StringBuilder();
        int place = 0;
        for (Head board : state.boards()) {
            rows.append(boardRow(board, place++, words));
        }
        var body = template("index", words).with("rows", rows).html();
        return frame("index", state.name(), words, "", body)
                .as(state.version("index", state.threads().all()));
    }

    Answer missing() {
        var words = Words.of(indexLanguage);
        return message(404, words, words.get("missing"));
    }

    Answer refusedReply(WrittenThread thread) {
        var words = Words.of(thread.board().language());
        return thread.is(Trait.LOCKED)
                ? message(403, words, words.get("lockedNote"))
                : message(400, words, words.get("emptyReply"));
    }

    private Answer message(int status, Words words, String text) {
        var body = template("message", words).with("text", text).html();
        return frame("message", state.name(), words, "", body).status(status);
    }

    final Template template(String page, Words words) {
        return Template.of(program + "." + page, words);
    }

    private String boardRow(Head board, int place, Words words) {
        var listed = state.threads().listed(board);
        int posts = listed.stream().mapToInt(thread -> thread.posts().size()).sum();
        var newest = listed.stream()
                .max(Comparator.comparing(thread -> thread.last().at()))
                .filter(_ -> !board.closed());
        return template("board", words)
                .with("row", place % 2 == 0 ? "rowodd" : "roweven")
                .with("number", board.number())
                .with("url", url(board))
                .with("name", board.name())
                .with("about", board.about())
                .with("topicCount", listed.size())
                .with("postCount", posts)
                .with("last", newest.map(thread -> last(thread, words)).orElse(""))
                .html();
    }

    final Answer frame(String section, String title, Words words, String more, String body) {
        return Answer.page(
                200,
                template("frame", words)
                        .with("lang", words.language())
                        .with("section", section)
                        .with("pageTitle", title)
                        .with("siteName", state.name())
                        .with(extra, more)
                        .with("body", body)
                        .html());
    }
}
