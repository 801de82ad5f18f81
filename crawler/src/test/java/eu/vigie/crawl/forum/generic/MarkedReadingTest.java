package eu.vigie.crawl.forum.generic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.PrintedZone;
import eu.vigie.crawl.forum.QuotedAuthor;
import eu.vigie.crawl.forum.ThreadRow;
import eu.vigie.crawl.forum.marked.Pick;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all engines that read by marks share, apart from any program. */
class MarkedReadingTest {
    private static final Instant FETCHED = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ROW =
            "<div id=r7 class=row data-n=12><b>Ada</b> said <time datetime=2026-03-01>then</time><a href=/p?sid=0a1b2c3d>go</a>"
                    + "<p><span title='2024-01-05'>Yesterday</span>, 09:14 PM</p><td-x>11 replies<br>1227 views</td-x></div>";

    private static Document page(String html) {
        return Jsoup.parse(html, "https://plot.example/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b | Ada",
                ".row@id | r7",
                ".row@data-n | 12",
                ".row@own | said",
                "time@datetime | 2026-03-01",
                "p@titled | 2024-01-05 , 09:14 PM",
                "td-x@last | 1227 views",
                "i | none",
                "time@title | none"
            })
    void pickFindsWhereAValueStands(String place, String value) {
        assertEquals(value, Pick.of(place).from(page(ROW)).orElse("none"));
    }

    @Test
    void earlierPlacesAreBetterWhereverTheyStand() {
        assertEquals(Optional.of("then"), Pick.of("i", "time", "b").from(page(ROW)));
        assertEquals(
                List.of("then", "Ada"),
                Pick.of("time", "i", "b").values(page(ROW)).toList());
        assertEquals(Optional.empty(), Pick.NOTHING.from(page(ROW)));
    }

