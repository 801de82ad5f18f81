create table work.ticket (
    id               bigint generated always as identity primary key,
    thread_id        bigint not null references corpus.thread,
    organisation_id  bigint not null references work.organisation,
    question_post_id bigint not null references corpus.post,
    state            text not null check (state in ('NEW', 'OPEN', 'CLAIMED', 'IN_REVIEW', 'CHANGES', 'APPROVED', 'POSTED',
                                                    'VERIFIED', 'MISSING', 'FOLLOW_UP', 'CLOSED')),
    band             text not null check (band in ('CRISIS', 'RED', 'AMBER', 'GREEN')),
    highest_band     text not null check (highest_band in ('CRISIS', 'RED', 'AMBER', 'GREEN')),
    band_reason      text not null,
    language         text not null,
    first_seen_at    timestamptz not null default now(),
    due_at           timestamptz not null,
    round            integer not null default 1 check (round > 0),
    approved_revision_id bigint,
    approved_at      timestamptz,
    approval_ends_at timestamptz,
    priority_member_id bigint references work.member,
    priority_ends_at timestamptz,
    watch_ends_at    timestamptz,
    resolution       text,
    closed_at        timestamptz,
    close_proposed_by bigint references work.member,
    close_proposed_as text,
    version          bigint not null default 1,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state = 'CLOSED') = (resolution is not null))
);
create unique index one_open_ticket_per_thread on work.ticket (thread_id) where state <> 'CLOSED';
create index ticket_queue on work.ticket (state, band, due_at);

-- The (from, to) pairs of the state machine: docs/states.md. 'NONE' is before the first state.
create table work.transition (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);
insert into work.transition values
    ('NONE', 'NEW'), ('NONE', 'OPEN'),
    ('NEW', 'OPEN'), ('NEW', 'CLOSED'), ('OPEN', 'CLOSED'),
    ('OPEN', 'CLAIMED'), ('CLAIMED', 'OPEN'), ('CLAIMED', 'IN_REVIEW'), ('IN_REVIEW', 'CLAIMED'),
    ('IN_REVIEW', 'CHANGES'), ('CHANGES', 'CLAIMED'), ('CHANGES', 'OPEN'),
    ('IN_REVIEW', 'APPROVED'), ('APPROVED', 'IN_REVIEW'), ('APPROVED', 'POSTED'),
    ('POSTED', 'VERIFIED'), ('POSTED', 'MISSING'), ('VERIFIED', 'MISSING'),
    ('MISSING', 'FOLLOW_UP'), ('MISSING', 'VERIFIED'), ('MISSING', 'CLOSED'),
    ('POSTED', 'FOLLOW_UP'), ('VERIFIED', 'FOLLOW_UP'), ('FOLLOW_UP', 'CLAIMED'), ('FOLLOW_UP', 'CLOSED'),
    ('VERIFIED', 'CLOSED'), ('CLAIMED', 'CLOSED'), ('IN_REVIEW', 'CLOSED'), ('CHANGES', 'CLOSED'),
    ('APPROVED', 'CLOSED'), ('POSTED', 'CLOSED'), ('CLOSED', 'OPEN');
create function work.check_transition() returns trigger language plpgsql as $$
declare before text := case when tg_op = 'INSERT' then 'NONE' else old.state end;
begin
    if before <> new.state and not exists (select from work.transition where from_state = before and to_state = new.state) then
        raise exception 'a ticket does not go from % to %', before, new.state;
    end if;
    return new;
end $$;
create trigger allowed_transition before insert or update of state on work.ticket
    for each row execute function work.check_transition();

create table work.ticket_post (
    ticket_id   bigint not null references work.ticket,
    post_id     bigint not null references corpus.post,
    attached_at timestamptz not null default now(),
    primary key (ticket_id, post_id)
);

create table work.lease (
    id         uuid primary key default gen_random_uuid(),
    ticket_id  bigint not null references work.ticket,
    kind       text not null check (kind in ('DRAFT', 'REVIEW', 'POSTING')),
    member_id  bigint not null references work.member,
    taken_at   timestamptz not null default now(),
    expires_at timestamptz not null,
    cap_at     timestamptz not null,
    ended_at   timestamptz
);
create unique index one_lease_per_kind on work.lease (ticket_id, kind) where ended_at is null;

