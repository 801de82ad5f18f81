package eu.vigie.workbench.ids;

public record RevisionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
