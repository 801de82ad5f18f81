package eu.vigie.workbench.tickets;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Compares a text we approved with what a forum shows of it: white space and ways of writing a link do not count. */
public final class SameText {
    private static final Pattern BBCODE_LINK = Pattern.compile("(?i)\\[url=\"?([^\\]\"]+)\"?](.*?)\\[/url]");
    private static final Pattern BBCODE_ADDRESS = Pattern.compile("(?i)\\[url](.*?)\\[/url]");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]]+)]\\((https?://[^)\\s]+)\\)");
    private static final Pattern DOUBLED = Pattern.compile("(https?://[^\\s()]+) \\(\\1\\)");
    private static final Pattern SLASH = Pattern.compile("(https?://[^\\s()]+?)/+(?=[\\s).,;]|$)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private SameText() {}

    public static boolean same(String approved, String shown) {
        return plain(approved).equals(plain(shown));
    }

    /** Whether a larger excerpt, such as a pasted page, holds the approved text. */
    public static boolean contains(String excerpt, String approved) {
        return plain(excerpt).contains(plain(approved));
    }

    /** Links as {@code words (address)}, white space collapsed. */
    static String plain(String text) {
        String links = BBCODE_LINK.matcher(text).replaceAll("$2 ($1)");
        links = BBCODE_ADDRESS.matcher(links).replaceAll("$1");
        links = MARKDOWN_LINK.matcher(links).replaceAll("$1 ($2)");
        String spaced =
                SPACE.matcher(Normalizer.normalize(links, Normalizer.Form.NFC)).replaceAll(" ");
        String single = SLASH.matcher(spaced).replaceAll("$1");
        return DOUBLED.matcher(single).replaceAll("$1").strip();
    }
}
