package eu.vigie.workbench.accounts;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.SourceNumber;
import eu.vigie.workbench.ids.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Rules of boards. Nothing is changed here: what is entered later takes the place of what was entered before. */
public final class BoardRulesStore {
    static final String LATEST = """
        select distinct on (r.source_id, r.board) r.*, m.name as entered_by_name
        from work.board_rules r left join work.member m on m.id = r.entered_by
        where r.organisation_id = :organisation %s order by r.source_id, r.board, r.id desc
        """;

    private final EventStore events;

    public BoardRulesStore(EventStore events) {
        this.events = events;
    }

    /** A forum or one of its boards, where rules can be entered. */
    public record Place(String source, String sourceName, String board, String title) {
        /** How a form names it. */
        public String key() {
            return source + "/" + board;
        }

        boolean whole() {
            return board.isEmpty();
        }
    }

    List<BoardRules> rules(Tx tx) {
        return tx.handle()
                .createQuery(LATEST.formatted(""))
                .bind("organisation", tx.organisation().orElseThrow())
                .map((row, _) -> read(row))
                .list();
    }

    /** The forums of the organisation, each with its boards: those that are watched, and those with a ticket. */
    List<Place> places(Tx tx) {
        return tx.handle()
                .createQuery("""
                    with known as (
                        select id as source, '' as board, '' as title from crawl.source
                        union select source_id, id, title from crawl.board where selected
                        union select t.source_id, t.board, coalesce(b.title, t.board) from work.ticket k
                          join corpus.thread t on t.id = k.thread_id
                          left join crawl.board b on b.source_id = t.source_id and b.id = t.board
                          where coalesce(t.board, '') <> '')
                    select distinct s.name, k.source, k.board, k.title from known k join crawl.source s on s.id = k.source
                    where coalesce(s.organisation_id = :organisation, true) order by s.name, k.source, k.title, k.board
                    """)
                .bind("organisation", tx.organisation().orElseThrow())
                .map((row, _) -> new Place(
                        row.getString("source"), row.getString("name"), row.getString("board"), row.getString("title")))
                .list();
    }

    void enter(Tx tx, BoardRules rules) {
        long source = tx.handle()
                .createQuery("""
                    with entered as (
                        insert into work.board_rules (organisation_id, source_id, board, daily_cap, quiet_days,
                                                      links_allowed, etiquette, read_on, entered_by)
                        values (:organisation, :source, :board, :cap, :quiet, :links, :etiquette, :read, :by)
                        returning source_id)
                    select s.number from entered join crawl.source s on s.id = entered.source_id
                    """)
                .bind("organisation", tx.organisation().orElseThrow())
                .bind("source", rules.source())
                .bind("board", rules.board())
                .bind("cap", rules.dailyCap().isPresent() ? rules.dailyCap().getAsInt() : null)
                .bind("quiet", rules.quietDays().isPresent() ? rules.quietDays().getAsInt() : null)
                .bind("links", rules.linksAllowed())
                .bind("etiquette", rules.etiquette())
                .bind("read", rules.readOn())
                .bind("by", tx.member().orElse(null))
                .mapTo(Long.class)
                .one();
        events.append(
                tx,
                new Event(
                        new Subject.SourceSubject(new SourceNumber(source)),
                        "board rules entered",
                        Map.of("board", rules.board())));
    }

    static BoardRules read(ResultSet row) throws SQLException {
        return new BoardRules(
                row.getString("source_id"),
                row.getString("board"),
                number(row, "daily_cap"),
                number(row, "quiet_days"),
                row.getBoolean("links_allowed"),
                row.getString("etiquette"),
                row.getObject("read_on", LocalDate.class),
                Optional.ofNullable(row.getString("entered_by_name")));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
