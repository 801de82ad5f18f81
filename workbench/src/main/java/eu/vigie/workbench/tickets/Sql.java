package eu.vigie.workbench.tickets;

/** The longer statements of the ticket stores. */
final class Sql {
    private static final String QUEUE = """
            select t.*, clock_timestamp() as as_of, th.title, s.name as source, coalesce(b.title, th.board) as board,
                   th.last_post_at, (select count(*) from corpus.post p where p.thread_id = th.id) as posts
            from work.ticket_now t
            join corpus.thread th on th.id = t.thread_id
            join crawl.source s on s.id = th.source_id
            left join crawl.board b on b.source_id = th.source_id and b.id = th.board
            where %s
            order by case t.band when 'CRISIS' then 0 when 'RED' then 1
                                 when 'AMBER' then case when t.due_at < clock_timestamp() then 1 else 2 end
                                 else 3 end,
                     t.due_at, t.first_seen_at, t.id
            limit :limit
            """;

    private static final String SEEN = """
            (cast(:organisation as bigint) is null or t.organisation_id = :organisation)
            and (cast(:language as text) is null or t.language = :language) and\s
            """;

    private static final String ON_LIST = "t.state = any(:stored) and t.state_now = any(:states)";

    private static final String OF_MEMBER = """
            t.state <> 'CLOSED'
            and (t.lease_member_id = :mine and t.state_now in ('CLAIMED', 'IN_REVIEW', 'APPROVED')
                 or t.priority_member_id = :mine and t.state_now in ('CHANGES', 'FOLLOW_UP')
                 or t.state_now in ('CLAIMED', 'IN_REVIEW', 'APPROVED', 'POSTED') and :mine = any(t.authors))
            """;

    private static final String OVERDUE = """
            t.state in ('NEW', 'OPEN', 'CLAIMED', 'IN_REVIEW', 'CHANGES', 'APPROVED') and t.round = 1
            and t.due_at < clock_timestamp() and not t.on_hold
            """;

    /** The queue narrowed to what the filter lets through, each by a condition that an index can answer. */
    static String queue(QueueFilter filter) {
        return QUEUE.formatted(which(filter));
    }

    static String count(QueueFilter filter) {
        return "select count(*) from work.ticket_now t where " + which(filter);
    }

    private static String which(QueueFilter filter) {
        String list =
                filter.list().isPresent() ? ON_LIST : filter.mine().isPresent() ? OF_MEMBER : "t.state <> 'CLOSED'";
        return SEEN
                + list
                + switch (filter.waiting()) {
                    case QueueFilter.Waiting.Queue _ -> " and not t.on_hold";
                    case QueueFilter.Waiting.Any _ -> "";
                    case QueueFilter.Waiting.OnHold _ -> " and t.on_hold";
                    case QueueFilter.Waiting.SecondLook _ -> " and t.lowered_by is not null";
                    case QueueFilter.Waiting.Overdue _ -> " and " + OVERDUE;
                    case QueueFilter.Waiting.Escalated(var _, boolean all) ->
                        all ? " and t.escalated_to is not null" : " and t.escalated_to = :reader";
                };
    }

    static final String SETTLE = """
            update work.ticket t set state = n.state_now
            from work.ticket_now n
            where t.id = :id and n.id = t.id and n.state_now <> t.state
            returning n.state
            """;

    /** What a hold was for is over: a lapsed approval leaves no posting to be done. */
    static final String END_STRAY_LEASES = """
            update work.lease l set ended_at = clock_timestamp() from work.ticket t
            where t.id = :id and l.ticket_id = t.id and l.ended_at is null
              and l.kind <> case t.state when 'CLAIMED' then 'DRAFT' when 'IN_REVIEW' then 'REVIEW'
                                         when 'APPROVED' then 'POSTING' else '' end
            """;

    static final String END_HOLD = """
            update work.ticket set hold_until = null, hold_reason = null, held_by = null
            where id = :id and hold_until <= clock_timestamp()
            """;

    static final String LAPSED = """
            select t.id from work.ticket t join work.ticket_now n on n.id = t.id
            where n.state_now <> t.state or t.hold_until <= clock_timestamp() for update of t skip locked
            """;

    static final String UPDATE = """
            update work.ticket set
                state = :state, band = :band, highest_band = :highestBand, band_reason = :bandReason,
                language = :language, due_at = :dueAt, round = :round,
                approved_revision_id = :revision, approved_at = :approvedAt, approval_ends_at = :approvalEndsAt,
                priority_member_id = :priorityMember, priority_ends_at = :priorityEndsAt,
                watch_ends_at = :watchEndsAt, resolution = :resolution, closed_at = :closedAt,
                close_proposed_by = :proposedBy, close_proposed_as = :proposedAs,
                hold_until = :holdUntil, hold_reason = :holdReason, held_by = :heldBy,
                version = version + 1
            where id = :id and version = :version
            """;

    static final String INSERT = """
            insert into work.ticket (thread_id, organisation_id, question_post_id, state, band, highest_band,
                                     band_reason, language, due_at)
            values (:thread, :organisation, :post, :state, :band, :band, :reason, :language,
                    now() + cast(:within as interval))
            returning id
            """;

    static final String OUR_TEXTS = """
            select v.text as approved, shown.text as shown,
                   exists (select from work.posting g where g.permalink = p.permalink) as ours
            from corpus.post p
            join corpus.revision shown on shown.post_id = p.id and shown.number = p.revision
            join work.round r on r.ticket_id = :id
            join work.revision v on v.round_id = r.id
            where p.id = :post
            """;

    private Sql() {}
}
