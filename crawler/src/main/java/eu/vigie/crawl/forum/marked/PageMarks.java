package eu.vigie.crawl.forum.marked;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.Numbers;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page tells what it is, and how an engine writes its addresses. Said once, when an engine is made; from then on not changed,
 * and read by any thread.
 */
public final class PageMarks {
    private static final String NOWHERE = "no-such-tag";
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final int MOST_DIGITS = 9;

    private final Pattern threadId;
    private final Pattern boardId;
    private Pattern number = NEVER;
    private String ownLinks = "link[rel=canonical]";
    private Pattern titleEnd = NEVER;
    private Pick title = Pick.NOTHING;
    private String crumbs = NOWHERE;
    private Pick boardTitle = Pick.NOTHING;
    private String boards = NOWHERE;
    private String next = NOWHERE;
    private String pager = NOWHERE;
    private String isList = NOWHERE;
    private String isThread = NOWHERE;
    private String wall = NOWHERE;

    private PageMarks(String threadId, String boardId) {
        this.threadId = Pattern.compile(threadId);
        this.boardId = Pattern.compile(boardId);
    }

    /** Patterns whose groups find the number of a thread and of a board in an address. */
    public static PageMarks of(String threadId, String boardId) {
        return new PageMarks(threadId, boardId);
    }

    /** Links in which a page of a thread gives its own address. */
    public PageMarks ownLinks(String selector) {
        ownLinks = selector;
        return this;
    }

    /** Where the title of a thread stands; else the page's own title is taken, without what {@code siteName} matches in it. */
    public PageMarks title(String siteName, String... at) {
        titleEnd = Pattern.compile(siteName);
        title = Pick.of(at);
        return this;
    }

    /** Links from the front page to where the page stands: the last that leads to a board is the thread's board. */
    public PageMarks crumbs(String selector) {
        crumbs = selector;
        return this;
    }

    /** Where a list tells the name of its board, and links to boards. */
    public PageMarks boards(String selector, String... ownTitle) {
        boards = selector;
        boardTitle = Pick.of(ownTitle);
        return this;
    }

    /** Links that lead to the next page and to no other. */
    public PageMarks next(String selector) {
        next = selector;
        return this;
    }

    /** Links to pages by number, and where in an address the number stands: the nearest above this page's own is the next page. */
    public PageMarks pager(String selector, String numberPattern) {
        pager = selector;
        number = Pattern.compile(numberPattern);
        return this;
    }

    /** A page that has this is a list even if it holds no thread. */
    public PageMarks list(String selector) {
        isList = selector;
        return this;
    }

    /** A page that has this should hold posts, unless it has {@code butNot}: a login form, a message. */
    public PageMarks thread(String selector, String butNot) {
        isThread = selector;
        wall = butNot;
        return this;
    }

    Optional<String> threadId(String address) {
        return Numbers.first(threadId, address);
    }

    Optional<String> threadId(URI page, Document html) {
        return threadId(page.toString())
                .or(() -> html.select(ownLinks).stream()
                        .flatMap(link -> threadId(link.attr("href")).stream())
                        .findFirst());
    }

    String title(Document html) {
        return title.from(html)
                .map(t -> t.replace('\u00A0', ' ').strip())
                .orElseGet(() -> titleEnd.matcher(html.title()).replaceFirst(""));
    }

    Optional<String> board(Document html) {
        return html.select(crumbs).stream()
                .filter(a -> !a.text().isBlank()
                        && Numbers.first(boardId, a.attr("href")).isPresent())
                .reduce((first, second) -> second)
                .map(Element::text);
    }

    Optional<String> boardTitle(Document html) {
        return boardTitle.from(html).or(() -> board(html));
    }

    List<BoardLink> boards(Document html) {
        var links = html.select(boards).stream()
                .filter(a -> !a.text().isBlank())
                .flatMap(a -> Addresses.of(a, "href").stream()
                        .flatMap(
                                address -> Numbers.first(boardId, address.toString())
                                        .map(id -> new BoardLink(id, address, a.text()))
                                        .stream()))
                .toList();
        return Pages.eachOnce(links, BoardLink::id);
    }

    boolean isList(Document html) {
        return html.selectFirst(isList) != null;
    }

    boolean shouldHoldPosts(Document html) {
        return html.selectFirst(isThread) != null && html.selectFirst(wall) == null;
    }

    /** The next page of a thread, whose number is given, or of a list. */
    Optional<URI> next(URI page, Document html, Optional<String> thread) {
        var here = Addresses.withoutFragment(page);
        return addresses(html, next)
                .filter(a -> !a.equals(here) && isSame(a, here, thread))
                .findFirst()
                .or(() -> Pages.following(
                        addresses(html, pager)
                                .filter(a -> isSame(a, here, thread))
                                .toList(),
                        this::number,
                        number(here)));
    }

    private static Stream<URI> addresses(Document html, String selector) {
        return html.select(selector).stream()
                .flatMap(a -> Addresses.of(a, "href").stream())
                .map(Addresses::withoutFragment);
    }

    private int number(URI address) {
        return Numbers.first(number, address.toString())
                .filter(digits -> digits.length() <= MOST_DIGITS)
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Whether a link stays in the thread or board of this page, as far as both addresses tell. */
    private boolean isSame(URI link, URI here, Optional<String> thread) {
        var to = threadId(link.toString());
        if (thread.isPresent()) {
            return to.isEmpty() || to.equals(thread);
        }
        var mine = Numbers.first(boardId, here.toString());
        var its = Numbers.first(boardId, link.toString());
        return to.isEmpty() && (mine.isEmpty() || its.isEmpty() || mine.equals(its));
    }
}
