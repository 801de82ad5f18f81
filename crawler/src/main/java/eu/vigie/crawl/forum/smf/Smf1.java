package eu.vigie.crawl.forum.smf;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PostMarks;
import org.jsoup.nodes.Document;

/** Simple Machines Forum 1.0 and 1.1. A post is the table that holds a cell with {@code div.post}; advertisements have no subject. */
public final class Smf1 extends MarkedForum {
    private static final String TITLE_CELL = "> td:has(span[id^=msg_])";

    /** The engine. */
    public Smf1() {
        super("smf1", SmfPages.marks(), post(), list());
    }

    private static PostMarks post() {
        return PostMarks.at(
                        "table:has(> tbody > tr > td > div.post)",
                        "> tbody > tr > td:first-child > b",
                        "td.poster_info > b")
                .id("^subject_(\\d+)$", "[id^=subject_]@id")
                .content("> tbody > tr > td > div.post")
                .date("[id^=subject_] + .smalltext", "[id^=subject_] ~ .smalltext")
                .edited("[id^=modified_]")
                .permalink("msg", "[id^=subject_] a[href*=msg]@href")
                .quotes("div.quote, blockquote")
                .heading(SmfPages::heading)
                .source("a[href*=msg]@href")
                .leftOut(".quoteheader, .codeheader, .signature, blockquote > cite");
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "tr:has(> td > span[id^=msg_]), tr:has(> td > * > span[id^=msg_])", "span[id^=msg_] a[href]")
                .replies("td.stats", TITLE_CELL + " + td + td")
                .views("td.stats@last", TITLE_CELL + " + td + td + td")
                .last("td.lastpost@own", "td.lastpost", "> td:last-child .smalltext", "> td:last-child")
                .pinned("img[src*=sticky]")
                .locked("img[src*=lock]")
                .moved("img[src*='post/moved']");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (PageText.holdsAny(body, "smf_default_theme_url", "smf_avatarResize")) {
            return 0;
        }
        if (PageText.holdsAny(body, "smf_scripturl", "smf_theme_url")) {
            return 0.95;
        }
        boolean marked = PageText.holdsAny(body, "subject_", "id=\"msg_")
                && html.selectFirst("td [id^=subject_] + .smalltext, td > span[id^=msg_] > a[href*=topic]") != null;
        return marked && html.selectFirst(".postarea") == null ? 0.8 : 0;
    }
}
