package eu.vigie.workbench.answers;

import java.util.Optional;
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

    /** How a forum on that engine writes; without a known engine, plainly. */
    public static CopyFormat of(Optional<String> engine) {
        return switch (engine.orElse("")) {
            case "phpbb2",
                    "phpbb3",
                    "fluxbb",
                    "xenforo1",
                    "xenforo2",
                    "vbulletin3",
                    "vbulletin4",
                    "vbulletin5",
                    "smf1",
                    "smf2",
                    "mybb",
                    "invision3",
                    "forumotion",
                    "mesdiscussions",
                    "doctissimo" -> BBCODE;
            case "discourse", "nodebb", "flarum", "reddit", "lemmy", "vanilla" -> MARKDOWN;
            default -> PLAIN;
        };
    }

    /** The text as a forum of this kind will show it. */
    public ForumText preview(String text) {
        return ForumText.read(write(text), this);
    }

    String write(String text) {
        Matcher links = LINK.matcher(text);
        return this == PLAIN ? text : links.replaceAll(shape);
    }
}
