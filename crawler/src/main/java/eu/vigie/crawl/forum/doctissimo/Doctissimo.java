package eu.vigie.crawl.forum.doctissimo;

import eu.vigie.crawl.forum.Numbers;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.mesdiscussions.MesDiscussions;
import eu.vigie.crawl.forum.structured.StructuredPosts;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * forum.doctissimo.fr. Its lists, and its topics of before 2023, are pages of MesDiscussions. Topics of today are drawn by script under
 * class names that change with each version of the site: they are read from JSON-LD, microdata or the script's state where the page has
 * one of these, as fetched or as saved from a browser; otherwise the page is said to be unreadable.
 */
public final class Doctissimo extends MesDiscussions {
    private static final Pattern TOPIC = Pattern.compile("-sujet_(\\d+)_(\\d+)\\.htm");
    private static final String SOUGHT =
            "posts in this topic page: neither JSON-LD or microdata DiscussionForumPosting, nor a script's state with posts,"
                    + " nor table.messagetable (a page saved after its script ran may have them)";

    /** The engine. */
    public Doctissimo() {
        super("doctissimo");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        var host = String.valueOf(body.url().getHost());
        boolean site = host.equals("doctissimo.fr") || host.endsWith(".doctissimo.fr");
        if (site && !PageText.isJson(body)) {
            return 0.95;
        }
        return PageText.holdsAny(body, "doctissimo.fr")
                        && html.selectFirst(
                                        "link[rel=canonical][href*='//forum.doctissimo.fr'], meta[property=og:url][content*='//forum.doctissimo.fr']")
                                != null
                ? 0.95
                : 0;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var marked = super.parse(body, html);
        var canonical = Pages.link(html, "link[rel=canonical]").orElse(body.url());
        var topic = Numbers.first(TOPIC, body.url().toString()).or(() -> Numbers.first(TOPIC, canonical.toString()));
        if (marked instanceof ParsedPage.ThreadPage || topic.isEmpty()) {
            return marked;
        }
        return StructuredPosts.withState(html, body.url(), topic.get(), dates(body, html))
                .orElseGet(() -> unreadable(marked, html));
    }

    private ParsedPage unreadable(ParsedPage marked, Document html) {
        boolean wall = html.selectFirst("form[action*=login], form[action*=captcha]") != null;
        return wall ? marked : new ParsedPage.Unreadable(name(), SOUGHT, Outline.of(html.body()));
    }
}
