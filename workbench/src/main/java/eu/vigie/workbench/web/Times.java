package eu.vigie.workbench.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Says moments and spans in the reader's words, seen from one moment. */
public record Times(Messages words, Instant now, ZoneId zone) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** "14:05" today, otherwise with the day. */
    public String at(Instant moment) {
        var local = moment.atZone(zone);
        String clock = DateTimeFormatter.ofPattern("HH:mm").format(local);
        if (local.toLocalDate().equals(today())) {
            return words.text("time.today", clock);
        }
        if (local.toLocalDate().equals(today().minusDays(1))) {
            return words.text("time.yesterday", clock);
        }
        return words.text("time.on", day(moment), clock);
    }

    public String clock(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(zone));
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(day);
    }

    /** "3 min ago". */
    public String ago(Instant moment) {
        return words.text("time.ago", span(Duration.between(moment, now)));
    }

    /** "due in 2 h 40" or "1 h late". */
    public String due(Instant moment) {
        return words.text(
                late(moment) ? "time.late" : "time.due",
                span(Duration.between(now, moment).abs()));
    }

    public boolean late(Instant moment) {
        return moment.isBefore(now);
    }

    /** Whole units only: "4 min", "2 h 40", "3 d". */
    public String span(Duration span) {
        if (span.compareTo(MINUTE) < 0) {
            return words.text("time.minutes", 1);
        }
        if (span.compareTo(HOUR) < 0) {
            return words.text("time.minutes", span.toMinutes());
        }
        if (span.compareTo(DAY) < 0) {
            return words.text("time.hours", span.toHours(), span.toMinutesPart());
        }
        return words.text("time.days", span.toDays());
    }

    /** The day in so many days, as date fields want it: 2026-03-01. */
    public String dayField(int days) {
        return today().plusDays(days).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
