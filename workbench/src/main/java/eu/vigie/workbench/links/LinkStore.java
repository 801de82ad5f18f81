package eu.vigie.workbench.links;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.LinkId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The library of vetted links. */
public final class LinkStore {
    private static final int SUGGESTIONS = 6;

    /** Puts the starter library into the database; what is there already stays as it is. */
    public int loadStarter(Tx tx) {
        int added = 0;
        for (Link link : StarterLibrary.links()) {
            added += tx.handle()
                    .createUpdate("""
                            insert into work.link (url, title, institution, language, country, substances, families,
                                                   intents, vetted_by, vetted_at, recheck_by)
                            values (:url, :title, :institution, :language, :country, :substances, :families, :intents,
                                    :by, now(), now() + interval '90 days')
                            on conflict (url) do nothing
                            """)
                    .bind("url", link.url().toString())
                    .bind("title", link.title())
                    .bind("institution", link.institution())
                    .bind("language", link.language())
                    .bind("country", link.country())
                    .bindArray("substances", String.class, List.copyOf(link.substances()))
                    .bindArray("families", String.class, List.copyOf(link.families()))
                    .bindArray("intents", String.class, List.copyOf(link.intents()))
                    .bind("by", Vetting.STARTER)
                    .execute();
        }
        return added;
    }

    /** Those of the links that may be cited now, in no promised order. */
    public List<VettedLink> vetted(Tx tx, Collection<LinkId> ids) {
        return tx.handle()
                .createQuery("select * from work.link where id = any(:ids) and retired_at is null order by id")
                .bindArray("ids", Long.class, ids.stream().map(LinkId::value).toList())
                .map((row, _) -> read(row))
                .list();
    }

    /** Titles of those among them that are retired or past the day of their next check. */
    public List<String> unhealthy(Tx tx, Collection<LinkId> ids) {
        return tx.handle()
                .createQuery("""
                        select title from work.link
                        where id = any(:ids) and (retired_at is not null or recheck_by <= clock_timestamp()) order by title
                        """)
                .bindArray("ids", Long.class, ids.stream().map(LinkId::value).toList())
                .mapTo(String.class)
                .list();
    }

    /** The best first: same language, then same substance, family and intent; for minors, youth services before all. */
    public List<VettedLink> suggest(Tx tx, Need need) {
        return tx.handle()
                .createQuery("""
                        select * from (
                            select l.*, (select count(*) from unnest(substances) s where s = any(:substances)) * 8
                                 + (select count(*) from unnest(families) f where f = any(:families)) * 4
                                 + (select count(*) from unnest(intents) i where i = any(:intents)) * 3
                                 + case when :minor and 'MINOR' = any(intents) then 12 else 0 end
                                 + case when language = :language then 20 when language = 'en' then 2 else 0 end as rank
                            from work.link l
                            where retired_at is null and language in (:language, 'en')
                              and (organisation_id is null or cast(:organisation as bigint) is null
                                   or organisation_id = :organisation)) ranked
                        order by rank desc, institution, id limit :limit
                        """)
                .bindArray("substances", String.class, List.copyOf(need.substances()))
                .bindArray("families", String.class, List.copyOf(need.families()))
                .bindArray("intents", String.class, List.copyOf(need.intents()))
                .bind("minor", need.minor())
                .bind("language", need.language())
                .bind("organisation", tx.organisation().orElse(null))
                .bind("limit", SUGGESTIONS)
                .map((row, _) -> read(row))
                .list();
    }

    static VettedLink read(ResultSet row) throws SQLException {
        var link = new Link(
                URI.create(row.getString("url")),
                row.getString("title"),
                row.getString("institution"),
                row.getString("language"),
                row.getString("country"),
                words(row, "substances"),
                words(row, "families"),
                words(row, "intents"));
        var vetting = new Vetting(
                row.getString("vetted_by"),
                row.getObject("vetted_at", OffsetDateTime.class).toInstant(),
                row.getObject("recheck_by", OffsetDateTime.class).toInstant());
        return new VettedLink(new LinkId(row.getLong("id")), link, vetting);
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
