with seen as (
    select distinct on (id) *, coalesce(last_post_at < now() - :retention, false) too_old,
           case when replies is null then interval '2 minutes'
                else greatest(interval '2 minutes', (now() - last_post_at) / 2) end wanders
    from jsonb_to_recordset(cast(:rows as jsonb))
         as t (id text, url text, host text, replies integer, views integer, last_post_at timestamptz, locked boolean)),
hosts as (
    insert into crawl.host (host) select distinct host from seen on conflict do nothing),
corpus_rows as (
    update corpus.thread t
    set replies = coalesce(seen.replies, t.replies), views = coalesce(seen.views, t.views), locked = seen.locked
    from seen
    where t.source_id = :source and t.forum_thread_id = seen.id
      and (t.replies, t.views, t.locked) is distinct from
          (coalesce(seen.replies, t.replies), coalesce(seen.views, t.views), seen.locked)),
moved as (
    select seen.*, f.seen_replies, coalesce(f.due_at = 'infinity', false) waits
    from seen
    left join crawl.frontier f on f.source_id = :source and f.forum_thread_id = seen.id and f.kind = 'THREAD'
    where f.id is null
       or seen.replies is distinct from coalesce(f.seen_replies, seen.replies - 1)
       or seen.last_post_at > coalesce(f.seen_last_post_at, '-infinity') + wanders),
changed as (
    select moved.*,
           waits and coalesce(moved.replies = held.posts - 1, false)
               and coalesce(moved.last_post_at <= held.newest + wanders, moved.last_post_at is null) held
    from moved cross join lateral (
        select count(*) posts, max(p.posted_at) newest
        from corpus.thread t join corpus.post p on p.thread_id = t.id
        where t.source_id = :source and t.forum_thread_id = moved.id and p.gone_at is null) held),
kept as (
    insert into crawl.frontier (source_id, host, url, kind, board, forum_thread_id, due_at, seen_replies, seen_last_post_at)
    select :source, host, url, 'THREAD', :board, id,
           case when too_old or held then 'infinity'::timestamptz else now() end, replies, last_post_at
    from changed
    on conflict (source_id, forum_thread_id) where kind = 'THREAD' do update
    set seen_replies = excluded.seen_replies, seen_last_post_at = excluded.seen_last_post_at,
        due_at = least(crawl.frontier.due_at, excluded.due_at), board = coalesce(excluded.board, crawl.frontier.board)
    returning 1)
select coalesce(array_agg(id) filter (where not held), '{}') ids,
       coalesce(sum(case when seen_replies is null or replies is null then 1
                         else least(greatest(replies - seen_replies, 1), 30) end), 0)::integer posts
from changed where not too_old and exists (select from kept)
