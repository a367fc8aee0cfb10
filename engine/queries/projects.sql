-- Which projects are about most money: projects by the greatest amount that an article ties to
-- them, from articles(text, published). A link counts from 0, a list of SQL from 1. The record is
-- a list of one that is unnested, or the optimiser would read the article anew for each field.
with records as (
    select unnest([gisa_record(text, published)]) as record from articles
),
linked as (
    select
        record['projects'] as projects,
        record['amounts'] as amounts,
        unnest(record['links']) as link
    from records
),
named as (
    select
        array_element(projects, cast(link['from'] as bigint) + 1) as project,
        array_element(amounts, cast(link['to'] as bigint) + 1) as amount
    from linked
    where link['kind'] = 'project_amount'
)
select
    project['name'] as project,
    project['kind'] as kind,
    amount['currency'] as currency,
    max(amount['value']) as amount,
    count(*) as articles
from named
where amount['value'] is not null
group by project['name'], project['kind'], amount['currency']
order by amount desc, project, kind, currency
