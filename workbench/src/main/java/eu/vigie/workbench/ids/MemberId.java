package eu.vigie.workbench.ids;

public record MemberId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
