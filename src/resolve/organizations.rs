//! Organisations under their canonical names.

use std::{cell::OnceCell, collections::HashMap};

use super::{Context, index::Index};
use crate::{
    firsts,
    lexicon::{NamedBody, Organizations, Text, hash::HashSet},
    recognize::OrganizationMention,
    record::{Organization, OrganizationKind},
};

/// One organisation for each canonical name, in the order of their first mentions.
pub(super) fn resolve(
    mentions: &[OrganizationMention],
    choice: &Choice<'_>,
    context: &Context<'_>,
) -> Vec<Organization> {
    let mut bodies: Vec<Organization> = Vec::new();
    let mut places: Index<Text> = Index::default();
    for mention in mentions {
        let body = choice.body(mention);
        let place = places.get(&body.name).unwrap_or(bodies.len());
        if place == bodies.len() {
            places.add(body.name.clone(), place);
            bodies.push(Organization {
                name: body.name.into_owned(),
                kind: body.kind,
                country: body.country,
                mentions: Vec::new(),
            });
        }
        bodies[place].mentions.push(context.mention(mention.span, mention.rule));
    }
    bodies
}

/// What a mention names.
struct Body {
    name: Text,
    kind: OrganizationKind,
    country: Option<Text>,
}

/// What decides between the bodies that share a form.
pub(super) struct Choice<'c> {
    organizations: &'c Organizations,
    /// Rows whose name stands in the article in full.
    full: HashSet<u32>,
    context: &'c Context<'c>,
    /// The article's date, as much of it as is known: 2019, 2019-06 or 2019-06-27. Looked for
    /// when it must decide.
    date: OnceCell<Option<String>>,
    /// How many mentions of bodies of one country only there are.
    countries: Vec<(Text, usize)>,
    /// Longer names that end with a shorter one in the article: 서울 강남경찰서 for 강남경찰서.
    longer: HashMap<Text, Text>,
}

impl<'c> Choice<'c> {
    pub(super) fn new(mentions: &[OrganizationMention], context: &'c Context<'c>) -> Choice<'c> {
        let organizations = &context.lexicon.organizations;
        let mut full = HashSet::default();
        let mut longer = HashMap::new();
        let mut countries: Vec<(Text, usize)> = Vec::new();
        for mention in mentions {
            let words = context.source.slice(mention.span);
            let named = |row: &&u32| organizations.get(**row).name == words;
            let mut homes = mention.rows.iter().map(|&row| &organizations.get(row).country);
            let sure = homes.all(|home| *home == mention.country);
            if let Some(home) = mention.country.clone().filter(|_| sure) {
                match countries.iter_mut().find(|(country, _)| *country == home) {
                    Some((_, count)) => *count += 1,
                    None => countries.push((home, 1)),
                }
            }
            full.extend(mention.rows.iter().filter(named).filter(|_| mention.rows.len() == 1));
            if let Some(place) = mention.place {
                let skip = place.len() + 1;
                let short = mention.name.get(skip.min(mention.name.len())..).unwrap_or_default();
                longer.insert(Text::Owned(short.to_owned()), mention.name.clone());
            }
        }
        Choice { organizations, full, context, date: OnceCell::new(), countries, longer }
    }

    fn date(&self) -> Option<&str> {
        let told = || self.context.published.map(|day| day.to_string());
        let date = self.date.get_or_init(|| told().or_else(|| stamp(self.context.source.text())));
        date.as_deref()
    }

    fn body(&self, mention: &OrganizationMention) -> Body {
        if mention.rows.is_empty() {
            let longer = self.longer.get(&mention.name);
            let name = longer.unwrap_or(&mention.name).clone();
            return Body { name, kind: mention.kind, country: mention.country.clone() };
        }
        let row = self.organizations.get(self.row(&mention.rows));
        Body { name: row.name.clone(), kind: row.kind, country: row.country.clone() }
    }

    /// The row that is meant of those that share a form, its name and country.
    pub(super) fn named(&self, rows: &[u32]) -> &NamedBody {
        self.organizations.get(self.row(rows))
    }

    /// G10: of the bodies that share a form, those of the country that most of the article's other
    /// bodies belong to; of these the one whose full name stands in the article, else the one that
    /// bore it on the article's date, else the one that bears it now.
    fn row(&self, rows: &[u32]) -> u32 {
        if let &[only] = rows {
            return only;
        }
        let country = rows.iter().map(|&row| self.weight(row)).max();
        let rows = || rows.iter().copied().filter(|&row| Some(self.weight(row)) == country);
        let mut full = rows().filter(|row| self.full.contains(row));
        let at_date = || {
            let date = self.date()?;
            rows().find(|&row| self.held(row, date))
        };
        let newest = || rows().rfind(|&row| self.organizations.get(row).to.is_empty());
        let named = full.next().filter(|_| full.next().is_none());
        named.or_else(at_date).or_else(newest).or_else(|| rows().next()).unwrap_or_default()
    }

    /// How many bodies of the row's country the article names without doubt; Korea goes first
    /// where nothing tells.
    fn weight(&self, row: u32) -> (usize, bool) {
        let country = self.organizations.get(row).country.as_deref();
        let known = self.countries.iter().find(|(own, _)| Some(&**own) == country);
        (known.map_or(0, |&(_, count)| count), country == Some("KR"))
    }

    /// Whether the name was in use at `date`.
    fn held(&self, row: u32, date: &str) -> bool {
        let body = self.organizations.get(row);
        let begun = body.from.is_empty() || *body.from <= date[..body.from.len().min(date.len())];
        let over = !body.to.is_empty() && date[..body.to.len().min(date.len())] > *body.to;
        begun && !over
    }
}

/// The last day that is written out in `text`: 2019-06-27, 2019.06.27 or 2019년 6월 27일.
fn stamp(text: &str) -> Option<String> {
    let century = b"20";
    let mut at = 0;
    let mut last = None;
    while let Some(start) = firsts::next_pair(text.as_bytes(), at, *century) {
        last = last.max(day(&text[start..]));
        at = start + century.len();
    }
    last
}

fn day(text: &str) -> Option<String> {
    let year = text.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
    let (month, rest) = part(&text[4..])?;
    let (day, _) = part(rest)?;
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then(|| format!("{year}-{month:02}-{day:02}"))
}

/// The number behind one separator, and what follows it.
fn part(text: &str) -> Option<(u8, &str)> {
    let rest = ["년", "월", ".", "-", "/"].iter().find_map(|sign| text.strip_prefix(sign))?;
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let digits = rest.bytes().take(2).take_while(u8::is_ascii_digit).count();
    Some((rest[..digits].parse().ok()?, &rest[digits..]))
}
