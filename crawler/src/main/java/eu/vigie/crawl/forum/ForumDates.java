package eu.vigie.crawl.forum;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Reads the dates of one page as people and programs write them: ISO 8601 with and without offset, {@code 7 Oct 2011 08:23},
 * {@code Dec 17, 2023 11:23 am}, {@code 21.01.2009, 05:42}, {@code Hier, 20:47}, {@code il y a 5 minutes}, in English, French, Dutch,
 * German and, for plain dates, some more languages. What cannot be told is empty: {@code 03/04/2024} on a page of unknown language is.
 *
 * <p>A date without a time means the start of its day; one without a year the last such day. Immutable.
 */
public final class ForumDates {
    private static final int LONGEST = 200;
    /** Years before are of other calendars, or no dates of posts. */
    private static final int FIRST_YEAR = 1980;

    private static final Pattern UNIX_TIME = Pattern.compile("\\d{9,13}");
    private static final Pattern WEEKDAY = Pattern.compile(DateWords.anyOf(DateWords.WEEKDAYS));
    private static final Pattern DAY_BACK = Pattern.compile(DateWords.anyOf(DateWords.DAYS_BACK));
    private static final Pattern AGO =
            Pattern.compile("(?<!\\p{L})(?:ago|il y a|vor|geleden|hace|fa|назад|depuis)(?!\\p{L})");
    private static final Pattern SPAN =
            Pattern.compile("(?<![\\p{L}\\d])(\\d{1,4}|an?|une?|ein|eine[rmn]?|een|un[ao]?)\\s*"
                    + DateWords.anyOf(DateWords.UNITS).replace("(?<!\\p{L})", ""));
    private static final Pattern NOW = Pattern.compile(
            "just now|a moment ago|moments ago|few seconds ago|few moments ago|less than a minute|à l'instant|quelques secondes|moins d'une minute"
                    + "|quelques instants|zojuist|enkele seconden|gerade eben|wenigen sekunden|einem moment|weniger als (?:einer|1) minute");

    private final Instant fetchedAt;
    private final ZoneId zone;
    private final boolean zoneAssumed;
    private final DayOrder order;

    private ForumDates(Instant fetchedAt, ZoneId zone, boolean zoneAssumed, DayOrder order) {
        this.fetchedAt = fetchedAt;
        this.zone = zone;
        this.zoneAssumed = zoneAssumed;
        this.order = order;
    }

    /** For the dates of a page, whose language decides what {@code 03/04/2024} means. */
    public static ForumDates of(PageBody body, Document html) {
        var root = html.selectFirst("html");
        return new ForumDates(body.fetchedAt(), body.zone(), true, DayOrder.of(root == null ? "" : root.attr("lang")));
    }

    /** The same for a page that names its zone. */
    public ForumDates in(ZoneId named) {
        return new ForumDates(fetchedAt, named, false, order);
    }

    /** The same for a page that names no zone, of a site whose zone is known. */
    public ForumDates assuming(ZoneId known) {
        return new ForumDates(fetchedAt, known, true, order);
    }

    /**
     * The same for a page that shows all of these: one date with a number above 12 in it tells what the numbers of all mean. Where dates
     * of a page contradict each other, its language decides as before.
     */
    public ForumDates learning(Stream<String> shown) {
        var orders = shown.flatMap(text -> CalendarDay.orderIn(normal(text)).stream())
                .distinct()
                .toList();
        return orders.size() == 1 ? new ForumDates(fetchedAt, zone, zoneAssumed, orders.getFirst()) : this;
    }

    /** The moment that a text tells, or a Unix time of nine digits or more; empty when it tells none for sure. */
    public Optional<PostedAt> read(String shown) {
        if (UNIX_TIME.matcher(shown).matches()) {
            return ofUnixTime(Long.parseLong(shown));
        }
        var exact = iso(shown);
        if (exact.isPresent()) {
            return exact;
        }
        var text = normal(shown);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return relative(text).or(() -> onDay(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The moment of a Unix time in seconds or milliseconds, as computers count since the forum was built; empty for others. */
    public static Optional<PostedAt> ofUnixTime(long count) {
        long seconds = count > 100_000_000_000L ? count / 1000 : count;
        boolean plausible = seconds > 700_000_000L && seconds < 5_000_000_000L;
        return plausible
                ? Optional.of(new PostedAt(
                        count > seconds ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(seconds), false))
                : Optional.empty();
    }

    /** ISO 8601 with an offset, as programs write it, without a look at what people might mean. */
    private static Optional<PostedAt> iso(String shown) {
        if (shown.length() < 20 || shown.charAt(4) != '-' || shown.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            var colon = shown.charAt(shown.length() - 5) == '+' || shown.charAt(shown.length() - 5) == '-';
            var written =
                    colon ? shown.substring(0, shown.length() - 2) + ':' + shown.substring(shown.length() - 2) : shown;
            return Optional.of(new PostedAt(OffsetDateTime.parse(written).toInstant(), false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String normal(String shown) {
        var cut = shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
        return cut.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u202F\\u200E\\u200F]+", " ")
                .replace('\u2019', '\'')
                .strip();
    }

    private Optional<PostedAt> relative(String text) {
        if (NOW.matcher(text).find()) {
            return Optional.of(new PostedAt(fetchedAt, false));
        }
        var span = SPAN.matcher(text);
        if (!AGO.matcher(text).find() || !span.find()) {
            return Optional.empty();
        }
        long count = Character.isDigit(span.group(1).charAt(0)) ? Long.parseLong(span.group(1)) : 1;
        var unit = Duration.ofSeconds(DateWords.UNITS.getOrDefault(span.group(2), 0));
        return Optional.of(new PostedAt(fetchedAt.minus(unit.multipliedBy(count)), false));
    }

    private Optional<PostedAt> onDay(String text) {
        var time = ShownTime.in(text);
        var day = CalendarDay.in(text, today(), order)
                .or(() -> dayBack(text))
                .or(() -> time.flatMap(t -> weekday(text, t)));
        return day.filter(d -> d.getYear() >= FIRST_YEAR).map(d -> at(d, time));
    }

    private PostedAt at(LocalDate day, Optional<ShownTime> time) {
        var local = day.atTime(time.map(ShownTime::time).orElse(LocalTime.MIDNIGHT));
        var offset = time.flatMap(ShownTime::offset);
        return offset.map(o -> new PostedAt(local.toInstant(o), false))
                .orElseGet(() -> new PostedAt(local.atZone(zone).toInstant(), zoneAssumed));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(fetchedAt, zone);
    }

    private Optional<LocalDate> dayBack(String text) {
        var word = DAY_BACK.matcher(text);
        return word.find()
                ? Optional.of(today().minusDays(DateWords.DAYS_BACK.getOrDefault(word.group(1), 0)))
                : Optional.empty();
    }

    /** A weekday alone is the last such day whose time has passed. */
    private Optional<LocalDate> weekday(String text, ShownTime time) {
        var word = WEEKDAY.matcher(text);
        if (!word.find()) {
            return Optional.empty();
        }
        int back =
                Math.floorMod(today().getDayOfWeek().getValue() - DateWords.WEEKDAYS.getOrDefault(word.group(1), 1), 7);
        var day = today().minusDays(back);
        return Optional.of(
                day.atTime(time.time()).atZone(zone).toInstant().isAfter(fetchedAt) ? day.minusWeeks(1) : day);
    }
}
