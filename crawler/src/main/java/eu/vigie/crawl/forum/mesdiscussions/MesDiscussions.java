package eu.vigie.crawl.forum.mesdiscussions;

import eu.vigie.crawl.forum.DisguisedLinks;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.time.ZoneId;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * MesDiscussions.net. Advertisements are tables like posts, without an anchor. A page after the first repeats the last post of the page
 * before it: the post has its own id there too, so that it is stored once; only the words that announce it are taken off. Its dates name
 * no zone; the program has only ever run in France.
 */
public class MesDiscussions extends MarkedForum {
    /** Selects what only this program's pages have. */
    protected static final String OWN =
            "body#category__inside_topics__normal_topic, body#category__topics_listing__listing_topic, "
                    + "body#unique__home__listing_category, #mesdiscussions, table.messagetable, tr.sujet td.sujetCase3";

    private static final ZoneId HOME = ZoneId.of("Europe/Paris");
    private static final String REPEATED = "Reprise du message pr";

    /** The engine. */
    public MesDiscussions() {
        this("mesdiscussions");
    }

    /** The same program under another site's name. */
    protected MesDiscussions(String name) {
        super(name, page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "-sujet_(\\d+)_\\d+\\.htm|forum2\\.php\\?(?:[^#]*&)?post=(\\d+)",
                        "(?:^|//[^/]+)/(.+?)/liste_sujet")
                .title(" - .*$", ".fondForum2Title h3", ".fondForum2Title h2", "h1#md_arbo_tree_4", "h1")
                .crumbs(".arbo a[href]")
                .boards("tr.cat a[href*=liste_sujet], a.cHeader[href*=liste_sujet-1]", ".arbo h1", ".arbo h2")
                .next(".pagepresuiv a[accesskey=x], .pagepresuiv a:contains(Suivante)")
                .pager(
                        "a.cHeader[href*=liste_sujet-], .cHeader[href*=-sujet_]",
                        "(?:liste_sujet-|-sujet_\\d+_)(\\d+)\\.htm")
                .list("body#category__topics_listing__listing_topic, body#unique__home__listing_category")
                .thread("body#category__inside_topics__normal_topic", ".hop, form[action*=login]");
    }

    private static PostMarks post() {
        return PostMarks.at("table.messagetable:has(a[name^=t])", "b.s2", ".s2")
                .id("^t(\\d+)$", "a[name^=t]@name")
                .content("div[id^=para]")
                .date(".toolbar .left@own", ".toolbar .left", ".toolbar")
                .edited(".edited")
                .permalink("t", ".messCase1 a[href*='#t']@href")
                .quotes("table.citation, table.oldcitation, table.quote", "b.s1")
                .source("b.s1 a[href*='#t']@href")
                .leftOut(".edited, .signature, b.s1, b.s1Topic")
                .special(MesDiscussions::special);
    }

    private static ListMarks list() {
        return ListMarks.at("tr.sujet", ".sujetCase3 a[href*=sujet_], .sujetCase3 a[href*=forum2]")
                .replies(".sujetCase7")
                .views(".sujetCase8")
                .last(".sujetCase9")
                .pinned("tr.ligne_sticky, .sujetCase3 img[src*=sticky]")
                .locked(".sujetCase1 img[src*=lock]");
    }

    private static Optional<Part> special(Element element) {
        boolean announces = element.normalName().equals("p") && element.text().startsWith(REPEATED);
        return announces ? Optional.of(Part.LEFT_OUT) : Optional.empty();
    }

    @Override
    protected ForumDates dates(PageBody body, Document html) {
        return super.dates(body, html).assuming(HOME);
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        DisguisedLinks.reveal(html);
        return super.parse(body, html);
    }

    @Override
    public double recognises(PageBody body, Document html) {
        boolean mine = PageText.holdsAny(body, "mesdiscussions", "messagetable", "sujetCase3", "__listing_")
                && html.selectFirst(OWN) != null;
        return mine ? 0.9 : 0;
    }
}