create table work.skip (
    ticket_id bigint not null references work.ticket,
    member_id bigint not null references work.member,
    reason    text not null,
    at        timestamptz not null default now(),
    primary key (ticket_id, member_id)
);

create table work.link (
    id          bigint generated always as identity primary key,
    organisation_id bigint references work.organisation,
    url         text not null unique,
    title       text not null,
    institution text not null,
    language    text not null,
    country     text not null,
    substances  text[] not null default '{}',
    families    text[] not null default '{}',
    intents     text[] not null default '{}',
    vetted_by   text not null,
    vetted_at   timestamptz not null,
    recheck_by  timestamptz not null,
    retired_at  timestamptz
);

create table work.round (
    id            bigint generated always as identity primary key,
    ticket_id     bigint not null references work.ticket,
    number        integer not null,
    draft         text not null default '',
    draft_links   bigint[] not null default '{}',
    no_link_needed boolean not null default false,
    draft_version bigint not null default 0,
    draft_saved_at timestamptz,
    draft_saved_by bigint references work.member,
    unique (ticket_id, number)
);

create table work.round_author (
    round_id  bigint not null references work.round,
    member_id bigint not null references work.member,
    primary key (round_id, member_id)
);

create table work.orphan_draft (
    id        bigint generated always as identity primary key,
    round_id  bigint not null references work.round,
    member_id bigint not null references work.member,
    text      text not null,
    at        timestamptz not null default now()
);

create table work.revision (
    id           bigint generated always as identity primary key,
    round_id     bigint not null references work.round,
    number       integer not null,
    text         text not null,
    language     text not null,
    no_link_needed boolean not null,
    hash         text not null,
    author_id    bigint not null references work.member,
    submitted_at timestamptz not null default now(),
    unique (round_id, number)
);
alter table work.ticket add foreign key (approved_revision_id) references work.revision;
create trigger never_changed before update on work.revision for each row execute function work.refuse();

create table work.revision_link (
    revision_id bigint not null references work.revision,
    link_id     bigint not null references work.link,
    primary key (revision_id, link_id)
);

create table work.review (
    id          bigint generated always as identity primary key,
    revision_id bigint not null references work.revision,
    reviewer_id bigint not null references work.member,
    verdict     text not null check (verdict in ('APPROVED', 'CHANGES')),
    criteria    jsonb not null,
    note        text not null default '',
    hash        text not null,
    at          timestamptz not null default now()
);
-- No route around the second person: whoever wrote for the round cannot review it.
create function work.check_second_person() returns trigger language plpgsql as $$
begin
    if exists (select from work.revision r join work.round_author a using (round_id)
               where r.id = new.revision_id and a.member_id = new.reviewer_id) then
        raise exception 'an answer is reviewed by somebody who did not write it';
    end if;
    return new;
end $$;
create trigger second_person before insert on work.review for each row execute function work.check_second_person();

create table work.posting (
    id          bigint generated always as identity primary key,
    round_id    bigint not null unique references work.round,
    revision_id bigint not null references work.revision,
    permalink   text not null,
    posted_by   bigint not null references work.member,
    posted_at   timestamptz not null default now(),
    verified_at timestamptz,
    verified_how text check (verified_how in ('CRAWLER', 'CAPTURE')),
    verified_by bigint references work.member,
    misses      integer not null default 0
);
create index posting_permalink on work.posting (permalink);

-- A ticket as it stands at this moment: what has run out (lease, priority, approval) counts as run out
-- whether or not a worker has noticed yet.
create view work.ticket_now as
select t.*,
       case when t.state = 'CLAIMED' and l.id is null then 'OPEN'
            when t.state = 'CHANGES' and t.priority_ends_at <= clock_timestamp() then 'OPEN'
            when t.state = 'APPROVED' and t.approval_ends_at <= clock_timestamp() then 'IN_REVIEW'
            else t.state end as state_now,
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
left join work.posting p on p.round_id = r.id;
