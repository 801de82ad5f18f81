package eu.vigie.workbench.ids;

public record LinkId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
