package eu.vigie.crawl.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as forum programs write them for people.
 *
 * @param words language of the reader
 * @param zone zone of the forum
 */
record SpokenDates(Words words, ZoneId zone) {
    private static final DateTimeFormatter ISO_DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    /** As phpBB 3.3: "5 minutes ago", "Today, 14:03", "22 Nov 2026, 14:03". */
    String phpbb(Instant at, Instant now) {
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return words.get("momentAgo");
        }
        if (minutes < 60) {
            return (minutes == 1 ? words.get("minuteAgo") : words.get("minutesAgo")).replace("#", "" + minutes);
        }
        return day(at, now, DateTimeFormatter.ofPattern("d MMM yyyy", locale())) + ", " + MINUTES.format(local(at));
    }

    /** As FluxBB 1.5: "Today 14:03:22", "2026-11-20 14:03:22". */
    String fluxbb(Instant at, Instant now) {
        return day(at, now, ISO_DAY) + " " + SECONDS.format(local(at));
    }

    /** As jeuxvideo.com in 2026: "02 juin 2026 à 22:25:06". */
    String jvc(Instant at) {
        return DateTimeFormatter.ofPattern("dd MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH)
                .format(local(at));
    }

    /** As in the titles of jeuxvideo.com: "02-06-2026 22:25:06". */
    String jvcTitle(Instant at) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss").format(local(at));
    }

    /** As in the lists of jeuxvideo.com: "12 min", "3 h", "1 j", then the day and month. */
    String jvcShort(Instant at, Instant now) {
        var age = Duration.between(at, now);
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        if (age.toDays() < 1) {
            return age.toHours() + " h";
        }
        return age.toDays() == 1
                ? "1 j"
                : DateTimeFormatter.ofPattern("dd MMM", Locale.FRENCH).format(local(at));
    }

    private String day(Instant at, Instant now, DateTimeFormatter other) {
        var day = local(at).toLocalDate();
        var today = local(now).toLocalDate();
        if (day.equals(today)) {
            return words.get("today");
        }
        return day.equals(today.minusDays(1)) ? words.get("yesterday") : other.format(day);
    }

    private java.time.ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    private Locale locale() {
        return Locale.forLanguageTag(words.language());
    }
}
