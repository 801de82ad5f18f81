package eu.vigie.workbench.desk;

/** A stretch of a text that came from a forum, as it is shown. */
public sealed interface Segment {
    String text();

    record Plain(String text) implements Segment {}

    /** Names a substance; {@code substance} is its preferred name. */
    record Named(String text, String substance) implements Segment {}

    /** A character that steers or hides text, shown as its code point so that it cannot. */
    record Unmasked(String text) implements Segment {}
}
