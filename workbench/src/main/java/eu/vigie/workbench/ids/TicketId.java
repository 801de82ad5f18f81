package eu.vigie.workbench.ids;

public record TicketId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
