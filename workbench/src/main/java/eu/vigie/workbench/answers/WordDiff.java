package eu.vigie.workbench.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What one text says that another does not, word by word. */
public final class WordDiff {
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*|.", Pattern.DOTALL);
    /** Texts that differ in more places than this are shown as one replaced by the other. */
    private static final long MOST_CELLS = 4_000_000;

    /** What became of a passage. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A passage with one fate. */
    public record Piece(Kind kind, String text) {}

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private WordDiff(String before, String after) {
        this.before = tokens(before);
        this.after = tokens(after);
    }

    /** Kept and removed passages make the old text, kept and added ones the new. */
    public static List<Piece> between(String before, String after) {
        var diff = new WordDiff(before, after);
        diff.compare();
        return List.copyOf(diff.pieces);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare() {
        int start = 0;
        int least = Math.min(before.size(), after.size());
        while (start < least && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < least - start && fromEnd(before, end).equals(fromEnd(after, end))) {
            end++;
        }
        add(Kind.KEPT, before.subList(0, start));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(Kind.KEPT, before.subList(before.size() - end, before.size()));
        flush();
    }

    private static String fromEnd(List<String> tokens, int back) {
        return tokens.get(tokens.size() - 1 - back);
    }

    private void middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            add(Kind.REMOVED, old);
            add(Kind.ADDED, now);
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(Kind.KEPT, List.of(old.get(i)));
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(Kind.REMOVED, List.of(old.get(i++)));
            } else {
                add(Kind.ADDED, List.of(now.get(j++)));
            }
        }
    }

    /** How many tokens the rests from i and j have in common, in order. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        String text = String.join("", tokens);
        switch (kind) {
            case REMOVED -> removed.append(text);
            case ADDED -> added.append(text);
            case KEPT -> keep(text);
        }
    }

    /** A lone space within what was replaced is replaced with it: whole phrases read better. */
    private void keep(String text) {
        if (!removed.isEmpty() && !added.isEmpty() && text.isBlank()) {
            removed.append(text);
            added.append(text);
            return;
        }
        flush();
        piece(Kind.KEPT, text);
    }

    private void flush() {
        piece(Kind.REMOVED, removed.toString());
        piece(Kind.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private void piece(Kind kind, String text) {
        boolean more = !pieces.isEmpty() && pieces.getLast().kind() == kind;
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, more ? pieces.removeLast().text() + text : text));
        }
    }
}
