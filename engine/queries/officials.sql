-- Who acts in the news: officials by mentions a month, from articles(text, published).
with found as (
    select
        left(cast(published as varchar), 7) as month,
        unnest(gisa_officials(text)) as official
    from articles
)
select
    month,
    official['name'] as name,
    official['title'] as title,
    official['organization'] as organization,
    sum(array_length(official['mentions'])) as mentions,
    count(*) as articles
from found
where official['name'] is not null
group by month, name, title, organization
order by month, mentions desc, name, title, organization
