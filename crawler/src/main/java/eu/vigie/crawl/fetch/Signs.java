package eu.vigie.crawl.fetch;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in an answer that a robot is not wanted here, or that a page wants to be left out. They are obeyed, never evaded. */
final class Signs {
    /** Signs of refusal stand early in a page; looking no further keeps words in posts from being taken for one. */
    private static final int HEAD = 32 << 10;

    private static final Pattern CHALLENGE = Pattern.compile(
            "<title>\\s*(?:just a moment|attention required|access denied|ddos-guard|checking your browser|one moment, please)"
                    + "|_cf_chl_opt|captcha-delivery\\.com|id=\"challenge-form\"|id=\"sec-if-cpt-container\""
                    + "|px-captcha|_incapsula_resource|data-sitekey=[^>]*>\\s*</div>\\s*</body>");
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]*name\\s*=\\s*[\"']?(robots|" + UserAgent.TOKEN + ")[\"'\\s][^>]*>");
    private static final Pattern CONTENT = Pattern.compile("content\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern LOGIN_TITLE = Pattern.compile(
            "<title>[^<]*\\b(?:log ?in|sign ?in|connexion|se connecter|identification|anmelden|anmeldung|inloggen)\\b");
    private static final Pattern PASSWORD = Pattern.compile("<input\\s[^>]*type\\s*=\\s*[\"']?password");
    private static final Pattern LOGIN_PATH =
            Pattern.compile("(?i)(?:^|[/?&=])(?:log-?in|signin|connexion|anmelden|ucp\\.php\\?mode=login)\\b");
    private static final List<String> UNWANTED = List.of("noindex", "noarchive", "none");

    private Signs() {}

    /** What shows that the answer is a challenge instead of the page; empty when it is not. */
    static Optional<String> challenge(HttpHeaders headers, byte[] body) {
        Optional<String> mitigated = headers.firstValue("cf-mitigated").map(value -> "cf-mitigated: " + value);
        if (mitigated.isPresent()) {
            return mitigated;
        }
        Matcher found = CHALLENGE.matcher(head(body));
        return found.find() ? Optional.of("challenge page: " + found.group().strip()) : Optional.empty();
    }

    /** Whether the page is a form to sign in with, by its title and a field for a password. */
    static boolean loginPage(byte[] body) {
        String head = head(body);
        return LOGIN_TITLE.matcher(head).find()
                && PASSWORD.matcher(lower(body, body.length)).find();
    }

    /** Whether an address (path and query) is that of a form to sign in with. */
    static boolean loginAddress(java.net.URI url) {
        return LOGIN_PATH.matcher(url.getRawPath() + "?" + url.getRawQuery()).find();
    }

    /** The rule by which a page wants to be left out: {@code X-Robots-Tag} or a robots meta tag. */
    static Optional<String> leftOut(HttpHeaders headers, byte[] body) {
        for (String value : headers.allValues("X-Robots-Tag")) {
            Optional<String> rule = unwanted(forUs(value.toLowerCase(Locale.ROOT)));
            if (rule.isPresent()) {
                return rule.map(word -> "X-Robots-Tag: " + word);
            }
        }
        Matcher meta = META.matcher(head(body));
        while (meta.find()) {
            Matcher content = CONTENT.matcher(meta.group());
            Optional<String> rule = content.find() ? unwanted(content.group(1)) : Optional.empty();
            if (rule.isPresent()) {
                return rule.map(word -> "robots meta tag: " + word);
            }
        }
        return Optional.empty();
    }

    /** The words of a header that concern us: {@code otherbot: noindex} does not. */
    private static String forUs(String value) {
        int colon = value.indexOf(':');
        if (colon < 0 || value.startsWith("unavailable_after")) {
            return value;
        }
        return value.substring(0, colon).strip().equals(UserAgent.TOKEN) ? value.substring(colon + 1) : "";
    }

    private static Optional<String> unwanted(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(UNWANTED::contains)
                .findFirst();
    }

    private static String head(byte[] body) {
        return lower(body, Math.min(body.length, HEAD));
    }

    private static String lower(byte[] body, int length) {
        return new String(body, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
