package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.LinkId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** SHA-256 over everything a reviewer approves: text, links, language. */
final class ContentHash {
    private ContentHash() {}

    static String of(DraftText draft, String language) {
        String links = draft.links().stream()
                .map(LinkId::value)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        String all = String.join("\u0000", language, links, Boolean.toString(draft.noLinkNeeded()), draft.text());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
