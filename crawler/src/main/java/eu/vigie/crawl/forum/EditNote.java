package eu.vigie.crawl.forum;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The date in a note such as {@code Last edited by Ada on 24 Nov 2025, 23:22, edited 1 time in total.} */
public final class EditNote {
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s(?:on|le|am|op|el|il|at|\u00e0)\\s+(.{6,60})$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile(
            "[,;.]?\\s*(?:modifi|\u00e9dit|edited|insgesamt|in totaal|totaal|editado|bearbeitet|gewijzigd|\\().{0,40}$",
            Pattern.CASE_INSENSITIVE);

    private EditNote() {}

    /** The date that a note ends with; the name in it, where it is a link, is not taken for a date. */
    public static Optional<PostedAt> date(Element note, ForumDates dates) {
        var name = note.selectFirst("a, .username, .username-coloured");
        var text = note.text();
        var from = name == null || name.text().isEmpty()
                ? 0
                : Math.max(0, text.indexOf(name.text()) + name.text().length());
        var rest = COUNT.matcher(text.substring(from)).replaceFirst("");
        var found = AFTER_NAME.matcher(" " + rest.strip());
        var after = found.find() ? dates.read(found.group(1)) : Optional.<PostedAt>empty();
        return after.or(() -> dates.read(rest));
    }
}
