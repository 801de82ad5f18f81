package eu.vigie.crawl.forum;

/**
 * Short name of a source, lower-case ASCII letters, digits and hyphens, for example {@code jeuxvideo}.
 *
 * @param value the name, 1 to 40 characters
 */
public record SourceId(String value) {
    public SourceId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a source id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
