package eu.vigie.workbench.ids;

public record OrganisationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
