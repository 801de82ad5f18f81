package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ClassIndex;
import eu.vigie.crawl.forum.Pages;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the addresses on a page tell about the page itself. */
final class ThreadFacts {
    private static final String OWN_LINKS =
            "link[rel=canonical], .topic-title a, #page-body h2 a, a.titles, #pageheader h2 a, h2 a, h3 a";

    private final URI page;
    private final Document html;
    private final ClassIndex index;

    ThreadFacts(URI page, Document html, ClassIndex index) {
        this.page = page;
        this.html = html;
        this.index = index;
    }

    /** The thread's number: from the page's address, else from a link of the page to itself. */
    Optional<String> threadId() {
        return PhpbbAddress.threadId(page.toString())
                .or(() -> html.select(OWN_LINKS).stream()
                        .map(link -> PhpbbAddress.threadId(link.attr("href")))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** The same for a board. */
    Optional<String> boardId() {
        return PhpbbAddress.boardId(page.toString());
    }

    /** The next page: as marked, else the link behind the current number, else the nearest later one of the same thread or board. */
    Optional<URI> next() {
        var bars = index.all("pagination").stream()
                .filter(b -> b.closest(".row") == null)
                .toList();
        var next = marked(bars).or(() -> behindCurrent(bars));
        return (bars.isEmpty() ? nearestLater() : next).map(Addresses::withoutFragment);
    }

    private Optional<URI> marked(List<Element> bars) {
        int here = PhpbbAddress.start(page.toString());
        return bars.stream()
                .flatMap(bar -> bar.select("li.next a[href], a[rel=next][href], a.right-box.right[href]").stream())
                .map(link -> Addresses.of(link, "href"))
                .flatMap(Optional::stream)
                .filter(a -> PhpbbAddress.start(a.toString()) > here)
                .findFirst();
    }

    private static Optional<URI> behindCurrent(List<Element> bars) {
        return bars.stream()
                .flatMap(bar -> bar.select("strong, li.active").stream())
                .filter(current -> current.text().matches("\\d+"))
                .flatMap(current -> Stream.ofNullable(linkAfter(current)))
                .findFirst()
                .flatMap(link -> Addresses.of(link, "href"));
    }

    private static @org.jspecify.annotations.Nullable Element linkAfter(Element current) {
        var after = current.nextElementSibling();
        if (after != null && after.hasClass("page-sep")) {
            after = after.nextElementSibling();
        }
        return after == null ? null : after.is("a") ? after : after.selectFirst("a[href]");
    }

    private Optional<URI> nearestLater() {
        var thread = threadId();
        var links = html.select("a[href*=start]").stream()
                .map(link -> Addresses.of(link, "href"))
                .flatMap(Optional::stream)
                .filter(a -> isSame(a, thread))
                .toList();
        return Pages.following(links, a -> PhpbbAddress.start(a.toString()), PhpbbAddress.start(page.toString()));
    }

    private boolean isSame(URI link, Optional<String> thread) {
        return Objects.equals(link.getPath(), page.getPath())
                && (thread.isPresent()
                        ? PhpbbAddress.threadId(link.toString()).equals(thread)
                        : PhpbbAddress.boardId(link.toString()).equals(boardId()));
    }

    /** The lasting address of a post: {@code viewtopic.php?p=ID#pID} beside the page, or what a forum with addresses of its own links. */
    URI permalink(String id, Optional<Element> link) {
        var linked = link.flatMap(l -> Addresses.of(l, "href"));
        boolean rewritten = linked.isPresent()
                && !linked.get().getPath().endsWith("viewtopic.php")
                && !Addresses.withoutFragment(linked.get()).equals(Addresses.withoutFragment(page));
        if (rewritten) {
            return linked.get();
        }
        var own = linked.filter(l -> l.getPath().endsWith("viewtopic.php")).orElse(page);
        return String.valueOf(own.getPath()).endsWith("viewtopic.php")
                ? own.resolve("viewtopic.php?p=" + id + "#p" + id)
                : Addresses.withoutSession(URI.create(Addresses.withoutFragment(own) + "#p" + id));
    }
}
