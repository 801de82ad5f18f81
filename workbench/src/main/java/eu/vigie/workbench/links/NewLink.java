package eu.vigie.workbench.links;

import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Messages;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A link as an editor typed it. */
public record NewLink(
        String url, String title, String institution, String language, String country, String substances) {
    static final NewLink NOTHING = new NewLink("", "", "", "", "", "");
    private static final int LONGEST = 300;

    static NewLink read(Forms form) {
        return new NewLink(
                form.written("url").strip(),
                form.written("title").strip(),
                form.written("institution").strip(),
                form.written("language").strip(),
                form.written("country").strip().toUpperCase(Locale.ROOT),
                form.written("substances").strip());
    }

    /** Key of the message that says what does not fit; the first of them. */
    Optional<String> problem() {
        if (address().isEmpty()) {
            return Optional.of("links.refused.address");
        }
        if (title.isEmpty() || title.length() > LONGEST) {
            return Optional.of("links.refused.title");
        }
        if (institution.isEmpty() || institution.length() > LONGEST) {
            return Optional.of("links.refused.institution");
        }
        if (Messages.LOCALES.stream().noneMatch(locale -> locale.getLanguage().equals(language))) {
            return Optional.of("links.refused.language");
        }
        return country.matches("[A-Z]{2}") ? Optional.empty() : Optional.of("links.refused.country");
    }

    /** Young people are sent there: only what cannot be read or changed on the way. */
    private Optional<URI> address() {
        return Forms.webAddress(url)
                .filter(uri ->
                        "https".equals(uri.getScheme()) && uri.getHost().contains(".") && uri.getRawUserInfo() == null);
    }

    Link link() {
        Set<String> named = Arrays.stream(substances.split("[,;]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Link(address().orElseThrow(), title, institution, language, country, named, Set.of(), Set.of());
    }
}
