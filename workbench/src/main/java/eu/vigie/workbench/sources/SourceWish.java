package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.crawl.forum.generic.GivenForum;
import eu.vigie.workbench.ids.OrganisationId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * How somebody wants a forum to be watched, as typed on the command line or in the form: what fits in it is decided here for both.
 *
 * @param id short name; empty takes the host
 * @param name as people say it; empty takes the host
 * @param quiet two times of day such as {@code 23:00-06:00}; empty for none
 * @param selectors how its pages are read where no engine knows its program; empty for none
 */
public record SourceWish(
        String address,
        String id,
        String name,
        String language,
        String zone,
        String pace,
        String dailyBudget,
        String quiet,
        Permission permission,
        String contact,
        boolean byHand,
        boolean privateHostAllowed,
        String selectors) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_CONTACT = 300;
    public static final int LONGEST_PACE = 3_600;
    public static final int LARGEST_BUDGET = 1_000_000;
    private static final int KEY_BYTES = 32;

    /** What can fail to fit, in the order in which it is said. */
    public enum Field {
        ADDRESS(wish -> WebAddress.read(wish.address).isPresent()),
        ID(wish -> wish.sourceId().matches(ShortName.PATTERN)),
        NAME(wish -> wish.name.length() <= LONGEST_NAME),
        LANGUAGE(wish -> wish.language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")),
        ZONE(wish -> wish.zoneId().isPresent()),
        PACE(wish -> within(wish.pace, wish.privateHostAllowed ? 0 : 1, LONGEST_PACE)),
        DAILY_BUDGET(wish -> within(wish.dailyBudget, 1, LARGEST_BUDGET)),
        QUIET(wish -> wish.quietHours().isPresent()),
        CONTACT(wish -> wish.contact.length() <= LONGEST_CONTACT),
        SELECTORS(wish -> wish.selectorsRefused().isEmpty());

        private final Predicate<SourceWish> fits;

        Field(Predicate<SourceWish> fits) {
            this.fits = fits;
        }
    }

    /** The first thing that does not fit; where there is one, nothing below may be asked. */
    public Optional<Field> misfit() {
        return Arrays.stream(Field.values())
                .filter(field -> !field.fits.test(this))
                .findFirst();
    }

    /** Why the selectors cannot be taken, in a line. */
    public Optional<String> selectorsRefused() {
        return !selectors.isBlank() && GivenForum.of(selectors) instanceof GivenForum.Reading.Refused(String why)
                ? Optional.of(why)
                : Optional.empty();
    }

    public URI uri() {
        return WebAddress.read(address).orElseThrow();
    }

    public NewSource source(Optional<OrganisationId> organisation) {
        return new NewSource(
                new SourceId(sourceId()),
                title(),
                uri(),
                organisation,
                zoneId().orElseThrow(),
                language,
                Duration.ofSeconds(number(pace).orElseThrow()),
                permission,
                contact,
                privateHostAllowed,
                byHand);
    }

    public Allowance allowance() {
        return new Allowance(number(dailyBudget).orElseThrow(), quietHours().orElseThrow());
    }

    /** The forum as it would be watched, under a key that is thrown away. */
    public Source trial() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        NewSource wanted = source(Optional.empty());
        Optional<ForumEngine> given = GivenForum.of(selectors) instanceof GivenForum.Reading.Taken(var forum)
                ? Optional.of(forum)
                : Optional.empty();
        return new Source(
                wanted.id(),
                wanted.name(),
                wanted.address(),
                Optional.empty(),
                wanted.zone(),
                wanted.language(),
                wanted.pace(),
                wanted.privateHostAllowed(),
                allowance(),
                given,
                new Pseudonyms(key));
    }

    private String title() {
        return name.isBlank() ? uri().getHost() : name;
    }

    private String sourceId() {
        return id.isEmpty() ? WebAddress.read(address).map(ShortName::ofHost).orElse("") : id;
    }

    private Optional<ZoneId> zoneId() {
        try {
            return Optional.of(zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<QuietHours> quietHours() {
        if (quiet.isBlank()) {
            return Optional.of(QuietHours.NONE);
        }
        try {
            String[] ends = quiet.split("-", 2);
            return Optional.of(
                    new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[ends.length - 1].strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean within(String typed, int least, int most) {
        var number = number(typed);
        return number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most;
    }

    private static OptionalInt number(String typed) {
        return typed.strip().matches("\\d{1,7}")
                ? OptionalInt.of(Integer.parseInt(typed.strip()))
                : OptionalInt.empty();
    }
}
