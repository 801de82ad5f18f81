package eu.vigie.crawl.forum;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads a fetched page: decodes it, parses it once, finds its engine and lets it read. Never throws for what a server can send: pages
 * of any size, depth and encoding end in a {@link ReadPage}. Holds no state and may be called by several threads.
 */
public final class PageReader {
    /** Bytes read of a page; a longer one is read as if it ended there. */
    public static final int MOST_BYTES = 8 << 20;
    /** Name of the engine that reads feeds, when it is asked to. */
    public static final String FEEDS = "generic";
    /** Elements nested deeper than this become siblings. */
    static final int DEEPEST = 400;

    private final EngineDetector detector;

    /** A reader with all engines. */
    public PageReader() {
        this(Engines.all());
    }

    /** A reader with some engines. */
    public PageReader(List<ForumEngine> engines) {
        detector = new EngineDetector(engines);
    }

    /**
     * Reads one page. A body that its content type calls neither HTML, JSON nor a feed (a picture, robots.txt) is of no engine and
     * another page. So is a feed, unless the hint is {@link #FEEDS}: a forum whose pages are read tells the same posts there again, under
     * other names.
     *
     * @param engineHint name of the engine of the page's source, when known: asked first, and believed when it recognises the page at
     *     all or nobody else does
     */
    public ReadPage read(PageBody body, Optional<String> engineHint) {
        boolean feed = PageText.isFeed(body);
        boolean page = PageText.isJson(body)
                || body.contentType().isEmpty()
                || body.contentType().contains("html");
        if (feed ? !engineHint.equals(Optional.of(FEEDS)) : !page) {
            return new ReadPage(ReadPage.UNKNOWN, new ParsedPage.OtherPage(Optional.empty()));
        }
        var html = documentOf(body);
        var hinted = engineHint.flatMap(detector::named);
        if (hinted.isPresent() && hinted.get().recognises(body, html) > 0) {
            return readBy(hinted.get(), body, html);
        }
        var detected = detector.detect(body, html);
        return detected.engine()
                .or(() -> hinted)
                .map(engine -> readBy(engine, body, html))
                .orElseGet(() -> unknown(detected, html));
    }

    /** Reads one page of a source: by the selectors given for it where they find something, else by the engines known here. */
    public ReadPage read(PageBody body, Source source) {
        return source.given().flatMap(given -> readIfMine(given, body)).orElseGet(() -> read(body, source.engine()));
    }

    private static Optional<ReadPage> readIfMine(ForumEngine given, PageBody body) {
        if (!body.contentType().isEmpty() && !body.contentType().contains("html")) {
            return Optional.empty();
        }
        var html = documentOf(body);
        return given.recognises(body, html) > 0 ? Optional.of(readBy(given, body, html)) : Optional.empty();
    }

    /**
     * Where the page at an address that people use is fetched.
     *
     * @param engine name of the engine of the page's source; an unknown one leaves the address as it is
     */
    public URI fetchAddress(Optional<String> engine, URI url) {
        return engine.flatMap(detector::named)
                .map(known -> known.fetchAddress(url))
                .orElse(url);
    }

    /** The page as one document; an empty one for bodies that are no HTML. */
    static Document documentOf(PageBody body) {
        var address = body.url().toString();
        if (PageText.isJson(body)) {
            return new Document(address);
        }
        var parser = PageText.isFeed(body) ? Parser.xmlParser() : Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return parser.parseInput(PageText.of(body, MOST_BYTES), address);
    }

    private static ReadPage readBy(ForumEngine engine, PageBody body, Document html) {
        var page = engine.parse(body, html);
        return new ReadPage(engine.name(), body.bytes().length > MOST_BYTES ? withoutCutPost(page) : page);
    }

    /** Of a page that was cut, the last post may be half of one. */
    private static ParsedPage withoutCutPost(ParsedPage page) {
        return page instanceof ParsedPage.ThreadPage t && !t.posts().isEmpty()
                ? new ParsedPage.ThreadPage(
                        t.threadId(),
                        t.title(),
                        t.board(),
                        t.next(),
                        t.posts().subList(0, t.posts().size() - 1))
                : page;
    }

    private static ReadPage unknown(EngineDetector.Detected detected, Document html) {
        var tried = detected.tried().stream().map(Object::toString).collect(Collectors.joining(" "));
        return new ReadPage(
                ReadPage.UNKNOWN,
                new ParsedPage.Unreadable(ReadPage.UNKNOWN, "no engine is sure: " + tried, Outline.of(html)));
    }
}
