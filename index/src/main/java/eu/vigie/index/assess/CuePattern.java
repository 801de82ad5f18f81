package eu.vigie.index.assess;

import eu.vigie.index.assess.Words.Kind;
import eu.vigie.index.assess.Words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A phrase with a few signs, as written in cue files. A word stands for itself in plain form; {@code word*} for every word that
 * begins so; {@code one|two} for either; {@code *} for any one word; {@code ..} for up to four words in between; {@code #} for a
 * figure; {@code ^} first and {@code $} last for the start and the end of a sentence; a comma first for the start of a clause. A phrase never reaches over the end of a
 * sentence.
 */
final class CuePattern {
    private static final int LONGEST_GAP = 4;

    /** One place in the phrase. */
    private sealed interface Place {}

    private record OneOf(List<String> whole, List<String> prefixes) implements Place {
        boolean accepts(Token token) {
            return whole.contains(token.plain()) || prefixes.stream().anyMatch(token.plain()::startsWith);
        }
    }

    private record AnyWord() implements Place {}

    private record Figure() implements Place {}

    private record Gap() implements Place {}

    private final String written;
    private final boolean atStart;
    private final boolean atClause;
    private final boolean atEnd;
    private final List<Place> places;

    private CuePattern(String written, boolean atStart, boolean atClause, boolean atEnd, List<Place> places) {
        this.written = written;
        this.atStart = atStart;
        this.atClause = atClause;
        this.atEnd = atEnd;
        this.places = places;
    }

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException when it is empty or begins or ends with a gap
     */
    static CuePattern parse(String written) {
        List<String> parts = new ArrayList<>(Arrays.asList(written.strip().split("\\s+")));
        boolean atStart = parts.removeIf("^"::equals);
        boolean atClause = parts.removeIf(","::equals);
        boolean atEnd = parts.removeIf("$"::equals);
        List<Place> places = new ArrayList<>();
        parts.forEach(part -> places.addAll(placesOf(part)));
        if (places.isEmpty() || places.getFirst() instanceof Gap || places.getLast() instanceof Gap) {
            throw new IllegalArgumentException("a phrase begins and ends with a word: " + written);
        }
        return new CuePattern(written.strip(), atStart, atClause, atEnd, List.copyOf(places));
    }

    private static List<Place> placesOf(String part) {
        return switch (part) {
            case "*" -> List.of(new AnyWord());
            case "#" -> List.of(new Figure());
            case ".." -> List.of(new Gap());
            default -> part.contains("|") ? List.of(alternatives(part)) : sequence(part);
        };
    }

    private static OneOf alternatives(String part) {
        if (part.matches(".*[’'-].*")) {
            throw new IllegalArgumentException("choices are single words, without apostrophe or hyphen: " + part);
        }
        List<String> whole = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        for (String word : part.split("\\|")) {
            if (word.endsWith("*")) {
                prefixes.add(PlainForm.of(word.substring(0, word.length() - 1)));
            } else {
                whole.add(PlainForm.of(word));
            }
        }
        return new OneOf(List.copyOf(whole), List.copyOf(prefixes));
    }

    /** A part with an apostrophe or hyphen is several words. */
    private static List<Place> sequence(String part) {
        boolean prefix = part.endsWith("*");
        List<Place> places = new ArrayList<>();
        List<Token> tokens = Words.of(part).tokens();
        for (int index = 0; index < tokens.size(); index++) {
            String word = tokens.get(index).plain();
            boolean open = prefix && index == tokens.size() - 1;
            places.add(open ? new OneOf(List.of(), List.of(word)) : new OneOf(List.of(word), List.of()));
        }
        return places;
    }

    /** Whole words that the phrase may begin with. */
    List<String> firstWords() {
        return places.getFirst() instanceof OneOf one ? one.whole() : List.of();
    }

    /** Beginnings of words that the phrase may begin with. */
    List<String> firstPrefixes() {
        return places.getFirst() instanceof OneOf one ? one.prefixes() : List.of();
    }

    /** Index behind the last token when the phrase stands at this token, negative when it does not. */
    int endAt(Words words, int from) {
        boolean elsewhere = atStart && !words.startsSentence(from)
                || atClause && !words.get(from).afterComma();
        return elsewhere ? -1 : follow(words, from, 0);
    }

    private int follow(Words words, int at, int place) {
        if (place == places.size()) {
            return !atEnd || words.endsSentence(at) ? at : -1;
        }
        if (places.get(place) instanceof Gap) {
            return leap(words, at, place + 1);
        }
        boolean open = at < words.size() && (place == 0 || !words.endsSentence(at));
        return open && accepts(places.get(place), words.get(at)) ? follow(words, at + 1, place + 1) : -1;
    }

    private int leap(Words words, int from, int place) {
        for (int at = from; at <= from + LONGEST_GAP; at++) {
            int end = follow(words, at, place);
            if (end >= 0 || words.endsSentence(at)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean accepts(Place place, Token token) {
        return switch (place) {
            case OneOf one -> one.accepts(token);
            case AnyWord any -> token.kind() == Kind.WORD || token.kind() == Kind.NUMBER;
            case Figure figure -> token.kind() == Kind.NUMBER;
            case Gap gap -> false;
        };
    }

    @Override
    public String toString() {
        return written;
    }
}
