package eu.vigie.crawl;

import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage.ListPage;
import eu.vigie.crawl.forum.ParsedPage.OtherPage;
import eu.vigie.crawl.forum.ParsedPage.ThreadPage;
import eu.vigie.crawl.forum.ParsedPage.Unreadable;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.ReadPage;
import eu.vigie.crawl.forum.ThreadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns what an engine read into what may be stored: names become pseudonyms, contact details are masked. Immutable.
 *
 * <p>Also of use where pages come in by hand: a page that was pasted goes through the same.
 */
public final class Findings {
    private final Pseudonyms pseudonyms;
    private final Masking masking;
    private final Predicate<String> replacedAnywhere;

    /** Findings of one source, with no number exempt from masking. */
    public Findings(Pseudonyms pseudonyms) {
        this(pseudonyms, Masking.standard());
    }

    /** Findings of one source. */
    public Findings(Pseudonyms pseudonyms, Masking masking) {
        this(pseudonyms, masking, DistinctiveName::is);
    }

    private Findings(Pseudonyms pseudonyms, Masking masking, Predicate<String> replacedAnywhere) {
        this.pseudonyms = pseudonyms;
        this.masking = masking;
        this.replacedAnywhere = replacedAnywhere;
    }

    /**
     * Findings for checking what was read against the page: names that nothing marks as such stay in the middle of a sentence, all
     * else is replaced and masked as ever. Not for storing.
     */
    public static Findings comparable(Pseudonyms pseudonyms) {
        return new Findings(pseudonyms, Masking.standard(), _ -> false);
    }

    /** What a page brought, as the report of a visit. */
    public VisitReport.Result of(ReadPage read, Optional<String> etag, Optional<String> lastModified) {
        String engine = read.engine();
        return switch (read.page()) {
            case ThreadPage t ->
                new VisitReport.ThreadRead(
                        engine,
                        t.threadId(),
                        masking.mask(t.title()),
                        t.board(),
                        t.next(),
                        posts(t),
                        etag,
                        lastModified);
            case ListPage l ->
                new VisitReport.ListRead(engine, l.board(), l.boards(), l.next(), rows(l), etag, lastModified);
            case OtherPage o ->
                new VisitReport.NotRead(
                        "neither posts nor threads"
                                + o.title().map(t -> ": " + t).orElse(""),
                        engine);
            case Unreadable u -> new VisitReport.NotRead("unreadable", u.engine() + ": " + u.selector());
        };
    }

    /** The posts of a page as they may be stored; positions are counted from 1 within the page. */
    public List<Post> posts(ThreadPage page) {
        var names = new Names(page, pseudonyms, replacedAnywhere);
        var posts = new ArrayList<Post>(page.posts().size());
        for (ParsedPost post : page.posts()) {
            posts.add(post(post, posts.size() + 1, names));
        }
        return List.copyOf(posts);
    }

    /** Each thread once: a list may show one under several addresses. */
    private List<ThreadRow> rows(ListPage page) {
        return Pages.eachOnce(page.threads().stream().map(this::masked).toList(), ThreadRow::id);
    }

    private ThreadRow masked(ThreadRow row) {
        return new ThreadRow(
                row.id(),
                row.url(),
                masking.mask(row.title()),
                row.replies(),
                row.views(),
                row.lastPostAt(),
                row.pinned(),
                row.locked());
    }

    private Post post(ParsedPost post, int position, Names names) {
        Author author = names.of(post.author());
        var quotes = post.quotes().stream()
                .map(quote -> new Post.PostQuote(quote.author().map(names::of), masked(quote.text(), names)))
                .toList();
        return new Post(
                post.id(),
                post.permalink(),
                position,
                author,
                post.postedAt(),
                post.editedAt(),
                masked(post.text(), names),
                quotes);
    }

    private String masked(String text, Names names) {
        return names.replacedIn(masking.mask(text));
    }
}
