-- Which articles are near-equal copies of a story of the same day, from articles(id, text,
-- published). Two fingerprints that differ in at most 7 of 64 bits agree in one band of eight
-- bits at least, so that only articles with an equal band are compared. The first of the copies,
-- by id, stands for the story.
with prints as (
    select id, left(cast(published as varchar), 10) as day, gisa_fingerprint(text) as print
    from articles
),
bands as (
    select id, day, print, unnest(range(0, 64, 8)) as band
    from prints
    where print is not null
),
keyed as (
    select
        id, day, print, band,
        (print >> cast(band as bigint unsigned)) & cast(255 as bigint unsigned) as key
    from bands
),
pairs as (
    select distinct later.id as copy, earlier.id as story
    from keyed as later
    join keyed as earlier
        on later.day = earlier.day and later.band = earlier.band and later.key = earlier.key
    where earlier.id < later.id and gisa_same_article(earlier.print, later.print)
),
stories as (
    select copy, min(story) as story from pairs group by copy
)
select story, count(*) + 1 as outlets, array_agg(copy order by copy) as copies
from stories
group by story
order by outlets desc, story
