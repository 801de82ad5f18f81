-- A wish to reopen that waits for a second person; a lowered band that somebody else is to look at; what is a duplicate of what.
create table work.reopening (
    ticket_id   bigint primary key references work.ticket,
    proposed_by bigint not null references work.member,
    proposed_at timestamptz not null default clock_timestamp()
);
create table work.second_look (
    ticket_id  bigint primary key references work.ticket,
    lowered_by bigint not null references work.member,
    lowered_at timestamptz not null default clock_timestamp()
);
create table work.duplicate (
    ticket_id   bigint primary key references work.ticket,
    original_id bigint not null references work.ticket,
    said_at     timestamptz not null default clock_timestamp(),
    check (ticket_id <> original_id)
);
create index duplicate_original on work.duplicate (original_id);

do $$
declare name text;
begin
    foreach name in array array['reopening', 'second_look', 'duplicate'] loop
        execute format('alter table work.%I enable row level security', name);
        execute format('create policy wall on work.%I using ((select work.sees_all()) '
            'or exists (select from work.ticket t where t.id = ticket_id))', name);
    end loop;
end $$;

comment on column work.reopening.proposed_by is
    'personal: purpose who wants to reopen, so that somebody else agrees; retention until it is reopened; seen by members who may read the ticket';
comment on column work.second_look.lowered_by is
    'personal: purpose who made it less urgent, so that somebody else looks; retention until somebody has looked; seen by members who may read the ticket';

-- Added to the view as it stands, whatever earlier migrations made of it.
do $$
begin
    execute 'create or replace view work.ticket_now with (security_invoker = true) as '
        'select n.*, w.proposed_by as reopening_by, s.lowered_by from ('
        || rtrim(pg_get_viewdef('work.ticket_now'::regclass), '; ') || ') n '
        'left join work.reopening w on w.ticket_id = n.id left join work.second_look s on s.ticket_id = n.id';
end $$;

-- What pages ask for again and again must not read the closed tickets of all years.
create index ticket_open on work.ticket (organisation_id, state, due_at) where state <> 'CLOSED';
create index ticket_thread on work.ticket (thread_id, id);
create index ticket_post_post on work.ticket_post (post_id);
create index lease_member on work.lease (member_id) where ended_at is null;
create index escalation_ticket on work.escalation (ticket_id);
create index review_revision on work.review (revision_id);
create index orphan_draft_round on work.orphan_draft (round_id);
create index event_claimed on work.event (organisation_id, id) where kind = 'claimed';
