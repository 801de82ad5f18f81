create table crawl.source (
    id                   text primary key,
    organisation_id      bigint references work.organisation,
    name                 text not null,
    address              text not null,
    engine               text,
    zone                 text not null,
    language             text not null,
    pace                 interval not null default interval '5 seconds',
    private_host_allowed boolean not null default false,
    pseudonym_key        bytea not null,
    permission           text not null check (permission in ('PUBLIC_ROBOTS', 'WRITTEN_AGREEMENT', 'API_TERMS', 'DEMO')),
    contact              text not null default '',
    retention            interval not null default interval '400 days',
    hand_watched         boolean not null default false,
    paused_at            timestamptz,
    paused_because       text,
    last_read_at         timestamptz,
    unreadable_in_a_row  integer not null default 0,
    created_at           timestamptz not null default now()
);

create table crawl.board (
    source_id text not null references crawl.source,
    id        text not null,
    url       text not null,
    title     text not null,
    selected  boolean not null default true,
    primary key (source_id, id)
);

create table crawl.host (
    host       text primary key,
    free_at    timestamptz not null default '-infinity',
    busy_until timestamptz not null default '-infinity',
    lease      uuid,
    setbacks   integer not null default 0
);

create table crawl.frontier (
    id               bigint generated always as identity primary key,
    source_id        text not null references crawl.source,
    host             text not null references crawl.host,
    url              text not null,
    visit_url        text,
    page             integer not null default 1,
    kind             text not null check (kind in ('LIST', 'THREAD')),
    board            text,
    forum_thread_id  text,
    due_at           timestamptz not null,
    changes_per_hour double precision,
    lease            uuid,
    leased_until     timestamptz,
    etag             text,
    last_modified    text,
    seen_replies     integer,
    seen_last_post_at timestamptz,
    failures         integer not null default 0,
    visited_at       timestamptz,
    check ((kind = 'THREAD') = (forum_thread_id is not null))
);
comment on column crawl.frontier.visit_url is 'page to fetch next when that is not the first: the last one read, or the one after it';
create unique index one_visit_per_list on crawl.frontier (source_id, url) where kind = 'LIST';
create unique index one_visit_per_thread on crawl.frontier (source_id, forum_thread_id) where kind = 'THREAD';
create index frontier_due on crawl.frontier (host, kind, due_at);
create index frontier_lease on crawl.frontier (lease) where lease is not null;

create table crawl.robots (
    origin      text primary key,
    status      integer not null,
    body        text not null,
    fresh_until timestamptz not null
);

create table corpus.thread (
    id              bigint generated always as identity primary key,
    source_id       text not null references crawl.source,
    forum_thread_id text not null,
    url             text not null,
    title           text not null,
    board           text,
    replies         integer,
    views           integer,
    locked          boolean not null default false,
    first_seen_at   timestamptz not null default now(),
    seen_at         timestamptz not null default now(),
    last_post_at    timestamptz,
    unique (source_id, forum_thread_id)
);

create table corpus.post (
    id            bigint generated always as identity primary key,
    thread_id     bigint not null references corpus.thread,
    source_id     text not null references crawl.source,
    forum_post_id text not null,
    permalink     text not null,
    position      integer not null,
    author        text not null,
    posted_at     timestamptz,
    zone_assumed  boolean not null default false,
    edited_at     timestamptz,
    revision      integer not null default 1,
    by_hand       boolean not null default false,
    first_seen_at timestamptz not null default now(),
    seen_at       timestamptz not null default now(),
    gone_at       timestamptz,
    unique (source_id, forum_post_id)
);
create index post_thread on corpus.post (thread_id, position);
create index post_permalink on corpus.post (permalink);

create table corpus.revision (
    post_id bigint not null references corpus.post,
    number  integer not null,
    text    text not null,
    quotes  jsonb not null default '[]',
    seen_at timestamptz not null default now(),
    primary key (post_id, number)
);

create table corpus.assessment (
    post_id        bigint not null,
    revision       integer not null,
    version        text not null,
    language       text not null,
    verdict        text not null check (verdict in ('DRUG_QUESTION', 'DRUG_MENTION', 'NOT_DRUG')),
    question       boolean not null,
    intent         text not null,
    urgency        text not null check (urgency in ('EMERGENCY', 'HIGH', 'NORMAL', 'LOW')),
    score          double precision not null check (score between 0 and 1),
    possible_minor boolean not null,
    body           jsonb not null,
    at             timestamptz not null default now(),
    primary key (post_id, revision, version),
    foreign key (post_id, revision) references corpus.revision (post_id, number)
);

create table corpus.change (
    seq          bigint generated always as identity primary key,
    xact         xid8 not null default pg_current_xact_id(),
    subject_kind text not null check (subject_kind in ('POST', 'THREAD')),
    subject_id   bigint not null,
    kind         text not null check (kind in ('STORED', 'REVISED', 'ASSESSED', 'MASKED', 'GONE', 'ERASED')),
    at           timestamptz not null default now()
);
create index change_order on corpus.change (xact, seq);

create table corpus.follower (
    name text primary key,
    xact xid8 not null,
    seq  bigint not null
);

create table corpus.erasure (
    permalink  text primary key,
    source_id  text references crawl.source,
    forum_thread_id text,
    runs       bigint[] not null default '{}',
    reason     text not null default '',
    at         timestamptz not null default now()
);
comment on column corpus.erasure.runs is 'keyed hashes of runs of words: what was erased is not stored again as a quotation';
