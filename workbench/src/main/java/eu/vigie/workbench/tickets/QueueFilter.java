package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.util.Optional;

/** Which tickets a list shows. {@code mine}: held, written or waited for by that member. */
public record QueueFilter(Optional<HomeList> list, Optional<String> language, Optional<MemberId> mine, int limit) {
    private static final int PAGE = 100;

    public static QueueFilter of(HomeList list) {
        return new QueueFilter(Optional.of(list), Optional.empty(), Optional.empty(), PAGE);
    }

    public static QueueFilter of(MemberId member) {
        return new QueueFilter(Optional.empty(), Optional.empty(), Optional.of(member), PAGE);
    }

    public QueueFilter in(String language) {
        return new QueueFilter(list, Optional.of(language), mine, limit);
    }
}
