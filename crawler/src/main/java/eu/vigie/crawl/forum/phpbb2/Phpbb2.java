package eu.vigie.crawl.forum.phpbb2;

import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.PrintedZone;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * phpBB 2.0 and styles made from subSilver. A post is a table row begun by {@code a[name=ID]}; a quotation closes the {@code span} of the
 * text around it, so that a body is the cell which holds the spans; the signature is the span that begins with a line of underscores.
 */
public final class Phpbb2 extends MarkedForum {
    private static final String SIGNATURE = "_________________";
    private static final String MOVED = "(?i)^(?:moved|déplacé|verschoben|verplaatst|movido|spostato)";

    /** The engine. */
    public Phpbb2() {
        super("phpbb2", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "[?&;]t=(\\d+)|(?:ftopic|about|-vt)(\\d+)",
                        "viewforum\\.php\\?(?:[^#]*[&;])?f=(\\d+)|(?:forum|-vf)(\\d+)(?:\\.html|-)")
                .ownLinks("a.maintitle[href], .maintitle a[href], a[href*='viewtopic.php?t=']")
                .title("^.* :: (?:.*? - )?", "a.maintitle", ".maintitle")
                .crumbs(".nav a[href]")
                .boards("a.forumlink[href]", "a.maintitle", ".maintitle a")
                .pager("a[href*='start=']", "[?&;]start=(\\d+)")
                .list("form[action*=viewforum], a[href*='mark=topics']")
                .thread("a[href*='posting.php?mode=reply']", "form[action*=login]");
    }

    private static PostMarks post() {
        return PostMarks.at("tr:has(> td > .name > a[name]), tr:has(> td > a[name] + .name)", ".name")
                .id("^p?(\\d+)$", ".name > a[name]@name", "a[name]@name")
                .content("td.postbody", "td:has(> span.postbody)", ".postbody")
                .date(
                        "a[href*='viewtopic.php?p='] + .postdetails",
                        ".postdetails:has(> a[href*='viewtopic.php?p='])",
                        "td + td .postdetails")
                .edited("td:has(> span.postbody) > span.gensmall", "td.postbody > span.gensmall")
                .permalink("", "a[href*='viewtopic.php?p=']@href")
                .quotes("td.quote")
                .heading(Phpbb2::heading)
                .leftOut(".gensmall, .postdetails, .attachheader, .attachrow")
                .special(Phpbb2::special);
    }

    private static ListMarks list() {
        return ListMarks.at("tr:has(> td > a.topictitle), tr:has(> td > span > a.topictitle)", "a.topictitle[href]")
                .replies("> td:has(a.topictitle) + td")
                .views("> td:has(a.topictitle) + td + td + td")
                .last("> td:last-child > span@own", "> td:last-child")
                .pinned("img[src*=sticky], img[src*=announce]")
                .locked("img[src*=lock]")
                .moved("span.topictitle b:matchesOwn(" + MOVED + ")");
    }

    /** A quotation is the second row of a table whose first names the author. */
    private static Optional<Element> heading(Element quote) {
        return Optional.ofNullable(quote.parent()).map(Element::previousElementSibling);
    }

    private static Optional<Part> special(Element element) {
        boolean signature = element.hasClass("postbody") && element.text().startsWith(SIGNATURE);
        boolean label = element.hasClass("genmed")
                && element.closest("tr") instanceof Element row
                && row.nextElementSibling() instanceof Element next
                && next.selectFirst("> td.quote, > td.code") != null;
        return signature || label ? Optional.of(Part.LEFT_OUT) : Optional.empty();
    }

    @Override
    protected ForumDates dates(PageBody body, Document html) {
        var undated = super.dates(body, html);
        return PrintedZone.in(html, ".gensmall, .copyright").map(undated::in).orElse(undated);
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "profile.php?mode=") || html.body().id().equals("phpbb")) {
            return 0;
        }
        boolean links = html.selectFirst("a[href*='profile.php?mode=']") != null
                && html.selectFirst("a[href*=viewtopic], a[href*=viewforum], a.topictitle, a.forumlink") != null;
        boolean looks = html.selectFirst("table.forumline, .postdetails, .maintitle, a.forumlink, .bodyline") != null;
        return links && looks ? 0.85 : 0;
    }
}
