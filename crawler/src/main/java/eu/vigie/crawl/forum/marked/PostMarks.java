package eu.vigie.crawl.forum.marked;

import eu.vigie.crawl.forum.Numbers;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Where the parts of a post stand. Said once, when an engine is made; from then on not changed, and read by any thread. */
public final class PostMarks {
    private static final Evaluator NONE = QueryParser.parse("no-such-tag");

    final String selector;
    private final Evaluator posts;
    private Pattern id = Pattern.compile("(\\d+)");
    private Pick idAt = Pick.of("@id");
    private Evaluator gone = NONE;
    private Pick content = Pick.NOTHING;
    private Evaluator quotes = QueryParser.parse("blockquote");
    private Evaluator leftOut = NONE;
    private Function<Element, Optional<Part>> special = element -> Optional.empty();
    private Function<Element, Optional<Element>> heading = element -> Optional.empty();
    private Pick quoted = Pick.NOTHING;
    private Pick source = Pick.NOTHING;
    private String anchor = "";
    final Pick author;
    Pick date = Pick.NOTHING;
    Pick edited = Pick.NOTHING;
    private Pick permalink = Pick.NOTHING;

    private PostMarks(String posts, Pick author) {
        this.selector = posts;
        this.posts = QueryParser.parse(posts);
        this.author = author;
    }

    /** Posts are what {@code posts} selects; whoever wrote one is named at one of {@code author}. */
    public static PostMarks at(String posts, String... author) {
        return new PostMarks(posts, Pick.of(author));
    }

    /** A post's own identifier: the first group of {@code pattern} that matches somewhere. */
    public PostMarks id(String pattern, String... at) {
        id = Pattern.compile(pattern);
        idAt = Pick.of(at);
        return this;
    }

    /** A post that is one of these is only a notice: removed, hidden, an advertisement. */
    public PostMarks gone(String selector) {
        gone = QueryParser.parse(selector);
        return this;
    }

    /** Where a post's body stands; one without is no post. */
    public PostMarks content(String... at) {
        content = Pick.of(at);
        return this;
    }

    /** When it was written; the first that can be read as a date is taken. */
    public PostMarks date(String... at) {
        date = Pick.of(at);
        return this;
    }

    /** The note of the last change, or its date. */
    public PostMarks edited(String... at) {
        edited = Pick.of(at);
        return this;
    }

    /** The link to the post, and what stands before its id in the fragment where there is none. */
    public PostMarks permalink(String fragment, String... at) {
        anchor = fragment;
        permalink = Pick.of(at);
        return this;
    }

    /** What in a body is neither own text nor quotation. */
    public PostMarks leftOut(String selector) {
        leftOut = QueryParser.parse(selector);
        return this;
    }

    /** What in a body is a quotation ({@code blockquote} if not said), and where in it, or in its heading, the author is named. */
    public PostMarks quotes(String selector, String... author) {
        quotes = QueryParser.parse(selector);
        quoted = Pick.of(author);
        return this;
    }

    /** Where the heading of a quotation stands, which tells in words who is quoted and may link the post. */
    public PostMarks heading(Function<Element, Optional<Element>> of) {
        heading = of;
        return this;
    }

    /** The link from a quotation, or its heading, to the quoted post. */
    public PostMarks source(String... at) {
        source = Pick.of(at);
        return this;
    }

    /** What selectors cannot say of an element of a body; asked before them. */
    public PostMarks special(Function<Element, Optional<Part>> part) {
        special = part;
        return this;
    }

    Elements in(Document html) {
        return html.select(posts);
    }

    Optional<String> id(Element post) {
        return post.is(gone)
                ? Optional.empty()
                : idAt.values(post).flatMap(v -> Numbers.first(id, v).stream()).findFirst();
    }

    Optional<Element> content(Element post) {
        return content.element(post);
    }

    OwnText.Read ownText(Element body) {
        return OwnText.read(body, this::part);
    }

    URI permalink(Element post, String postId, URI page) {
        return permalink.address(post).orElseGet(() -> URI.create(page + "#" + anchor + postId));
    }

    private Part part(Element element) {
        return special.apply(element)
                .orElseGet(() -> element.is(leftOut) ? Part.LEFT_OUT : element.is(quotes) ? Part.QUOTE : Part.OWN);
    }

    /** A quotation; its heading names somebody only where it says so, since it may read no more than "Quote". */
    Quote quote(Element element) {
        var head = heading.apply(element);
        var author = quoted.from(element)
                .flatMap(named -> QuotedAuthor.in(named).or(() -> QuotedAuthor.named(named)))
                .or(() -> head.flatMap(h -> QuotedAuthor.in(h.text())));
        return new Quote(
                author,
                OwnText.of(element, this::part),
                source.address(element).or(() -> head.flatMap(source::address)));
    }
}
