package eu.vigie.workbench.ids;

public record RoundId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
