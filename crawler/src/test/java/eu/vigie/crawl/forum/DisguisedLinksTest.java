package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisedLinksTest {
    /** What the sites do: each half byte by its place in their alphabet. */
    private static String disguised(String address) {
        return HexFormat.of()
                .formatHex(address.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .chars()
                .mapToObj(c -> String.valueOf("0A12B34C56D78E9F".charAt(Character.digit(c, 16))))
                .collect(java.util.stream.Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JvCare ", "md_cryptlink", "md_noclass_cryptlink", "xXx JvCare "})
    void disguisedLinksAreRevealed(String before) {
        var page = Jsoup.parse("<p><span class='" + before + disguised("https://huile.example/é") + "'>ici</span>");
        DisguisedLinks.reveal(page);
        assertEquals("https://huile.example/é", page.select("a").attr("href"));
        assertEquals("ici", page.select("a").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "ABC", "xy", "lien-jv"})
    void ordinaryClassesAreNoAddresses(String name) {
        assertEquals(Optional.empty(), DisguisedLinks.decode(name));
    }

    @Test
    void elementsWithoutAnAddressStayAsTheyAre() {
        var page = Jsoup.parse("<span class=JvCare>nothing</span><span class=md_cryptlink>nothing</span>");
        DisguisedLinks.reveal(page);
        assertEquals(0, page.select("a").size());
    }
}