    @Test
    void addressesAreAbsoluteAndRidOfSessions() {
        assertEquals(
                Optional.of(URI.create("https://plot.example/p")),
                Pick.of("i", "a").address(page(ROW)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nobody",
            value = {
                "Ada wrote: | Ada",
                "Ada Lovelace a écrit : | Ada Lovelace",
                "Ada hat geschrieben: | Ada",
                "Ada schreef: | Ada",
                "(2019-02-24, 05:31 PM)Ada Wrote: | Ada",
                "Quote from: Ada on March 01, 2010, 11:00:07 AM | Ada",
                "Zitat von: Ada am 01. März 2012, 11:00:07 | Ada",
                "Citaat van: Ada op maart 01, 2022 | Ada",
                "Citation de: Ada le 01 Mars 2010, 11:00:07 | Ada",
                "Quote from Ada | Ada",
                "Zitat von Ada | Ada",
                "Quote | nobody",
                "Citation: | nobody",
                "Code: | nobody"
            })
    void headingsOfQuotationsTellWhoIsQuoted(String heading, String author) {
        assertEquals(Optional.ofNullable(author), QuotedAuthor.in(heading));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "All times are GMT + 1 Hour | +01:00",
                "All times are GMT -5. The time now is 07:00 AM. | -05:00",
                "Alle Zeitangaben in WEZ +1. Es ist jetzt 13:00 Uhr. | +01:00",
                "Alle Zeiten sind GMT + 3.5 Stunden | +03:30",
                "Toutes les heures sont au format UTC+02:00 | +02:00",
                "All times are GMT | Z",
                "GMTV is a station | none",
                "GMT + 99 | none",
                "No times here | none"
            })
    void zoneIsReadFromTheFooter(String line, String zone) {
        var read = PrintedZone.in(page("<p class=x>" + line), ".x");
        assertEquals(Optional.ofNullable(zone).map(ZoneId::of), read);
    }

    private static ForumDates dates(String language) {
        var body = new PageBody(
                URI.create("https://plot.example/"),
                "text/html",
                Optional.empty(),
                new byte[0],
                FETCHED,
                ZoneOffset.UTC);
        return ForumDates.of(body, page("<html lang=" + language + ">"));
    }

    private static Optional<Instant> read(ForumDates dates, String shown) {
        return dates.read(shown).map(PostedAt::at);
    }

    @Test
    void oneDateTellsWhatTheNumbersOfAllMean() {
        var shown = "03-04-2015, 10:00";
        assertEquals(Optional.empty(), read(dates("en"), shown));
        assertEquals(
                Optional.of(Instant.parse("2015-04-03T10:00:00Z")),
                read(dates("en").learning(Stream.of(shown, "23-04-2016, 09:47 PM")), shown));
        assertEquals(
                Optional.of(Instant.parse("2015-03-04T10:00:00Z")),
                read(dates("en").learning(Stream.of(shown, "04-23-2016, 09:47 PM")), shown));
    }

    @Test
    void datesThatContradictEachOtherTellNothing() {
        var dates = dates("en").learning(Stream.of("23-04-2016", "04-23-2016"));
        assertEquals(Optional.empty(), read(dates, "03-04-2015, 10:00"));
    }

    @Test
    void whatAllDatesOfAPageSayBeatsItsLanguage() {
        var dates = dates("de").learning(Stream.of("04/23/2016 10:00"));
        assertEquals(Optional.of(Instant.parse("2015-03-04T10:00:00Z")), read(dates, "03/04/2015 10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1394/11/27, 00:31", "0001-01-01 10:00", "1970-01-01 00:00"})
    void yearsOfOtherCalendarsAreNotTold(String shown) {
        assertEquals(Optional.empty(), read(dates("fa"), shown));
    }

    @Test
    void unixTimesAreReadInSecondsAndMilliseconds() {
        assertEquals(Optional.of(Instant.ofEpochSecond(1_393_678_800)), read(dates("en"), "1393678800"));
        assertEquals(Optional.of(Instant.ofEpochMilli(1_393_678_800_123L)), read(dates("en"), "1393678800123"));
        assertEquals(Optional.empty(), read(dates("en"), "123456789"));
    }

    @Test
    void frenchHoursMayStandApart() {
        assertEquals(Optional.of(Instant.parse("2019-03-02T08:30:00Z")), read(dates("fr"), "2 mars 2019 à 8 h 30 min"));
    }

    private static final String GIVEN = """
            posts = article.entry
            id = @data-key
            content = .words
            author = .who
            date = time@datetime
            quotes = q-box
            quote-author = @by
            title = h2
            next = a.more
            thread-id = /talk/(\\\\d+)
            threads = li.talk
            link = a.title
            replies = .count
            pinned = .pin
            """;

    private static PageReader given() {
        return switch (GivenForum.of(GIVEN)) {
            case GivenForum.Reading.Taken taken -> new PageReader(List.of(taken.forum()));
            case GivenForum.Reading.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private static ParsedPage given(String html, String url) {
        var body = new PageBody(
                URI.create(url),
                "text/html",
                Optional.empty(),
                html.getBytes(StandardCharsets.UTF_8),
                FETCHED,
                ZoneOffset.UTC);
        return given().read(body, Optional.empty()).page();
    }

    @Test
    void selectorsOfAMaintainerFindPosts() {
        var page = assertInstanceOf(
                ParsedPage.ThreadPage.class,
                given(
                        "<h2>Squeaky door</h2><article class=entry data-key=501><b class=who>DoorMat</b><time datetime=2026-03-01T10:00:00Z></time>"
                                + "<div class=words>It squeaks.<q-box by='Oil Can'>Oh?</q-box></div></article><a class=more href=/talk/77?page=2>more</a>",
                        "https://plot.example/talk/77"));
        var post = page.posts().getFirst();
        assertEquals("77", page.threadId());
        assertEquals("Squeaky door", page.title());
        assertEquals(Optional.of(URI.create("https://plot.example/talk/77?page=2")), page.next());
        assertEquals("501", post.id());
        assertEquals("DoorMat", post.author());
        assertEquals("It squeaks.", post.text());
        assertEquals(Optional.of("Oil Can"), post.quotes().getFirst().author());
    }

    @Test
    void selectorsOfAMaintainerFindThreads() {
        var page = assertInstanceOf(
                ParsedPage.ListPage.class,
                given(
                        "<ul><li class='talk pin'><a class=title href=/talk/70>Rules</a> <i class=count>0</i></li>"
                                + "<li class=talk><a class=title href=/talk/77>Squeaky door</a> <i class=count>1,204</i></li></ul>",
                        "https://plot.example/house"));
        assertEquals(
                List.of("70", "77"), page.threads().stream().map(ThreadRow::id).toList());
        assertTrue(page.threads().getFirst().pinned());
        assertFalse(page.threads().getLast().pinned());
        assertEquals(1204, page.threads().getLast().replies().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post = .x | unknown: post; known are",
                "posts = .x | needs posts and content",
                "threads = .x | needs posts and content, or threads and link",
                "posts = ..x | not a CSS selector",
                "posts = .x\\ncontent = .y\\nthread-id = ( | not a pattern"
            })
    void selectorsThatCannotBeTakenAreRefusedInPlainWords(String lines, String why) {
        var complete = lines.equals("posts = ..x") ? lines + "\ncontent = .y" : lines.replace("\\n", "\n");
        var refused = assertInstanceOf(GivenForum.Reading.Refused.class, GivenForum.of(complete));
        assertTrue(refused.why().startsWith(why), refused.why());
    }
}
