package eu.vigie.workbench.ids;

/** What events call a source by; everything else names it by its short name. */
public record SourceNumber(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
