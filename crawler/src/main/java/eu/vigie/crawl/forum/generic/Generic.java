package eu.vigie.crawl.forum.generic;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.structured.Feed;
import eu.vigie.crawl.forum.structured.StructuredPosts;
import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A forum of no program known here, by what its pages tell to machines: {@code DiscussionForumPosting} or {@code QAPage} of schema.org in
 * JSON-LD or microdata, or a feed. It is less sure than any engine that knows its program, and takes nothing else for a post; for the
 * rest a maintainer gives selectors ({@link GivenForum}).
 */
public final class Generic implements ForumEngine {
    private static final Pattern POSTING =
            Pattern.compile("\"(?:DiscussionForumPosting|QAPage|SocialMediaPosting|Conversation)\"");
    private static final Pattern PAGE_MARK =
            Pattern.compile("/(?:page|p)[-/]?\\d+/?$|(?<=[?&])(?:page|p|start|offset)=\\d+&?");

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (Feed.is(html)) {
            return 0.9;
        }
        if (!PageText.holdsAny(body, "schema.org")) {
            return 0;
        }
        boolean told = html.select("script[type='application/ld+json']").stream()
                .map(Element::data)
                .anyMatch(data -> POSTING.matcher(data).find());
        boolean marked =
                html.selectFirst("[itemtype$=schema.org/DiscussionForumPosting], [itemtype$=schema.org/QAPage]")
                        != null;
        return told || marked ? 0.55 : 0;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var dates = ForumDates.of(body, html);
        if (Feed.is(html)) {
            return Feed.read(html, body.url(), dates);
        }
        return StructuredPosts.schemaOrg(html, body.url(), threadId(body.url(), html), dates)
                .or(() -> StructuredPosts.list(html, body.url()))
                .orElseGet(() ->
                        new ParsedPage.Unreadable(name(), "DiscussionForumPosting with a text", Outline.of(html)));
    }

    /** The address of the thread's first page stands for its number. */
    private static String threadId(URI page, Document html) {
        var address = Pages.link(html, "link[rel=canonical]").orElse(page);
        return PAGE_MARK
                .matcher(Addresses.withoutFragment(address).toString())
                .replaceAll("")
                .replaceFirst("[?&]$", "");
    }
}
