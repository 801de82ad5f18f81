package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.ClassIndex;
import eu.vigie.crawl.forum.EditNote;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Posts of prosilver, 3.0 ({@code p.author} with the date as text) to 3.3 ({@code p.author time}), and of Tapatalk's fork of it. */
final class ProsilverPosts {
    private static final Pattern ID = Pattern.compile("p_?(\\d+)");
    private static final Pattern SCRIPTED_NAME = Pattern.compile("\"POST_AUTHOR\":\"([^\"\\\\]+)\"");
    private static final String[] NAMES = {"username", "username-coloured"};

    private final ThreadFacts facts;
    private final ForumDates dates;

    ProsilverPosts(ThreadFacts facts, ForumDates dates) {
        this.facts = facts;
        this.dates = dates;
    }

    /** A post; empty for what only looks like one: an advertisement, a draft, a post hidden from readers. */
    Optional<ParsedPost> read(Element post) {
        var id = ID.matcher(post.id());
        if (!id.matches()) {
            return Optional.empty();
        }
        var index = ClassIndex.of(post);
        return index.tagged("div", "content")
                .or(() -> index.first("message"))
                .map(content -> post(id.group(1), post, index, content));
    }

    private ParsedPost post(String id, Element post, ClassIndex index, Element content) {
        var line = index.first("author");
        var link = line.map(l -> l.selectFirst("a[href*='#p']"))
                .or(() -> Optional.ofNullable(post.selectFirst("h3 a[href*='#p']")));
        var own = OwnText.read(content, PhpbbMarkup::part);
        return new ParsedPost(
                id,
                facts.permalink(id, link),
                author(post, index, line),
                line.flatMap(this::postedAt),
                index.tagged("div", "notice").flatMap(this::editedAt),
                own.text(),
                own.quotes(PhpbbMarkup::quote));
    }

    /** The name beside the date, else on the author's card, of which only old versions mark it. */
    private static String author(Element post, ClassIndex index, Optional<Element> line) {
        var card = index.first("postprofile");
        return line.map(l -> l.selectFirst(".username, .username-coloured"))
                .or(() -> line.map(l -> l.selectFirst("strong")))
                .or(() -> card.isPresent() ? index.first(NAMES) : Optional.empty())
                .or(() -> card.map(c -> c.selectFirst("dt strong, dt a:not(.avatar)")))
                .or(() -> card.map(c -> c.selectFirst("dt")))
                .map(Element::text)
                .filter(name -> !name.isBlank())
                .or(() -> inScript(post))
                .orElse("");
    }

    /** Tapatalk draws the name of a post's author by script where the one before had the same author. */
    private static Optional<String> inScript(Element post) {
        var script = post.selectFirst("> script");
        var name = SCRIPTED_NAME.matcher(script == null ? "" : script.data());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private Optional<PostedAt> postedAt(Element line) {
        var time = line.selectFirst("time[datetime]");
        if (time != null) {
            return dates.read(time.attr("datetime")).or(() -> dates.read(time.text()));
        }
        var span = line.selectFirst("span[title].timespan, abbr[title]");
        if (span != null) {
            return dates.read(span.attr("title")).or(() -> dates.read(span.text()));
        }
        var text = line.text();
        return dates.read(text.substring(text.lastIndexOf('\u00bb') + 1));
    }

    private Optional<PostedAt> editedAt(Element notice) {
        var time = notice.selectFirst("time[datetime]");
        return time == null ? EditNote.date(notice, dates) : dates.read(time.attr("datetime"));
    }
}
