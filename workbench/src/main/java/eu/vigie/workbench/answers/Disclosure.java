package eu.vigie.workbench.answers;

import java.util.Map;

/** The line by which an answer says who is speaking, by language. */
public record Disclosure(Map<String, String> lines) {
    public static Disclosure of(String organisation) {
        return new Disclosure(Map.of(
                "fr", "Je réponds en tant que volontaire formé·e de " + organisation + ".",
                "nl", "Ik antwoord als opgeleide vrijwilliger van " + organisation + ".",
                "en", "I answer as a trained volunteer of " + organisation + ".",
                "de", "Ich antworte als geschulte Freiwillige oder geschulter Freiwilliger von " + organisation + "."));
    }

    /** In a language without a line of its own, the English one. */
    public String line(String language) {
        return lines.getOrDefault(language, lines.getOrDefault("en", ""));
    }

    public boolean isIn(String text, String language) {
        return collapsed(text).contains(collapsed(line(language)));
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
