package eu.vigie.workbench.ids;

public record InvitationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
