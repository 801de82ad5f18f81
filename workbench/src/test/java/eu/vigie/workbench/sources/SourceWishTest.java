package eu.vigie.workbench.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.workbench.sources.SourceWish.Field;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceWishTest {
    private static SourceWish wish(String field, String value, boolean privateHost) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "address", "https://agora.example/",
                "id", "agora",
                "name", "Agora",
                "language", "fr",
                "zone", "Europe/Paris",
                "pace", "5",
                "budget", "500",
                "quiet", "",
                "contact", ""));
        typed.put(field, value);
        return new SourceWish(
                typed.getOrDefault("address", ""),
                typed.getOrDefault("id", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("language", ""),
                typed.getOrDefault("zone", ""),
                typed.getOrDefault("pace", ""),
                typed.getOrDefault("budget", ""),
                typed.getOrDefault("quiet", ""),
                Permission.PUBLIC_ROBOTS,
                typed.getOrDefault("contact", ""),
                false,
                privateHost,
                typed.getOrDefault("selectors", ""));
    }

    private static SourceWish wish(String field, String value) {
        return wish(field, value, false);
    }

    @ParameterizedTest
    @CsvSource({
        "address, ftp://agora.example/, ADDRESS",
        "address, https:///nowhere, ADDRESS",
        "address, https://me@agora.example/, ADDRESS",
        "address, https://agora.example:99999/, ADDRESS",
        "address, agora, ADDRESS",
        "address, mailto:x@example.org, ADDRESS",
        "address, 'https://agora.example/a b', ADDRESS",
        "address, '', ADDRESS",
        "id, Big Forum, ID",
        "id, -agora, ID",
        "id, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, ID",
        "language, français, LANGUAGE",
        "language, '', LANGUAGE",
        "zone, Paris, ZONE",
        "zone, Europe/Atlantis, ZONE",
        "pace, 0, PACE",
        "pace, -1, PACE",
        "pace, 2.5, PACE",
        "pace, 3601, PACE",
        "pace, 99999999999999999999, PACE",
        "budget, 0, DAILY_BUDGET",
        "budget, many, DAILY_BUDGET",
        "budget, 1000001, DAILY_BUDGET",
        "quiet, late, QUIET",
        "quiet, 23:00-, QUIET",
        "quiet, -06:00, QUIET",
        "quiet, 25:00-06:00, QUIET",
    })
    void whatDoesNotFitIsNamed(String field, String value, Field misfit) {
        assertEquals(Optional.of(misfit), wish(field, value).misfit());
    }

    @ParameterizedTest
    @CsvSource({
        "address, HTTPS://Agora.Example/a?b=c#d",
        "address, https://[2001:db8::1]:8080/",
        "id, ''",
        "name, ''",
        "language, und",
        "language, fr-BE",
        "zone, ''",
        "zone, UTC",
        "zone, +02:00",
        "pace, 3600",
        "budget, 1",
        "quiet, 23:00-06:00",
        "quiet, ' 22:30 - 06:15 '",
    })
    void whatFitsIsTaken(String field, String value) {
        assertEquals(Optional.empty(), wish(field, value).misfit());
    }

    @Test
    void longNamesAndContactsAreRefused() {
        assertEquals(Optional.of(Field.NAME), wish("name", "n".repeat(101)).misfit());
        assertEquals(Optional.empty(), wish("name", "n".repeat(100)).misfit());
        assertEquals(
                Optional.of(Field.CONTACT), wish("contact", "c".repeat(301)).misfit());
    }

    @Test
    void hostsOfTestsMayBeAskedWithoutPause() {
        assertEquals(Optional.of(Field.PACE), wish("pace", "0", false).misfit());
        assertEquals(Optional.empty(), wish("pace", "0", true).misfit());
    }

    @ParameterizedTest
    @CsvSource({
        "https://Agora.Example, https://agora.example/",
        "' https://agora.example/drugs#new ', https://agora.example/drugs",
        "HTTP://agora.example:8080/a?f=1&g=%C3%A9, http://agora.example:8080/a?f=1&g=%C3%A9",
    })
    void oneForumHasOneAddressHoweverItIsTyped(String typed, URI written) {
        assertEquals(written, wish("address", typed).uri());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.agora.example/, agora-example",
        "https://forum.agora.example:8080/x, agora-example",
        "https://a-very-long-host-name-indeed.of-a-forum.example/, a-very-long-host-name-indeed-of-a-forum",
    })
    void withoutANameTheHostGivesIt(String address, String id) {
        var wish = new SourceWish(address, "", "", "fr", "UTC", "5", "500", "", Permission.DEMO, "", false, false, "");
        assertEquals(id, wish.source(Optional.empty()).id().value());
        assertEquals(
                URI.create(address).getHost(), wish.source(Optional.empty()).name());
    }

    @ParameterizedTest
    @CsvSource({
        "Forum Ado, forum-ado",
        "Été à Liège !, ete-a-liege",
        "  --Jeux: 18-25--, jeux-18-25",
        "форум, ''",
        "'', ''",
    })
    void namesBecomeShortOnes(String name, String id) {
        assertEquals(id, ShortName.of(name));
    }

    @Test
    void whatWasTypedIsWhatIsWatched() {
        var wish = wish("quiet", "23:00-06:00");
        var source = wish.source(Optional.empty());
        assertEquals("Agora", source.name());
        assertEquals(ZoneId.of("Europe/Paris"), source.zone());
        assertEquals(Duration.ofSeconds(5), source.pace());
        assertEquals(500, wish.allowance().requestsPerDay());
        assertEquals(
                new QuietHours(LocalTime.of(23, 0), LocalTime.of(6, 0)),
                wish.allowance().quiet());
        assertEquals(ZoneOffset.UTC, wish("zone", "").source(Optional.empty()).zone());
        assertFalse(source.privateHostAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "bob"})
    void pseudonymsOfATrialHoldForThatTrialOnly(String name) {
        var one = wish("id", "agora").trial().pseudonyms().of(name);
        var other = wish("id", "agora").trial().pseudonyms().of(name);
        assertFalse(one.equals(other));
    }

    @ParameterizedTest
    @CsvSource({"posts = article[", "posts = article", "psots = a", "threads = li"})
    void selectorsThatCannotBeTakenSayWhy(String selectors) {
        var wish = wish("selectors", selectors);
        assertEquals(Optional.of(SourceWish.Field.SELECTORS), wish.misfit());
        assertFalse(wish.selectorsRefused().orElseThrow().isBlank());
    }
}
