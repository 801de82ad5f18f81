package eu.vigie.crawl;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks what leads to a person in a text: e-mail addresses, telephone numbers of the countries watched (FR, BE, NL, DE, CH, LU, QC and
 * any in international form), names in chat programs. Doses, dates, CAS numbers and free-phone numbers stay. Immutable.
 *
 * <p>A mask says what stood there: {@code [e-mail]}, {@code [phone]}, {@code [handle]}.
 */
public final class Masking {
    private static final String AT = "\\s?(?:@|\\(at\\)|\\[at]|\\(arobase\\)|\\[arobase])\\s?";
    private static final String DOT = "(?:\\.|\\s?(?:\\(dot\\)|\\[dot]|\\(point\\)|\\[point])\\s?)";
    /** All repetitions are bounded, so that a text made for it cannot keep the pattern busy. */
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]{1,64}+" + AT + "[\\p{L}\\p{N}-]{1,63}+(?:" + DOT + "[\\p{L}\\p{N}-]{1,63}){0,8}" + DOT
                    + "\\p{L}{2,24}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}.,/+:_=&?#-])(?:"
            + "(?:\\+|00)[1-9]\\d{0,2}[ .\\-/]?(?:\\(0\\)[ .\\-/]?)?\\d(?:[ .\\-/]?\\d){6,11}"
            + "|\\(?0\\d{1,3}\\)?[ .\\-/]?\\d(?:[ .\\-/]?\\d){5,9}"
            + "|\\(?[2-9]\\d{2}\\)?[ .-][2-9]\\d{2}[ .-]\\d{4}"
            + ")(?![\\p{L}\\p{N}_:-]|[.,/]\\d)");
    private static final Pattern NO_PHONE =
            Pattern.compile("0[1-9][./-]\\d{1,2}[./-]\\d{2,4}(?: .*)?|0?80[0-9].*|00000.*");
    private static final Pattern CHAT_LINK = Pattern.compile(
            "(?:https?://)?(?:www\\.)?(?:t\\.me|wa\\.me|telegram\\.me|instagram\\.com|snapchat\\.com/add|discord\\.gg|signal\\.me)"
                    + "/[\\p{L}\\p{N}_.+#/-]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHAT_NAME = Pattern.compile(
            "\\b(snap(?:chat)?|insta(?:gram)?|telegram|discord|kik|wickr|whats?app|skype|threema)(\\s*[:=@]\\s*@?)"
                    + "([\\p{L}\\p{N}_.#-]{3,37})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DOUBTFUL_CHAT_NAME = Pattern.compile(
            "\\b(signal|session|tg|ig|sc|matrix|telega)(\\s*[:=]\\s*@?|\\s*@)"
                    + "((?=[\\p{L}.#-]*[\\d_])[\\p{L}\\p{N}_.#-]{3,37})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<String> keptNumbers;

    private Masking(Set<String> keptNumbers) {
        this.keptNumbers = keptNumbers;
    }

    /** Masking that keeps no other number than free-phone ones. */
    public static Masking standard() {
        return keeping(Set.of());
    }

    /**
     * Masking that keeps some telephone numbers, those of the directory of services.
     *
     * @param numbers in any punctuation; compared by their digits
     */
    public static Masking keeping(Set<String> numbers) {
        return new Masking(numbers.stream().map(Masking::digits).collect(Collectors.toUnmodifiableSet()));
    }

    /** The text with all of it masked. */
    public String mask(String text) {
        String masked = text;
        if (text.indexOf('@') >= 0 || text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
            masked = EMAIL.matcher(masked).replaceAll("[e-mail]");
        }
        masked = CHAT_LINK.matcher(masked).replaceAll("[handle]");
        masked = CHAT_NAME.matcher(masked).replaceAll("$1$2[handle]");
        masked = DOUBTFUL_CHAT_NAME.matcher(masked).replaceAll("$1$2[handle]");
        return PHONE.matcher(masked).replaceAll(this::phone);
    }

    private String phone(MatchResult found) {
        String number = found.group();
        String digits = digits(number);
        boolean length = digits.length() >= 9 && digits.length() <= 15;
        boolean kept = !length || NO_PHONE.matcher(number).matches() || keptNumbers.contains(digits);
        return kept ? Matcher.quoteReplacement(number) : "[phone]";
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
