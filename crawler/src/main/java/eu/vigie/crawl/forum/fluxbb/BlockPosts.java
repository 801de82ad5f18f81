package eu.vigie.crawl.forum.fluxbb;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ClassIndex;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Posts and their mark-up, FluxBB and PunBB alike. */
final class BlockPosts {
    private static final Pattern ID = Pattern.compile("p(\\d+)");
    private static final Pattern EDITED_AT = Pattern.compile("\\(([^()]*)\\)[^()]*$");
    private static final String[] DATES = {"a[href*=pid], a[href*='#p'], .post-link a", "a"};
    private static final String[] AUTHORS = {"dt strong", "dt", ".username, strong"};
    private static final Set<String> LEFT_OUT =
            Set.of("postedit", "lastedit", "postsignature", "sig-content", "attachments", "sig-line");

    private final URI page;
    private final ForumDates dates;

    BlockPosts(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** A post, given its block, or in PunBB 1.3 its head; empty for a preview. */
    Optional<ParsedPost> read(Element block) {
        var id = ID.matcher(block.id());
        var post = block.hasClass("posthead") ? block.parent() : block;
        if (!id.matches() || post == null) {
            return Optional.empty();
        }
        var index = ClassIndex.of(post);
        return index.first("postmsg", "entry-content").map(content -> post(id.group(1), post, index, content));
    }

    private ParsedPost post(String id, Element post, ClassIndex index, Element content) {
        var own = OwnText.read(content, BlockPosts::part);
        var heading = index.first("posthead").or(() -> Optional.ofNullable(post.selectFirst("h2")));
        var date = heading.flatMap(h -> Pages.first(h, DATES));
        var edit =
                index.first("postedit", "lastedit").filter(e -> e.normalName().equals("p"));
        return new ParsedPost(
                id,
                permalink(id, date),
                author(index),
                date.flatMap(d -> dates.read(d.text())),
                edit.flatMap(e -> editedAt(e.text())),
                own.text(),
                own.quotes(BlockPosts::quote));
    }

    private static String author(ClassIndex index) {
        return index.first("postleft", "author-ident", "post-byline")
                .flatMap(e -> Pages.text(e, AUTHORS))
                .orElse("");
    }

    private URI permalink(String id, Optional<Element> link) {
        return link.flatMap(a -> Addresses.of(a, "href"))
                .filter(a -> a.getRawFragment() != null)
                .orElseGet(() -> page.resolve("viewtopic.php?pid=" + id + "#p" + id));
    }

    private Optional<PostedAt> editedAt(String note) {
        var inBrackets = EDITED_AT.matcher(note);
        return inBrackets.find() ? dates.read(inBrackets.group(1)) : Optional.empty();
    }

    private static Part part(Element element) {
        var box = element.parent();
        boolean inBox = box != null && (box.hasClass("quotebox") || box.hasClass("incqbox") || box.hasClass("codebox"));
        boolean heading =
                element.normalName().equals("cite") || element.normalName().equals("h4");
        if (inBox && heading || OwnText.hasAny(element, LEFT_OUT)) {
            return Part.LEFT_OUT;
        }
        boolean bareQuote =
                element.normalName().equals("blockquote") && !inBox && element.selectFirst("> .incqbox") == null;
        boolean oldQuote = element.hasClass("incqbox") && (box == null || !box.hasClass("codebox"));
        return element.hasClass("quotebox") || oldQuote || bareQuote ? Part.QUOTE : Part.OWN;
    }

    private static Quote quote(Element box) {
        var heading = box.selectFirst("> cite, > h4");
        var author = heading == null ? Optional.<String>empty() : QuotedAuthor.in(heading.text());
        var link = heading == null ? null : heading.selectFirst("a[href*=pid]");
        return new Quote(
                author,
                OwnText.of(box, BlockPosts::part),
                link == null ? Optional.empty() : Addresses.of(link, "href"));
    }
}
