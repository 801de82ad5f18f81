package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.EditNote;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Posts of subsilver2: a table each, begun by {@code a[name=pID]} and {@code b.postauthor}. */
final class SubsilverPosts {
    private static final Pattern ID = Pattern.compile("p(\\d+)");

    private final ThreadFacts facts;
    private final ForumDates dates;

    SubsilverPosts(ThreadFacts facts, ForumDates dates) {
        this.facts = facts;
        this.dates = dates;
    }

    /** The post that begins at an anchor; empty when none does. */
    Optional<ParsedPost> read(Element anchor) {
        var id = ID.matcher(anchor.attr("name"));
        var table = anchor.closest("table");
        var content = table == null ? null : table.selectFirst("div.postbody");
        if (!id.matches() || table == null || content == null) {
            return Optional.empty();
        }
        var own = OwnText.read(content, PhpbbMarkup::part);
        var author = table.selectFirst(".postauthor");
        var link = Optional.ofNullable(table.selectFirst("a[href*='#p" + id.group(1) + "']"));
        var note = table.select("span.gensmall").stream()
                .filter(s -> s.text().matches("(?s).*\\d\\d.*"))
                .findFirst();
        return Optional.of(new ParsedPost(
                id.group(1),
                facts.permalink(id.group(1), link),
                author == null ? "" : author.text(),
                postedAt(table),
                note.flatMap(n -> EditNote.date(n, dates)),
                own.text(),
                own.quotes(PhpbbMarkup::quote)));
    }

    /** The text behind the last label of the post's heading: subject comes first, date last. */
    private Optional<PostedAt> postedAt(Element table) {
        return table.select("td.gensmall b, .postdate b").stream()
                .map(label -> label.nextSibling() instanceof TextNode text
                        ? dates.read(text.text())
                        : Optional.<PostedAt>empty())
                .flatMap(Optional::stream)
                .reduce((first, second) -> second);
    }
}
