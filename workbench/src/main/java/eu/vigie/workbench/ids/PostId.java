package eu.vigie.workbench.ids;

public record PostId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
