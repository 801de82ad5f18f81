-- The accounts under which an organisation answers on forums, what each board allows, and who may post for others.
create table work.forum_account (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references work.organisation,
    source_id       text not null references crawl.source,
    pseudonym       text not null check (pseudonym <> ''),
    status          text not null default 'NEW' check (status in ('NEW', 'ESTABLISHED', 'LIMITED', 'BANNED', 'FROZEN')),
    status_reason   text not null default '',
    status_by       bigint references work.member,
    status_at       timestamptz not null default now()
);
create unique index forum_account_once on work.forum_account (source_id, lower(pseudonym));

-- What somebody read on the forum on a day. Never changed: newer rules of a board take the place of older ones.
create table work.board_rules (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references work.organisation,
    source_id       text not null references crawl.source,
    board           text not null default '',
    daily_cap       integer check (daily_cap > 0),
    quiet_days      integer check (quiet_days > 0),
    links_allowed   boolean not null default true,
    etiquette       text not null default '',
    read_on         date not null,
    entered_by      bigint references work.member,
    entered_at      timestamptz not null default now()
);
create index board_rules_of on work.board_rules (organisation_id, source_id, board, id);
comment on column work.board_rules.quiet_days is 'days since the last post of a thread, after which one does not answer in it any more';

-- What is answered to a private message, which itself is never stored. Two people stand for the text.
create table work.redirecting_reply (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references work.organisation,
    language        text not null check (language in ('fr', 'nl', 'en', 'de')),
    text            text not null check (text <> ''),
    written_by      bigint not null references work.member,
    written_at      timestamptz not null default now(),
    approved_by     bigint references work.member check (approved_by <> written_by),
    approved_at     timestamptz,
    check ((approved_by is null) = (approved_at is null))
);

-- Members who offered to post the answers of others that have waited too long.
create table work.poster (
    member_id bigint primary key references work.member,
    since     timestamptz not null default now()
);

alter table work.posting add column forum_account_id bigint references work.forum_account;

alter table work.forum_account enable row level security;
create policy wall on work.forum_account using (work.sees(organisation_id));
alter table work.board_rules enable row level security;
create policy wall on work.board_rules using (work.sees(organisation_id));
alter table work.redirecting_reply enable row level security;
create policy wall on work.redirecting_reply using (work.sees(organisation_id));
alter table work.poster enable row level security;
create policy wall on work.poster
    using ((select work.sees_all()) or exists (select from work.member m where m.id = member_id and work.sees(m.organisation_id)));

do $$
declare r record;
begin
    for r in select * from (values
        ('work.forum_account.status_by', 'who says how the account stands', 'as long as the account', 'members who may read tickets'),
        ('work.board_rules.entered_by', 'whom to ask about these rules', 'as long as the source', 'members who may read tickets'),
        ('work.redirecting_reply.written_by', 'two people stand for the text', 'as long as the reply', 'members who may read tickets'),
        ('work.redirecting_reply.approved_by', 'two people stand for the text', 'as long as the reply', 'members who may read tickets'),
        ('work.poster.member_id', 'who offered to post for others', 'until taken back', 'oneself')
    ) as personal(col, purpose, kept, seen) loop
        execute format('comment on column %s is %L', r.col,
            format('personal: purpose %s; retention %s; seen by %s', r.purpose, r.kept, r.seen));
    end loop;
    for r in select t || '.' || unnest(string_to_array(cols, ' ')) as col from (values
        ('work.forum_account', 'source_id pseudonym status status_reason'),
        ('work.board_rules', 'source_id board etiquette'),
        ('work.redirecting_reply', 'language text')
    ) as other(t, cols) loop
        execute format('comment on column %s is %L', r.col, 'not personal');
    end loop;
end $$;
comment on column work.forum_account.pseudonym is 'not personal: an account of the organisation, never that of a member; no password is stored';
