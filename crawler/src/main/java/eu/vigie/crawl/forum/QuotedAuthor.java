package eu.vigie.crawl.forum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a quotation's heading names: {@code Ada wrote:}, {@code Ada a écrit :}, {@code Ada schreef:}, {@code Ada hat geschrieben:}, {@code Quote from: Ada on 3 May}. */
public final class QuotedAuthor {
    private static final Pattern HEADING = Pattern.compile(
            "^[\\s\u2191\u00ab\"]*(.{1,60}?),?\\s+(?:a écrit|a dit|wrote|said|schreef|zei|hat geschrieben|schrieb|sagte|escribió|dijo|ha scritto|escreveu|écrit|"
                    + "написал(?:\\(а\\)|а)?|писал(?:\\(а\\)|а)?|пишет)\\b?.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern FROM = Pattern.compile(
            "^[^:]{3,25}: ?(.{1,60}?)\\s+(?:on|le|am|op|el|il|em|dnia)\\s+.{0,12}\\d.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OF = Pattern.compile(
            "^(?:zitat von|quote from|citation de|citaat van|originally posted by|cita de)[: ]+(.{1,60})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATED = Pattern.compile("^\\s*\\([^()]*\\d[^()]*\\)\\s*");
    private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s\u2191\u00ab\"]+|[\\s:\u00bb\"\u2191]+$");

    private QuotedAuthor() {}

    /** The name in a heading; empty when it names nobody. */
    public static Optional<String> in(String heading) {
        var undated = DATED.matcher(heading).replaceFirst("");
        return Stream.of(HEADING.matcher(undated), FROM.matcher(undated), OF.matcher(undated.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(found -> named(found.group(1)));
    }

    /** A name by itself, rid of marks around it; empty when nothing remains. */
    public static Optional<String> named(String name) {
        var bare = LEADING_MARKS.matcher(name).replaceAll("");
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
    }
}
