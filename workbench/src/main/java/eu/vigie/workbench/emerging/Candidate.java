package eu.vigie.workbench.emerging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that may be a new name.
 *
 * @param family that of the systematic codes which are built like it, as the lexicon writes it
 * @param texts of a few posts that hold it
 */
public record Candidate(
        String word,
        String surface,
        int posts,
        int threads,
        int recent,
        double rise,
        double drugShare,
        double contextShare,
        Optional<String> family,
        Instant last,
        List<String> texts) {
    private static final int AROUND = 90;

    public enum Decision {
        PROPOSED,
        DECLINED
    }

    /** The line to put into {@code substances/} of the team's own lexicon, for a person to complete. */
    public String line() {
        String id =
                surface.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (id.isEmpty() ? word : id) + "\t" + family.orElse("other") + "\t" + surface + "\t\t\t\tfield";
    }

    /** A few words around it in each post, on one line. */
    public List<String> snippets() {
        return texts.stream().map(this::snippet).toList();
    }

    private String snippet(String text) {
        String line = text.replaceAll("\\s+", " ");
        var found = Pattern.compile(Pattern.quote(surface), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(line);
        int at = found.find() ? found.start() : 0;
        int from = at <= AROUND ? 0 : line.indexOf(' ', at - AROUND) + 1;
        int to = Math.min(line.length(), at + surface.length() + AROUND);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
