-- A second factor by the clock (RFC 6238), with recovery codes; a session that waits for the code opens nothing.
create table work.second_factor (
    member_id    bigint primary key references work.member,
    secret       bytea not null,
    last_step    bigint not null default 0,
    confirmed_at timestamptz,
    created_at   timestamptz not null default now()
);
create table work.recovery_code (
    member_id bigint not null references work.second_factor,
    code_hash bytea not null,
    primary key (member_id, code_hash)
);
alter table work.session add column awaits_code boolean not null default false;

alter table work.second_factor enable row level security;
create policy wall on work.second_factor
    using ((select work.sees_all()) or exists (select from work.member m where m.id = member_id and work.sees(m.organisation_id)));
alter table work.recovery_code enable row level security;
create policy wall on work.recovery_code
    using ((select work.sees_all()) or exists (select from work.second_factor f where f.member_id = recovery_code.member_id));

comment on column work.second_factor.member_id is
    'personal: purpose signing in with a device; retention until removed; seen by oneself, administrators of the organisation: whether there is one';
comment on column work.second_factor.secret is
    'personal: purpose signing in with a device; encrypted under a key outside the database; retention until removed; seen by oneself, while it is set up';
comment on column work.second_factor.last_step is
    'personal: purpose using each code once; retention until removed; seen by nobody';
comment on column work.second_factor.confirmed_at is
    'personal: purpose asking for the code from then on; retention until removed; seen by nobody';
comment on column work.recovery_code.member_id is
    'personal: purpose signing in without the device; retention until used or removed; seen by oneself: how many';
comment on column work.recovery_code.code_hash is
    'personal: purpose signing in without the device; a hash of the code; retention until used or removed; seen by nobody';
