package eu.vigie.workbench.ids;

public record ThreadId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
