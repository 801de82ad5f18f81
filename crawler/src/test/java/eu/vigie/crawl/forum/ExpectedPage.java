package eu.vigie.crawl.forum;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What somebody else's script found on a page, compared with what an engine read: every field that is not null must agree. */
final class ExpectedPage {
    private final JsonNode expected;
    private final URI url;
    private final List<String> misses = new ArrayList<>();

    ExpectedPage(JsonNode expected, URI url) {
        this.expected = expected;
        this.url = url;
    }

    /** What does not agree, in words; empty when all does. */
    List<String> compare(ParsedPage page) {
        switch (page) {
            case ParsedPage.ThreadPage thread -> compareThread(thread);
            case ParsedPage.ListPage list -> compareList(list);
            case ParsedPage.OtherPage other -> misses.add("read as a page of another kind");
            case ParsedPage.Unreadable unreadable -> misses.add("unreadable: " + unreadable.selector());
        }
        return misses;
    }

    private void compareThread(ParsedPage.ThreadPage page) {
        same("title", text("title"), page.title());
        same("post_count", text("post_count"), String.valueOf(page.posts().size()));
        same(
                "ids",
                list("post_ids_in_order"),
                page.posts().stream().map(ParsedPost::id).toList());
        same(
                "authors",
                list("authors_in_order"),
                page.posts().stream().map(ParsedPost::author).toList());
        same(
                "quotes",
                text("quote_count"),
                String.valueOf(
                        page.posts().stream().mapToInt(p -> p.quotes().size()).sum()));
        next(page.next());
        if (!page.posts().isEmpty()) {
            post("first_post", page.posts().getFirst());
            post("last_post", page.posts().getLast());
        }
    }

    private void compareList(ParsedPage.ListPage page) {
        same("thread_count", text("thread_count"), String.valueOf(page.threads().size()));
        same(
                "titles",
                list("titles_in_order"),
                page.threads().stream().map(ThreadRow::title).toList());
        next(page.next());
        if (!page.threads().isEmpty()) {
            row("first_thread", page.threads().getFirst());
            row("last_thread", page.threads().getLast());
        }
    }

    private void post(String field, ParsedPost post) {
        var wanted = expected.path(field);
        same(field + ".id", value(wanted, "id"), post.id());
        same(field + ".author", value(wanted, "author"), post.author());
        value(wanted, "text_first_80_without_quotes").ifPresent(start -> {
            var read = plain(post.text());
            if (!read.startsWith(plain(start))) {
                misses.add(field + ".text differs after " + commonPrefix(read, plain(start)) + " characters of "
                        + start.length());
            }
        });
        value(wanted, "date_iso").filter(ExpectedPage::hasOffset).ifPresent(date -> {
            var at = instant(date);
            var read = post.postedAt().map(PostedAt::at);
            if (read.isEmpty() || Duration.between(at, read.get()).abs().compareTo(Duration.ofSeconds(60)) > 0) {
                misses.add(field + ".date: expected " + at + ", read " + read);
            }
        });
        value(wanted, "permalink").ifPresent(link -> {
            var fragment = link.contains("#") ? link.substring(link.indexOf('#') + 1) : null;
            var same = leadsTo(link, post.permalink())
                    || fragment != null
                            && Objects.equals(fragment, post.permalink().getRawFragment());
            if (!same) {
                misses.add(field + ".permalink: expected " + link + ", read " + post.permalink());
            }
        });
    }

    private void row(String field, ThreadRow row) {
        var wanted = expected.path(field);
        same(field + ".title", value(wanted, "title"), row.title());
        same(field + ".id", value(wanted, "id"), row.id());
        same(
                field + ".replies",
                value(wanted, "replies"),
                row.replies().isPresent() ? "" + row.replies().getAsInt() : "none");
        value(wanted, "url")
                .filter(u -> !leadsTo(u, row.url()))
                .ifPresent(u -> misses.add(field + ".url: expected " + u + ", read " + row.url()));
    }

    private void next(Optional<URI> read) {
        if (expected.has("next_page_url")) {
            var wanted = text("next_page_url");
            var same = wanted.isEmpty() ? read.isEmpty() : read.isPresent() && leadsTo(wanted.get(), read.get());
            if (!same) {
                misses.add("next: expected " + wanted + ", read " + read);
            }
        }
    }

    /** Whether a link as the page writes it leads to an address; the other script did not look at the page's {@code <base>}. */
    private boolean leadsTo(String written, URI address) {
        var read = Addresses.withoutFragment(address);
        var resolved = Addresses.on(url, written).map(Addresses::withoutFragment);
        return resolved.equals(Optional.of(read))
                || !written.contains(":") && read.toString().endsWith("/" + written.replaceFirst("^[./]+|#.*$", ""));
    }

    private void same(String field, Optional<?> wanted, Object read) {
        wanted.filter(w -> !w.equals(read)).ifPresent(w -> misses.add(field + ": expected " + w + ", read " + read));
    }

    private Optional<String> text(String field) {
        return value(expected, field);
    }

    private Optional<List<String>> list(String field) {
        if (!expected.path(field).isArray()) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        expected.get(field).forEach(v -> values.add(v.asText()));
        return Optional.of(values);
    }

    private static Optional<String> value(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }

    /** A moment without an offset is none: the other script could not tell it either. */
    private static boolean hasOffset(String iso) {
        return iso.matches(".*(?:Z|[+-]\\d\\d:?\\d\\d)$");
    }

    private static Instant instant(String iso) {
        var normal = iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        return OffsetDateTime.parse(normal).toInstant();
    }

    /** White space collapsed and the addresses that follow a link's words taken off, as the other script had neither. */
    private static String plain(String text) {
        return text.replaceAll(" \\(https?://[^\\s)]*\\)?", "")
                .replaceAll("[\\s\\u00A0]+", "")
                .strip();
    }

    private static int commonPrefix(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
