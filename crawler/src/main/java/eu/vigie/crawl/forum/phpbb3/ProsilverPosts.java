package eu.vigie.crawl.forum.phpbb3;

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
    private static final String NAMES = ".username, .username-coloured";

    private final ThreadFacts facts;
    private final ForumDates dates;

    ProsilverPosts(ThreadFacts facts, ForumDates dates) {
        this.facts = facts;
        this.dates = dates;
    }

    /** A post; empty for what only looks like one: an advertisement, a draft, a post hidden from readers. */
    Optional<ParsedPost> read(Element post) {
        var id = ID.matcher(post.id());
        var content = post.selectFirst("div.content, .postbody > .message");
        if (!id.matches() || content == null) {
            return Optional.empty();
        }
        var line = post.selectFirst("p.author, div.author, .postauthor");
        var link = Optional.ofNullable(line == null ? null : line.selectFirst("a[href*='#p']"))
                .or(() -> Optional.ofNullable(post.selectFirst("h3 a[href*='#p']")));
        return Optional.of(new ParsedPost(
                id.group(1),
                facts.permalink(id.group(1), link),
                author(post, Optional.ofNullable(line)),
                Optional.ofNullable(line).flatMap(this::postedAt),
                editedAt(post),
                OwnText.of(content, PhpbbMarkup::part),
                PhpbbMarkup.quotes(content)));
    }

    private static String author(Element post, Optional<Element> line) {
        return line.flatMap(l -> Optional.ofNullable(l.selectFirst(NAMES)))
                .or(() -> line.flatMap(l -> Optional.ofNullable(l.selectFirst("strong"))))
                .or(() -> Optional.ofNullable(
                        post.selectFirst(".postprofile .username, .postprofile .username-coloured")))
                .or(() ->
                        Optional.ofNullable(post.selectFirst(".postprofile dt strong, .postprofile dt a:not(.avatar)")))
                .or(() -> Optional.ofNullable(post.selectFirst(".postprofile dt")))
                .filter(e -> !e.text().isBlank())
                .map(Element::text)
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

    private Optional<PostedAt> editedAt(Element post) {
        var notice = post.selectFirst("div.notice");
        if (notice == null) {
            return Optional.empty();
        }
        var time = notice.selectFirst("time[datetime]");
        return time == null ? EditNote.date(notice, dates) : dates.read(time.attr("datetime"));
    }
}
