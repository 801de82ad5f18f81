package eu.vigie.crawl.forum.structured;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Numbers;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a page tells of one post, in whatever form.
 *
 * @param id the post's identifier or address; empty when none is told
 * @param address the post's address; empty when none is told
 * @param author name of who wrote it
 * @param posted when it was written, as told
 * @param edited when it was changed, as told
 * @param body its text, plain or HTML
 */
record Told(
        Optional<String> id,
        Optional<String> address,
        Optional<String> author,
        Optional<String> posted,
        Optional<String> edited,
        String body) {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:/|\\.html?)?$");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    /** The post, if it can be told from others: by an identifier, or an address of its own. */
    Optional<ParsedPost> post(URI page, ForumDates dates) {
        var link = address.flatMap(a -> Addresses.on(page, a));
        return id.filter(i -> !i.contains("/"))
                .or(() -> link.flatMap(Told::number))
                .or(() -> link.filter(a -> !a.equals(page)).map(URI::toString))
                .map(name -> post(
                        name,
                        link.orElseGet(() -> URI.create(Addresses.withoutFragment(page) + "#" + plain(name))),
                        page,
                        dates));
    }

    private ParsedPost post(String name, URI link, URI page, ForumDates dates) {
        var text = OwnText.read(html(page), Told::part);
        return new ParsedPost(
                name,
                link,
                author.orElse(""),
                posted.flatMap(dates::read),
                edited.flatMap(dates::read)
                        .filter(at ->
                                !posted.flatMap(dates::read).map(PostedAt::at).equals(Optional.of(at.at()))),
                text.text(),
                text.quotes(Told::quote));
    }

    /** JSON-LD tells text mostly, though some programs put their mark-up there; lines of plain text stay lines. */
    private Element html(URI page) {
        if (TAG.matcher(body).find()) {
            return Jsoup.parseBodyFragment(body, page.toString()).body();
        }
        var plain = new Element("div");
        body.lines().forEach(line -> plain.appendText(line).appendElement("br"));
        return plain;
    }

    static Part part(Element element) {
        boolean heading = element.normalName().equals("cite") && element.closest("blockquote") != null;
        return element.normalName().equals("blockquote") ? Part.QUOTE : heading ? Part.LEFT_OUT : Part.OWN;
    }

    static Quote quote(Element element) {
        var cite = element.selectFirst("> cite");
        var author = QuotedAuthor.named(element.attr("data-author"))
                .or(() -> cite == null ? Optional.empty() : QuotedAuthor.in(cite.text()));
        return new Quote(author, OwnText.of(element, Told::part), Addresses.of(element, "cite"));
    }

    /** The number that an address ends with, in its fragment or its path. */
    private static Optional<String> number(URI address) {
        return Optional.ofNullable(address.getRawFragment())
                .or(() -> Optional.ofNullable(address.getRawPath()))
                .flatMap(end -> Numbers.first(NUMBER, end));
    }

    private static String plain(String name) {
        return name.replaceAll("[^0-9A-Za-z_.:-]", "-");
    }
}
