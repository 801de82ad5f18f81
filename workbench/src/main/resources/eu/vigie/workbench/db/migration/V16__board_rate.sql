-- The rate of a board by the hour of the day takes the place of changes per hour; lists learn it anew.
alter table crawl.frontier drop column changes_per_hour, add column rate double precision[];
comment on column crawl.frontier.rate is 'not personal: what eu.vigie.crawl.BoardRate has learned of a list; null for threads';
