-- Selectors that a maintainer gives for a forum of no known program.
alter table crawl.source add column selectors text check (length(selectors) between 1 and 8000);
comment on column crawl.source.selectors is 'not personal';

-- Somebody's decision to stop holds for posting too; what the program decides holds for collecting only.
alter table crawl.source add column stopped boolean not null default false check (not stopped or paused_at is not null);
comment on column crawl.source.stopped is 'not personal';
update crawl.source s set stopped = true
where s.paused_at is not null and not exists (
    select from work.event e
    where e.subject_kind = 'SOURCE' and e.subject_id = s.number and e.kind = 'source paused' and e.at >= s.paused_at
      and e.data ->> 'problem' is not null);
