package eu.vigie.index.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Prints an evaluation as plain-text tables. */
final class EvaluationTables {
    private static final int ABBREVIATED = 12;

    private final PrintWriter out;

    EvaluationTables(PrintWriter out) {
        this.out = out;
    }

    void print(Evaluation evaluation) {
        if (!evaluation.labelled().isEmpty()) {
            measures(evaluation.byLanguage());
            evaluation.confusions().forEach(this::confusion);
        }
        if (!evaluation.flags().isEmpty()) {
            flags(evaluation.flags());
        }
        languages(evaluation.languages());
        out.flush();
    }

    private void line(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values).stripTrailing() + "\n");
    }

    private void measures(Map<String, List<Judged>> byLanguage) {
        line(
                "%-28s %-8s %5s %9s %9s %9s   %s",
                "", "language", "posts", "precision", "recall", "F1", "F1, 95 % interval");
        for (Measure measure : Measure.values()) {
            byLanguage.forEach((language, posts) -> {
                Measure.Figures figures = measure.of(posts);
                Bootstrap.Interval interval =
                        Bootstrap.of(posts, drawn -> measure.of(drawn).f1());
                line(
                        "%-28s %-8s %5d %9.3f %9.3f %9.3f   %.3f to %.3f",
                        measure.title(),
                        language,
                        posts.size(),
                        figures.precision(),
                        figures.recall(),
                        figures.f1(),
                        interval.low(),
                        interval.high());
            });
            line("");
        }
    }

    private void confusion(String title, Map<String, Map<String, Integer>> table) {
        Set<String> columns = new TreeSet<>(table.keySet());
        table.values().forEach(row -> columns.addAll(row.keySet()));
        line("%s: rows as labelled, columns as found", title);
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-24s", ""));
        columns.forEach(column -> head.append(cell(column)));
        line("%s", head);
        table.forEach((name, row) -> {
            StringBuilder cells = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
            columns.forEach(
                    column -> cells.append(cell(row.containsKey(column) ? String.valueOf(row.get(column)) : ".")));
            line("%s", cells);
        });
        line("");
    }

    private static String cell(String text) {
        String cut = text.substring(0, Math.min(ABBREVIATED, text.length()));
        return String.format(Locale.ROOT, " %" + ABBREVIATED + "s", cut);
    }

    private void flags(Map<String, List<Boolean>> flags) {
        line("%-28s %-8s %5s %9s   %s", "posts without labels", "language", "posts", "per 1,000", "95 % interval");
        flags.forEach((language, posts) -> {
            Bootstrap.Interval interval = Bootstrap.of(posts, Evaluation::perThousand);
            line(
                    "%-28s %-8s %5d %9.1f   %.1f to %.1f",
                    "flagged as drug question",
                    language,
                    posts.size(),
                    Evaluation.perThousand(posts),
                    interval.low(),
                    interval.high());
        });
        line("");
    }

    private void languages(Map<String, Evaluation.Share> shares) {
        line("%-28s %-8s %5s %9s", "", "language", "posts", "accuracy");
        shares.forEach((language, share) ->
                line("%-28s %-8s %5d %9.3f", "language told right", language, share.posts(), share.value()));
    }
}
