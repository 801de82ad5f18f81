package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * phpBB 3.0 to 3.3: threads, thread lists and board lists of prosilver, subsilver2 and styles made from them, with and without the
 * address modules that write {@code title-t190-25.html}.
 */
public final class Phpbb3 implements ForumEngine {
    private static final String POSTS = "div.post[id^=p], article.post[id^=p], li.post[id^=p]";
    private static final String WALLS = "form#login, #message, .panel form[action*=login], form[action*='mode=login']";
    private static final String[] TITLES = {
        ".topic-title", "#page-body > h2", "#pageheader h2, a.titles", "#page-body h2", "h3.first"
    };

    @Override
    public String name() {
        return "phpbb3";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        var page = html.body();
        if (page.id().equals("phpbb")) {
            return 0.95;
        }
        var marks = 0;
        marks +=
                html.selectFirst("a.topictitle[href*=viewtopic], a.forumtitle, a.forumlink, b.postauthor, .postprofile")
                                == null
                        ? 0
                        : 1;
        marks += html.selectFirst("#wrapcentre, #page-body, #wrapheader, #pagecontent, .postbody") == null ? 0 : 1;
        marks += html.selectFirst("a[href*=phpbb.com], meta[content*=phpBB], link[href*=prosilver]") == null ? 0 : 1;
        marks += html.selectFirst("form[action*='/search.php'], a[href*='ucp.php?mode='], a[href*='memberlist.php']")
                        == null
                ? 0
                : 1;
        boolean second = html.selectFirst("table.forumline, span.postdetails, a[href*='profile.php?mode=']") != null;
        return second ? 0 : Math.min(0.9, 0.3 * marks);
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var facts = new ThreadFacts(body.url(), html);
        var dates = BoardZone.of(html).map(ForumDates.of(body, html)::in).orElseGet(() -> ForumDates.of(body, html));
        var posts = posts(html, facts, dates);
        if (!posts.isEmpty()) {
            return thread(html, facts, posts);
        }
        var lists = new BoardLists(facts, dates);
        var list = lists.read(html);
        if (list.isPresent()) {
            return list.get();
        }
        boolean shouldHoldPosts = html.body().hasClass("section-viewtopic") && html.selectFirst(WALLS) == null;
        return shouldHoldPosts ? new ParsedPage.Unreadable(name(), POSTS, Outline.of(html.body())) : Pages.other(html);
    }

    private static List<ParsedPost> posts(Document html, ThreadFacts facts, ForumDates dates) {
        var prosilver = new ProsilverPosts(facts, dates);
        var posts = html.select(POSTS).stream()
                .map(prosilver::read)
                .flatMap(Optional::stream)
                .toList();
        if (!posts.isEmpty()) {
            return Pages.eachOnce(posts, ParsedPost::id);
        }
        var subsilver = new SubsilverPosts(facts, dates);
        return Pages.eachOnce(
                html.select("a[name^=p]").stream()
                        .map(subsilver::read)
                        .flatMap(Optional::stream)
                        .toList(),
                ParsedPost::id);
    }

    private static ParsedPage thread(Document html, ThreadFacts facts, List<ParsedPost> posts) {
        var title = Pages.text(html, TITLES).or(() -> Pages.title(html)).orElse("");
        return new ParsedPage.ThreadPage(
                facts.threadId().orElse(posts.getFirst().id()), title, board(html), facts.next(), posts);
    }

    /** The last board on the way to the page. */
    static Optional<String> board(Document html) {
        return html.select(".breadcrumbs a[href], li.icon-home a[href], .crumb a[href]").stream()
                .filter(link -> PhpbbAddress.boardId(link.attr("href")).isPresent())
                .reduce((first, second) -> second)
                .map(Element::text);
    }
}
