package eu.vigie.crawl.forum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of dates in the languages that forums are shown in: one line per month, weekday or day, names and abbreviations without their
 * full stop, lower case. A word that means two things (French {@code mar} is Tuesday and March is English {@code mar}) is told apart by
 * where it stands, in {@link ForumDates}.
 */
final class DateWords {
    /** Month names to 1-12. */
    static final Map<String, Integer> MONTHS = numbered(
            1,
            "january jan janvier janv januari januar jänner jan enero ene gennaio gen janeiro января янв stycznia",
            "february feb février févr fév fevrier fevr februari febr februar febrero febbraio fevereiro fev февраля фев lutego",
            "march mar mars maart mrt märz mär maerz marzo março marco марта мар marca",
            "april apr avril avr abril abr aprile апреля апр kwietnia",
            "may mai mei mayo maggio mag maio мая май maja",
            "june jun juin juni junio giugno giu junho июня июн czerwca",
            "july jul juillet juil juli julio luglio lug julho июля июл lipca",
            "august aug août aout aoû augustus agosto ago августа авг sierpnia",
            "september sep sept septembre septiembre settembre setembro set сентября сен września",
            "october oct octobre oktober okt octubre ottobre ott outubro out октября окт października",
            "november nov novembre noviembre novembro ноября ноя listopada",
            "december dec décembre déc decembre dezember dez diciembre dic dicembre dezembro декабря дек grudnia");

    /** Weekday names to 1 (Monday) - 7. */
    static final Map<String, Integer> WEEKDAYS = numbered(
            1,
            "monday mon lundi lun maandag ma montag mo lunes lunedì",
            "tuesday tue tues mardi dinsdag di dienstag martes martedì",
            "wednesday wed mercredi mer woensdag wo mittwoch mi miércoles mercoledì",
            "thursday thu thur thurs jeudi jeu donderdag donnerstag do jueves giovedì",
            "friday fri vendredi ven vrijdag vr freitag fr viernes venerdì",
            "saturday sat samedi sam zaterdag za samstag sa sonnabend sábado sabato",
            "sunday sun dimanche dim zondag zo sonntag so domingo domenica");

    /** Words for today and the days before, to the number of days back. */
    static final Map<String, Integer> DAYS_BACK = numbered(
            0,
            "today aujourd'hui aujourd’hui vandaag heute hoy oggi hoje сегодня dzisiaj dziś",
            "yesterday hier gisteren gestern ayer ieri ontem вчера wczoraj",
            "avant-hier eergisteren vorgestern anteayer");

    /** Names of units to seconds; longer units vary too much to count back with. */
    static final Map<String, Integer> UNITS = units();

    private DateWords() {}

    private static Map<String, Integer> units() {
        var units = new HashMap<String, Integer>();
        put(units, 1, "second seconds sec secs s seconde secondes seconden sekunde sekunden segundo segundos secondi");
        put(units, 60, "minute minutes min mins minuut minuten minuto minutos minuti m");
        put(units, 3_600, "hour hours hr hrs h heure heures uur uren stunde stunden hora horas ora ore");
        put(units, 86_400, "day days jour jours j dag dagen tag tage tagen día días dia dias giorno giorni d");
        put(units, 604_800, "week weeks semaine semaines weken woche wochen semana semanas settimana settimane");
        return Map.copyOf(units);
    }

    /** A group that matches any of the words, standing alone. */
    static String anyOf(Map<String, Integer> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})"));
    }

    private static Map<String, Integer> numbered(int first, String... lines) {
        var words = new HashMap<String, Integer>();
        for (int i = 0; i < lines.length; i++) {
            put(words, first + i, lines[i]);
        }
        return Map.copyOf(words);
    }

    private static void put(Map<String, Integer> words, int value, String line) {
        Arrays.stream(line.split(" ")).forEach(word -> words.put(word, value));
    }
}
