package eu.vigie.workbench.answers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways forums write a link. The words stay the same, so that the posted text can be recognised. */
public enum CopyFormat {
    PLAIN("$1 ($2)"),
    BBCODE("[url=$2]$1[/url]"),
    MARKDOWN("[$1]($2)");

    private static final Pattern LINK = Pattern.compile("([^\\s()][^()\\n]*?) \\((https?://[^\\s)]+)\\)");
    private final String shape;

    CopyFormat(String shape) {
        this.shape = shape;
    }

    public String of(Revision revision) {
        return write(revision.text());
    }

    String write(String text) {
        Matcher links = LINK.matcher(text);
        return this == PLAIN ? text : links.replaceAll(shape);
    }
}
