package eu.vigie.crawl.forum.smf;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PostMarks;
import org.jsoup.nodes.Document;

/** Simple Machines Forum 2.0 and 2.1. A post is what holds {@code .postarea}. */
public final class Smf2 extends MarkedForum {
    private static final String TITLE_CELL = "> td:has(span[id^=msg_])";

    /** The engine. */
    public Smf2() {
        super("smf2", SmfPages.marks(), post(), list());
    }

    private static PostMarks post() {
        return PostMarks.at("div:has(> .postarea)", ".poster h4 > a", ".poster h4")
                .id("^(?:msg|subject)_(\\d+)$", ".inner[id^=msg_]@id", "[id^=subject_]@id")
                .content(".post .inner", ".inner[id^=msg_]", ".post")
                .date("[id^=subject_] ~ .smalltext", ".postinfo > a.smalltext", ".keyinfo .smalltext")
                .edited("[id^=modified_]")
                .permalink("msg", "[id^=subject_] a[href*=msg]@href", ".postinfo > a.smalltext@href")
                .quotes("blockquote")
                .heading(SmfPages::heading)
                .source("a[href*=msg]@href")
                .leftOut(".quoteheader, .quotefooter, .codeheader, .code, .signature, blockquote > cite");
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "tr:has(> td > span[id^=msg_]), tr:has(> td > * > span[id^=msg_]), "
                                + "tr:has(> td > div > * > span[id^=msg_]), div:has(> .info span[id^=msg_])",
                        "span[id^=msg_] a[href]")
                .replies("td.replies", "td.stats", ".board_stats p", TITLE_CELL + " + td + td")
                .views("td.views", "td.stats@last", ".board_stats p@last", TITLE_CELL + " + td + td + td")
                .last("td.lastpost .smalltext", "td.lastpost@own", "td.lastpost", ".lastpost p", ".lastpost")
                .pinned("img[src*=sticky], img[id^=stickyicon], .sticky, .stickybg")
                .locked("img[src*=_lock], img[id^=lockicon], .locked, .lockedbg, .main_icons.lock")
                .moved("img[src*='post/moved'], .main_icons.move, .moved");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (PageText.holdsAny(body, "smf_default_theme_url")) {
            return 0.95;
        }
        boolean marked = PageText.holdsAny(body, "msg_") && html.selectFirst(".postarea .inner[id^=msg_]") != null;
        return marked ? 0.85 : 0;
    }
}
