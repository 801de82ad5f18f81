-- What a member can take back for ten seconds; a ticket that waits until a day; a side question to a colleague.
alter table work.ticket
    add column hold_until  timestamptz,
    add column hold_reason text,
    add column held_by     bigint references work.member,
    add check ((hold_until is null) = (held_by is null) and (hold_until is null) = (hold_reason is null));

-- How the ticket stood before the act that left it at this version.
create table work.undo (
    ticket_id      bigint primary key references work.ticket,
    member_id      bigint not null references work.member,
    act            text not null check (act in ('CLOSE', 'RELEASE', 'SKIP', 'BAND')),
    version        bigint not null,
    done_at        timestamptz not null default clock_timestamp(),
    state          text not null,
    band           text not null,
    highest_band   text not null,
    band_reason    text not null,
    proposed_by    bigint references work.member,
    proposed_as    text
);
create index undo_member on work.undo (member_id, done_at);

create table work.escalation (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references work.ticket,
    asked_by   bigint not null references work.member,
    asked_of   bigint not null references work.member,
    note       text not null,
    asked_at   timestamptz not null default clock_timestamp(),
    reply      text not null default '',
    replied_by bigint references work.member,
    replied_at timestamptz
);
create unique index one_open_escalation on work.escalation (ticket_id) where replied_at is null;

alter table work.undo enable row level security;
create policy wall on work.undo
    using ((select work.sees_all()) or exists (select from work.ticket t where t.id = ticket_id));
alter table work.escalation enable row level security;
create policy wall on work.escalation
    using ((select work.sees_all()) or exists (select from work.ticket t where t.id = ticket_id));

insert into work.transition values ('CLOSED', 'NEW');

-- As in V3, with the hold that still runs and the colleague who was asked.
drop view work.ticket_now;
create view work.ticket_now with (security_invoker = true) as
select t.*,
       case when t.state = 'CLAIMED' and l.id is null then 'OPEN'
            when t.state = 'CHANGES' and t.priority_ends_at <= clock_timestamp() then 'OPEN'
            when t.state = 'APPROVED' and t.approval_ends_at <= clock_timestamp() then 'IN_REVIEW'
            else t.state end as state_now,
       coalesce(t.hold_until > clock_timestamp(), false) as on_hold,
       q.asked_of as escalated_to, q.asked_by as escalated_by,
       r.id as round_id,
       l.id as lease_id, l.kind as lease_kind, l.member_id as lease_member_id, l.taken_at as lease_taken_at,
       l.expires_at as lease_ends_at, l.cap_at as lease_cap_at,
       array(select a.member_id from work.round_author a where a.round_id = r.id) as authors,
       array(select s.member_id from work.skip s where s.ticket_id = t.id) as skipped_by,
       (select v.id from work.revision v where v.round_id = r.id order by v.number desc limit 1) as latest_revision_id,
       p.posted_by
from work.ticket t
join work.round r on r.ticket_id = t.id and r.number = t.round
left join work.lease l on l.ticket_id = t.id and l.ended_at is null and l.expires_at > clock_timestamp()
     and l.kind = case t.state when 'CLAIMED' then 'DRAFT' when 'IN_REVIEW' then 'REVIEW' when 'APPROVED' then 'POSTING' end
left join work.escalation q on q.ticket_id = t.id and q.replied_at is null
left join work.posting p on p.round_id = r.id;

do $$
declare r record;
begin
    for r in select * from (values
        ('work.ticket.hold_reason', 'why the ticket waits', 'until the ticket comes back', 'members who may read the ticket'),
        ('work.ticket.held_by', 'who let the ticket wait', 'until the ticket comes back', 'members who may read the ticket'),
        ('work.undo.member_id', 'who may take back what they did', 'an hour', 'nobody'),
        ('work.undo.band_reason', 'putting back why the ticket stood where it stood; may hold words of the post', 'an hour', 'nobody'),
        ('work.undo.proposed_by', 'putting back whose wish to close it was', 'an hour', 'nobody'),
        ('work.escalation.asked_by', 'who asks', 'with the ticket', 'members who may read the ticket'),
        ('work.escalation.asked_of', 'who is asked', 'with the ticket', 'members who may read the ticket'),
        ('work.escalation.note', 'what is asked', 'with the ticket', 'members who may read the ticket'),
        ('work.escalation.reply', 'what was said to it', 'with the ticket', 'members who may read the ticket'),
        ('work.escalation.replied_by', 'who said it', 'with the ticket', 'members who may read the ticket'),
        ('work.orphan_draft.member_id', 'giving the text back to its writer', '90 days', 'members who may read the ticket, supervisors'),
        ('work.orphan_draft.text', 'no text is lost', '90 days', 'whoever writes the answer, supervisors')
    ) as personal(col, purpose, kept, seen) loop
        execute format('comment on column %s is %L', r.col,
            format('personal: purpose %s; retention %s; seen by %s', r.purpose, r.kept, r.seen));
    end loop;
    for r in select 'work.undo.' || unnest(string_to_array('act state band highest_band proposed_as', ' ')) as col loop
        execute format('comment on column %s is %L', r.col, 'not personal');
    end loop;
end $$;
