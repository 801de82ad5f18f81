-- Ground: who acts, what was done, what falls due. Times are timestamptz in UTC.
create schema crawl;
create schema corpus;
create schema work;

-- The program works under this role, which owns nothing: see Database.
do $$ begin
    if not exists (select from pg_roles where rolname = 'vigie_app') then create role vigie_app nologin; end if;
exception when duplicate_object or unique_violation then null; -- made by another database of the cluster at the same moment
end $$;
grant usage on schema crawl, corpus, work to vigie_app;
alter default privileges in schema crawl, corpus, work grant select, insert, update, delete on tables to vigie_app;
alter default privileges in schema crawl, corpus, work grant usage on sequences to vigie_app;

create table work.installation (
    one       boolean primary key default true check (one),
    epoch     uuid not null default gen_random_uuid(),
    demo      boolean not null default false,
    created_at timestamptz not null default now()
);
insert into work.installation default values;
comment on column work.installation.epoch is 'another epoch means another database: followers rebuild';

create table work.organisation (
    id         bigint generated always as identity primary key,
    name       text not null unique,
    country    text not null,
    languages  text[] not null default '{}',
    created_at timestamptz not null default now()
);

create table work.member (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references work.organisation,
    email           text not null,
    name            text not null,
    password_hash   text,
    locale          text not null default 'fr' check (locale in ('fr', 'nl', 'en', 'de')),
    languages       text[] not null default '{}',
    trained_at      timestamptz,
    disabled_at     timestamptz,
    created_at      timestamptz not null default now()
);
create unique index member_email on work.member (lower(email));

create table work.member_role (
    member_id  bigint not null references work.member,
    role       text not null check (role in ('TRAINEE', 'VOLUNTEER', 'REVIEWER', 'SUPERVISOR', 'ANALYST', 'DUTY_OFFICER',
                                             'LINK_EDITOR', 'TRAINER', 'ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR')),
    granted_by bigint references work.member,
    granted_at timestamptz not null default now(),
    expires_at timestamptz,
    primary key (member_id, role)
);

create table work.invitation (
    token_hash      bytea primary key,
    organisation_id bigint not null references work.organisation,
    email           text not null,
    roles           text[] not null,
    invited_by      bigint references work.member,
    created_at      timestamptz not null default now(),
    expires_at      timestamptz not null,
    used_at         timestamptz
);

create table work.session (
    token_hash bytea primary key,
    member_id  bigint not null references work.member,
    csrf       text not null,
    created_at timestamptz not null default now(),
    seen_at    timestamptz not null default now(),
    expires_at timestamptz not null
);

create table work.login_attempt (
    id         bigint generated always as identity primary key,
    subject    bytea not null,
    at         timestamptz not null default now(),
    succeeded  boolean not null
);
create index login_attempt_subject on work.login_attempt (subject, at);

create table work.event (
    id              bigint generated always as identity primary key,
    at              timestamptz not null default now(),
    organisation_id bigint references work.organisation,
    member_id       bigint references work.member,
    subject_kind    text not null check (subject_kind in ('POST', 'THREAD', 'TICKET', 'ANSWER', 'LINK', 'MEMBER', 'SOURCE')),
    subject_id      bigint not null,
    kind            text not null,
    data            jsonb not null default '{}'
);
create index event_subject on work.event (subject_kind, subject_id, id);
create function work.refuse() returns trigger language plpgsql as
$$ begin raise exception 'rows of % are never changed or deleted', tg_table_name; end $$;
revoke update, delete on work.event from vigie_app;
create trigger append_only before update or delete on work.event for each row execute function work.refuse();

create table work.idempotency (
    key        uuid not null,
    member_id  bigint not null references work.member,
    location   text not null,
    at         timestamptz not null default now(),
    primary key (member_id, key)
);

create table work.due (
    id           bigint generated always as identity primary key,
    kind         text not null,
    subject_kind text not null,
    subject_id   bigint not null,
    at           timestamptz not null,
    attempts     integer not null default 0,
    unique (kind, subject_kind, subject_id)
);
create index due_at on work.due (at);
