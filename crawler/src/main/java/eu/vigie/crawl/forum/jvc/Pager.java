package eu.vigie.crawl.forum.jvc;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Addresses of pages: {@code /forums/42-FORUM-THREAD-PAGE-0-1-0-words.htm} of threads, {@code /forums/0-FORUM-0-1-0-OFFSET-0-words.htm}
 * of lists, where OFFSET is 1, 26, 51 and so on.
 */
final class Pager {
    private static final Pattern THREAD = Pattern.compile("(/forums/(?:42|1)-\\d+-\\d+-)(\\d{1,6})(-.*)");
    private static final Pattern LIST = Pattern.compile("(/forums/0-(\\d+)-0-1-0-)(\\d{1,7})(-.*)");
    private static final int LIST_STEP = 25;

    private final URI page;
    private final JsonNode view;

    Pager(URI page, JsonNode view) {
        this.page = page;
        this.view = view;
    }

    /** The next page, built from this one's address: the payload links only some. */
    Optional<URI> next() {
        int here = view.path("currentPage").asInt(1);
        if (here >= view.path("pageCount").asInt(1)) {
            return Optional.empty();
        }
        var path = page.getRawPath() == null ? "" : page.getRawPath();
        var thread = THREAD.matcher(path);
        var list = LIST.matcher(path);
        if (thread.matches()) {
            return Addresses.on(page, thread.group(1) + (here + 1) + thread.group(3));
        }
        return list.matches()
                ? Addresses.on(page, list.group(1) + (here * LIST_STEP + 1) + list.group(4))
                : listed(here + 1);
    }

    /** The page that follows an address, by the number in it; empty for an address of another kind. */
    static Optional<URI> after(URI page) {
        var path = page.getRawPath() == null ? "" : page.getRawPath();
        var thread = THREAD.matcher(path);
        var list = LIST.matcher(path);
        if (thread.matches()) {
            int next = Integer.parseInt(thread.group(2)) + 1;
            return Addresses.on(page, thread.group(1) + next + thread.group(3));
        }
        return list.matches()
                ? Addresses.on(page, list.group(1) + (Integer.parseInt(list.group(3)) + LIST_STEP) + list.group(4))
                : Optional.empty();
    }

    private Optional<URI> listed(int number) {
        for (var entry : view.path("pages")) {
            if (entry.path("pageNumber").asInt() == number) {
                return Addresses.on(page, entry.path("url").asText());
            }
        }
        return Optional.empty();
    }

    /** A link to the first page of a board. */
    static Optional<BoardLink> board(Element link) {
        return Addresses.of(link, "href").flatMap(address -> {
            var list = LIST.matcher(address.getPath());
            boolean first =
                    list.matches() && list.group(3).equals("1") && !link.text().isBlank();
            return first ? Optional.of(new BoardLink(list.group(2), address, link.text())) : Optional.empty();
        });
    }
}
