package eu.vigie.workbench.db;

/** Where a PostgreSQL database is and who enters it. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    @Override
    public String toString() {
        return jdbcUrl.replaceAll("password=[^&]*", "password=***") + " as " + user;
    }
}
