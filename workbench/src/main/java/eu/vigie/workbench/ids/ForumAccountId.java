package eu.vigie.workbench.ids;

public record ForumAccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
