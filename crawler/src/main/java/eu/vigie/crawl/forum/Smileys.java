package eu.vigie.crawl.forum;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Small pictures that stand for a character or a face. */
final class Smileys {
    private static final Pattern SMILEY = Pattern.compile("smil|emoji|emoticon|wysiwygimages/smi|/smileys?/");

    private Smileys() {}

    /** The alternative text of a smiley; nothing for any other picture. */
    static String of(Element image) {
        var marks = (image.className() + " " + image.attr("src")).toLowerCase(Locale.ROOT);
        return SMILEY.matcher(marks).find() ? image.attr("alt") : "";
    }
}
