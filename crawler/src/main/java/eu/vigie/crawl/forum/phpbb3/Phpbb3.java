package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.ClassIndex;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * phpBB 3.0 to 3.3: threads, thread lists and board lists of prosilver, subsilver2 and styles made from them, with and without the
 * address modules that write {@code title-t190-25.html}.
 */
public final class Phpbb3 implements ForumEngine {
    private static final String WALLS = "form#login, #message, .panel form[action*=login], form[action*='mode=login']";
    private static final String[] TITLES = {"#page-body > h2", "#pageheader h2, a.titles", "#page-body h2", "h3.first"};
    private static final String[] MARKS = {
        "a.topictitle[href*=viewtopic], a.forumtitle, a.forumlink, b.postauthor, .postprofile",
        "#wrapcentre, #page-body, #wrapheader, #pagecontent, .postbody",
        "a[href*=phpbb.com], meta[content*=phpBB], link[href*=prosilver]",
        "form[action*='/search.php'], a[href*='ucp.php?mode='], a[href*='memberlist.php']"
    };
    private static final String OF_PHPBB2 = "table.forumline, span.postdetails, a[href*='profile.php?mode=']";

    @Override
    public String name() {
        return "phpbb3";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (html.body().id().equals("phpbb")) {
            return 0.95;
        }
        if (!PageText.holdsAny(body, "phpbb", "phpBB", "topictitle", "postauthor")) {
            return 0;
        }
        long marks = Stream.of(MARKS).filter(m -> html.selectFirst(m) != null).count();
        return marks == 0 || html.selectFirst(OF_PHPBB2) != null ? 0 : Math.min(0.9, 0.3 * marks);
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var index = ClassIndex.of(html);
        var facts = new ThreadFacts(body.url(), html, index);
        var undated = ForumDates.of(body, html);
        var dates = BoardZone.of(index).map(undated::in).orElse(undated);
        var posts = posts(html, index, facts, dates);
        if (!posts.isEmpty()) {
            return thread(html, index, facts, posts);
        }
        var list = new BoardLists(facts, dates).read(html, index);
        if (list.isPresent()) {
            return list.get();
        }
        boolean shouldHoldPosts = html.body().hasClass("section-viewtopic") && html.selectFirst(WALLS) == null;
        return shouldHoldPosts
                ? new ParsedPage.Unreadable(name(), ".post[id^=p]", Outline.of(html.body()))
                : Pages.other(html);
    }

    private static List<ParsedPost> posts(Document html, ClassIndex index, ThreadFacts facts, ForumDates dates) {
        var prosilver = new ProsilverPosts(facts, dates);
        var posts = index.all("post").stream()
                .map(prosilver::read)
                .flatMap(Optional::stream)
                .toList();
        if (!posts.isEmpty() || index.all("postbody").isEmpty()) {
            return Pages.eachOnce(posts, ParsedPost::id);
        }
        var subsilver = new SubsilverPosts(facts, dates);
        var older = html.select("a[name^=p]").stream()
                .map(subsilver::read)
                .flatMap(Optional::stream)
                .toList();
        return Pages.eachOnce(older, ParsedPost::id);
    }

    private static ParsedPage thread(Document html, ClassIndex index, ThreadFacts facts, List<ParsedPost> posts) {
        var title = index.first("topic-title")
                .map(Element::text)
                .filter(t -> !t.isEmpty())
                .or(() -> Pages.text(html, TITLES))
                .or(() -> Pages.title(html))
                .orElse("");
        var id = facts.threadId().orElse(posts.getFirst().id());
        return new ParsedPage.ThreadPage(id, title, board(index), facts.next(), posts);
    }

    /** The last board on the way to the page. */
    static Optional<String> board(ClassIndex index) {
        return Stream.of("crumb", "breadcrumbs", "icon-home")
                .map(index::all)
                .filter(crumbs -> !crumbs.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .flatMap(crumb -> crumb.select("a[href]").stream())
                .filter(link -> PhpbbAddress.boardId(link.attr("href")).isPresent())
                .reduce((first, second) -> second)
                .map(Element::text);
    }
}
