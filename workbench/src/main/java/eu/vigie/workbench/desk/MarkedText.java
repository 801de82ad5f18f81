package eu.vigie.workbench.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Text from a forum cut into what is shown plainly, what names a substance, and what wants to hide. */
public record MarkedText(List<Segment> segments) {
    private static final int BEFORE_FIRST_MENTION = 60;

    /** Without marks. */
    public static MarkedText plain(String text) {
        return of(text, List.of());
    }

    static MarkedText of(String text, List<Span> spans) {
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (Span span : inOrder(spans)) {
            if (span.start() >= at && span.end() <= text.length() && span.start() < span.end()) {
                plain(segments, text.substring(at, span.start()));
                segments.add(new Segment.Named(unmasked(text.substring(span.start(), span.end())), span.substance()));
                at = span.end();
            }
        }
        plain(segments, text.substring(at));
        return new MarkedText(List.copyOf(segments));
    }

    /** A passage of about that length around the first mention, on one line. */
    static MarkedText excerpt(String text, List<Span> spans, int length) {
        String line = text.replace('\n', ' ');
        int first = inOrder(spans).stream().mapToInt(Span::start).findFirst().orElse(0);
        int from = first <= BEFORE_FIRST_MENTION ? 0 : wordStart(line, first - BEFORE_FIRST_MENTION);
        int to = Math.min(line.length(), from + length);
        var inside = spans.stream()
                .filter(span -> span.start() >= from && span.end() <= to)
                .map(span -> span.shifted(from));
        var marked = of(line.substring(from, to), inside.toList());
        return marked.between(from > 0 ? "…" : "", to < line.length() ? "…" : "");
    }

    private MarkedText between(String before, String after) {
        var all = new ArrayList<Segment>();
        all.add(new Segment.Plain(before));
        all.addAll(segments);
        all.add(new Segment.Plain(after));
        return new MarkedText(
                all.stream().filter(segment -> !segment.text().isEmpty()).toList());
    }

    private static int wordStart(String line, int near) {
        int space = line.indexOf(' ', near);
        return space < 0 ? near : space + 1;
    }

    private static List<Span> inOrder(List<Span> spans) {
        return spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList();
    }

    private static void plain(List<Segment> segments, String text) {
        var run = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (hides(c)) {
                flush(segments, run);
                segments.add(new Segment.Unmasked(name(c)));
            } else {
                run.appendCodePoint(c);
            }
        });
        flush(segments, run);
    }

    private static void flush(List<Segment> segments, StringBuilder run) {
        if (!run.isEmpty()) {
            segments.add(new Segment.Plain(run.toString()));
            run.setLength(0);
        }
    }

    /** For places that show one string: titles and names. */
    public static String unmasked(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (hides(c)) {
                out.append(name(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static String name(int codePoint) {
        return "‹U+%04X›".formatted(codePoint);
    }

    /** Format and control characters, except the joiner within emoji and what breaks lines. */
    private static boolean hides(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c != 0x200D && c != 0x00AD && !(c >= 0xE0020 && c <= 0xE007F);
            case Character.CONTROL -> c != '\n' && c != '\t';
            default -> false;
        };
    }
}
