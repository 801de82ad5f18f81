-- Which lexicon judges, why a newer one was refused, and how far posts have been looked through for names that changed.
create table work.lexicon_in_force (
    one        boolean primary key default true check (one),
    version    text not null,
    looking    boolean not null default false,
    checked_to bigint not null default 0,
    at         timestamptz not null default clock_timestamp(),
    problems   text[] not null default '{}',
    refused_at timestamptz
);
comment on column work.lexicon_in_force.version is 'not personal';
comment on column work.lexicon_in_force.problems is 'not personal: lines of lexicon files that could not be used';
comment on column work.lexicon_in_force.checked_to is 'while looking, posts up to this one have been looked through';

alter table work.event drop constraint event_subject_kind_check;
alter table work.event add constraint event_subject_kind_check
    check (subject_kind in ('POST', 'THREAD', 'TICKET', 'ANSWER', 'LINK', 'MEMBER', 'SOURCE', 'INVITATION', 'LEXICON'));
