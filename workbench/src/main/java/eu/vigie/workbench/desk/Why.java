package eu.vigie.workbench.desk;

import eu.vigie.workbench.web.Messages;
import java.util.List;

/** A reason of the machine: told by its code in the reader's language, in English where there is no text for it. */
public record Why(String code, String english, List<String> details) {
    private static final int ALL = 9;
    private static final List<String> TELLING =
            List.of("urgency.", "minor.", "intent.", "drug.unlisted", "drug.implied");

    /** Says enough to stand on a card, where there is room for one line. */
    boolean telling() {
        return TELLING.stream().anyMatch(code::startsWith);
    }

    /** {@code urgency} of {@code urgency.blue}. */
    String topic() {
        return code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
    }

    public String in(Messages words) {
        return words.find("reason." + code, places()).orElse(english);
    }

    /** {@code {0}}, {@code {1}}, … are the details one by one, {@code {9}} all of them. */
    private Object[] places() {
        var places = new String[ALL + 1];
        for (int i = 0; i < ALL; i++) {
            places[i] = i < details.size() ? details.get(i) : "";
        }
        places[ALL] = String.join(", ", details);
        return places;
    }
}
