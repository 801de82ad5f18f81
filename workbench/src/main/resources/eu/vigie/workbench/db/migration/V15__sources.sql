-- What the page of the sources shows. Events name a source by its number.
alter table crawl.source
    add column number                bigint generated always as identity unique,
    add column pages_counted         integer not null default 0,
    add column posts_per_page_usual  double precision not null default 0,
    add column posts_per_page_lately double precision not null default 0;
comment on column crawl.source.posts_per_page_usual is 'of the pages of threads of this source, its own baseline';
comment on column crawl.source.posts_per_page_lately is 'the same over about the last ten pages';

-- Why an address was not read at its last visit.
alter table crawl.frontier
    add column problem      text check (problem in ('ROBOTS_FORBID', 'ROBOTS_NOT_HAD', 'REFUSED', 'MOVED', 'RATE_LIMITED', 'GONE',
                                                    'UNREACHABLE', 'NOT_RECOGNISED', 'MARKUP_CHANGED')),
    add column problem_said text,
    add column problem_at   timestamptz;
comment on column crawl.frontier.problem is 'not personal';
comment on column crawl.frontier.problem_said is
    'personal: purpose what the maintainer can do when a page is not read, its new address for example; retention until the page is read again, or with the thread; seen by members who run sources';

create table crawl.source_day (
    source_id text not null references crawl.source,
    day       date not null,
    visits    integer not null default 0,
    wasted    integer not null default 0,
    primary key (source_id, day)
);
comment on table crawl.source_day is 'requests of a day in UTC, and those that brought nothing new';
comment on column crawl.source_day.source_id is 'not personal';

create index frontier_waiting on crawl.frontier (source_id, due_at) where due_at < 'infinity';
create index frontier_problem on crawl.frontier (source_id) where problem is not null;
create index post_first_seen on corpus.post (source_id, first_seen_at);
