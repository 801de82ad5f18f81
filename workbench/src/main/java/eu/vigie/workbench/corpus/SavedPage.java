package eu.vigie.workbench.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a thread as a member brings it: what stands in the file, and its character set where that is known. */
public record SavedPage(byte[] html, Optional<Charset> charset) {
    public static SavedPage of(byte[] html) {
        return new SavedPage(html, Optional.empty());
    }

    /** What a member copied: characters, whatever the page says of its own encoding. */
    public static SavedPage typed(String source) {
        return new SavedPage(source.getBytes(StandardCharsets.UTF_8), Optional.of(StandardCharsets.UTF_8));
    }
}
