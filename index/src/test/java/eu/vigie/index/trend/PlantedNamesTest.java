package eu.vigie.index.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Half a year of an invented forum with names planted in it, and with words that only look like names. */
class PlantedNamesTest {
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
    private static final int DAYS = 180;
    private static final int THREADS = 1500;

    private static final List<String> CODES = List.of("4-CPC", "2C-Q", "5-MeO-MPT", "3-Me-PCPy");
    private static final List<String> NEW_NAMES =
            List.of("zorbique", "mokta", "blauwstof", "grisou", "nimbolin", "krafzel", "velutin", "tschirp");
    /** Written by too few to be told from chance: they are missed. */
    private static final List<String> RARE = List.of("ombrazo", "fliskant");
    /** Rises among drugs for another reason: a festival, a dealer's nickname. They are found wrongly. */
    private static final List<String> EVENTS = List.of("larmenfest", "zakkaria");
    /** Rises elsewhere, stays as it was, or is one person's word: none may be found. */
    private static final List<String> ELSEWHERE = List.of("blorpcup", "stadtwerkel", "mirabelix");

    private static final List<String> STEADY = List.of("quaibar", "plonkeur", "schnarcho");
    private static final List<String> PRIVATE = List.of("doudoulapin", "meinhasi");

    private static final List<String> TAKING = List.of(
            "en|I took 30 mg of %s last night and felt sick",
            "en|how long does %s last if I snort a small line",
            "fr|j'ai pris 50 mg de %s hier soir, c'est dangereux ?",
            "fr|quelqu'un a deja teste %s avec de la ketamine ?",
            "nl|ik heb 40 mg %s genomen, is dat gevaarlijk met mdma",
            "de|gestern 20 mg %s genommen, wie lange wirkt das");
    private static final List<String> GOING = List.of(
            "en|we go to %s on friday and somebody brings mdma",
            "fr|je vais au %s vendredi et on prend de la mdma",
            "nl|vrijdag naar %s en we nemen mdma",
            "de|freitag am %s und wir nehmen mdma");
    private static final List<String> CHATTING = List.of(
            "en|has anybody seen %s on television yesterday evening",
            "fr|vous avez vu %s a la tele hier soir avec les enfants",
            "nl|heeft iemand %s gezien op televisie met de kinderen",
            "de|hat jemand %s gestern abend mit den kindern gesehen");
    private static final List<String> LISTED = List.of("ketamine", "speed", "tramadol", "3-mmc", "mdma", "xanax");
    private static final List<String> PLACES = List.of("concert", "club", "party", "festival");
    private static final List<String> SHOWS = List.of("film", "quiz", "match", "documentary");
    private static final List<String> SMALL_TALK = List.of(
            "en|my landlord never answers and the kitchen is full of %s boxes",
            "fr|mon chat refuse de manger son %s depuis que nous avons demenage",
            "nl|wie heeft er een goed recept voor appeltaart met %s",
            "de|unser zug hatte mit dem %s wieder eine stunde verspaetung");
    private static final List<String> THINGS = List.of("carton", "fish", "cinnamon", "luggage");

    private final Random random = new Random(4);
    private final List<ReadPost> posts = new ArrayList<>();
    private long thread;

    private void write(long inThread, String author, int daysAgo, boolean drugTalk, String line, String word) {
        String[] parts = line.split("\\|", 2);
        posts.add(new ReadPost(
                posts.size() + 1L,
                inThread,
                author,
                NOW.minus(Duration.ofDays(daysAgo)),
                parts[0],
                parts[1].formatted(word),
                drugTalk));
    }

    private String any(List<String> lines) {
        return lines.get(random.nextInt(lines.size()));
    }

    /** One post in five about drugs, by the same turns of phrase as the planted ones. */
    private void background() {
        for (int i = 0; i < THREADS; i++) {
            thread++;
            for (int reply = 0; reply < 3; reply++) {
                switch (i % 10) {
                    case 0 -> ordinary(true, TAKING, LISTED);
                    case 1 -> ordinary(true, GOING, PLACES);
                    case 2, 3 -> ordinary(false, CHATTING, SHOWS);
                    default -> ordinary(false, SMALL_TALK, THINGS);
                }
            }
        }
    }

    private void ordinary(boolean drugTalk, List<String> lines, List<String> words) {
        write(thread, "n" + random.nextInt(800), random.nextInt(DAYS), drugTalk, any(lines), any(words));
    }

    private void plant(List<String> words, int times, int youngest, int oldest, boolean drugTalk, List<String> lines) {
        for (String word : words) {
            for (int i = 0; i < times; i++) {
                write(
                        ++thread,
                        "p" + random.nextInt(800),
                        youngest + random.nextInt(oldest - youngest),
                        drugTalk,
                        any(lines),
                        word);
            }
        }
    }

    private Set<String> found() {
        background();
        plant(CODES, 4, 0, DAYS, true, TAKING);
        plant(NEW_NAMES, 8, 0, 40, true, TAKING);
        plant(NEW_NAMES, 1, 50, DAYS, true, TAKING);
        plant(RARE, 2, 0, 40, true, TAKING);
        plant(EVENTS, 8, 0, 40, true, GOING);
        plant(ELSEWHERE, 12, 0, 40, false, CHATTING);
        plant(STEADY, 12, 0, DAYS, true, GOING);
        for (String word : PRIVATE) {
            long own = ++thread;
            for (int i = 0; i < 9; i++) {
                write(own, word, i, true, any(TAKING), word);
            }
        }
        posts.sort(Comparator.comparing(ReadPost::at));
        var names = new EmergingNames(Lexicon.shipped(), NOW);
        posts.forEach(names::add);
        var words = new TreeSet<String>();
        names.found().forEach(name -> words.add(name.word()));
        return words;
    }

    @Test
    void twelveOfFourteenAreFoundAndTwoWrongly() {
        var wanted = new HashSet<String>();
        CODES.forEach(code -> wanted.add(PostWords.key(code)));
        wanted.addAll(NEW_NAMES);
        wanted.addAll(RARE);
        var found = found();
        var right = new TreeSet<>(found);
        right.retainAll(wanted);
        var wrong = new TreeSet<>(found);
        wrong.removeAll(wanted);
        assertEquals(new TreeSet<>(EVENTS), wrong, "only what rises among drugs for another reason is taken wrongly");
        assertEquals(12, right.size(), "of " + wanted.size() + ": " + right);
        assertTrue(right.size() / (double) wanted.size() >= 0.85, "recall");
        assertTrue(right.size() / (double) found.size() >= 0.85, "precision");
    }
}
