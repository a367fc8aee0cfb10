//! Places under their canonical names.

use std::borrow::Cow;

use super::{Context, index::Index};
use crate::{
    Span,
    lexicon::{Place, Text},
    recognize::{Named, PlaceMention},
    record::{Location, LocationKind},
};

/// P20: the day by whose divisions a text without a date is read: the last one before the newest
/// change, since nearly all texts are older.
const UNDATED: &str = "2026-06-30";

static KOREA: Text = Cow::Borrowed("KR");

/// Places of an article, in round numbers.
const USUAL: usize = 16;

pub(super) fn resolve(mentions: &[PlaceMention], context: &Context<'_>) -> Vec<Location> {
    let chooser = Chooser::new(mentions, context);
    let locations = Vec::with_capacity(mentions.len().min(USUAL));
    let mut known = Known { locations, ..Known::default() };
    let mut near = None;
    let mut address = Address::default();
    for (at, mention) in mentions.iter().enumerate() {
        let (row, tied) = chooser.choose(mentions, at, near);
        let number = known.number(&chooser, mention, Choice { row, tied, near });
        known.locations[number].mentions.push(context.mention(mention.span, mention.rule));
        let gap = context.source.text().get(address.span.end()..mention.span.start());
        if !(address.links > 0 && gap == Some(" ") && chooser.is_within(mention, row, near)) {
            address.write(context, &mut known.locations);
            address = Address { links: 0, span: mention.span, of: number };
        }
        (address.links, address.of) = (address.links + 1, number);
        address.span = address.span.join(mention.span);
        near = row.or(near);
    }
    address.write(context, &mut known.locations);
    let mut locations = known.locations;
    // An address begins before what it leads to.
    locations.sort_by_key(|location| location.mentions.first().map(|mention| mention.span.start()));
    locations
}

/// What was chosen for a mention.
#[derive(Clone, Copy)]
struct Choice {
    row: Option<u32>,
    /// Whether another row has as much for it.
    tied: bool,
    /// The row named last before it.
    near: Option<u32>,
}

/// The places so far.
#[derive(Default)]
struct Known<'a> {
    locations: Vec<Location>,
    numbers: Index<Key<'a>>,
    /// The same for what is called by its row, so that only its first mention is spelt out.
    rows: Index<(u32, bool)>,
}

impl<'a> Known<'a> {
    /// The number of the place that a mention names, which may be a new one.
    fn number(&mut self, chooser: &Chooser<'a>, mention: &PlaceMention, choice: Choice) -> usize {
        let row = choice.row.filter(|_| mention.named == Named::Row);
        let known = row.and_then(|row| self.rows.get(&(row, choice.tied)));
        if let Some(number) = known {
            return number;
        }
        let sketch = chooser.sketch(mention, choice);
        let key = (sketch.name.clone(), sketch.country, sketch.code);
        let number = self.numbers.get(&key).unwrap_or(self.locations.len());
        if number == self.locations.len() {
            self.numbers.add(key, number);
            self.locations.push(sketch.location());
        }
        if let Some(row) = row {
            self.rows.add((row, choice.tied), number);
        }
        number
    }
}

/// Links of the shortest chain that is an address.
const LINKS: usize = 3;

/// P26: places that lie one in the other and stand one behind the other.
#[derive(Default)]
struct Address {
    links: usize,
    span: Span,
    /// The location that the last link names.
    of: usize,
}

impl Address {
    /// The whole address names what its last link names.
    fn write(&self, context: &Context<'_>, locations: &mut [Location]) {
        if self.links >= LINKS {
            let mentions = &mut locations[self.of].mentions;
            let at = mentions.partition_point(|mention| mention.span < self.span);
            mentions.insert(at, context.mention(self.span, "P26"));
        }
    }
}

/// What makes two mentions one place.
type Key<'a> = (Cow<'a, str>, Option<&'a Text>, Option<&'a Text>);

/// A place in the words of tables and text.
struct Sketch<'a> {
    name: Cow<'a, str>,
    kind: LocationKind,
    country: Option<&'a Text>,
    /// Of a Korean division without the zeros that make ten digits of it.
    code: Option<&'a Text>,
}

impl Sketch<'_> {
    fn location(self) -> Location {
        Location {
            name: self.name.into_owned(),
            kind: self.kind,
            country: self.country.cloned(),
            code: self.code.map(whole_code),
            mentions: Vec::new(),
        }
    }
}

struct Chooser<'a> {
    context: &'a Context<'a>,
    day: Cow<'static, str>,
    /// Rows that some mention can only mean, in order.
    certain: Vec<u32>,
    /// Countries of those rows, each once.
    countries: Vec<&'a str>,
}

impl<'a> Chooser<'a> {
    fn new(mentions: &[PlaceMention], context: &'a Context<'a>) -> Chooser<'a> {
        let day = context.published.map_or(UNDATED.into(), |day| day.to_string().into());
        let places = &context.lexicon.places;
        let mut chooser = Chooser { context, day, certain: Vec::new(), countries: Vec::new() };
        for mention in mentions {
            let mut valid =
                mention.candidates.iter().filter(|&&row| chooser.valid(places.get(row)));
            if let (Some(&row), None) = (valid.next(), valid.next()) {
                chooser.certain.push(row);
                let country = places.get(row).country.as_deref();
                chooser.countries.extend(country.filter(|code| !chooser.countries.contains(code)));
            }
        }
        chooser.certain.sort_unstable();
        chooser
    }

    /// P20: whether a division is in force on the day of the article.
    fn valid(&self, place: &Place) -> bool {
        place.valid.as_ref().is_none_or(|(from, to)| {
            **from <= *self.day && (to.is_empty() || to != "?" && **to >= *self.day)
        })
    }

    /// P21: the row that a mention means, and whether another one has as much for it.
    fn choose(
        &self,
        mentions: &[PlaceMention],
        at: usize,
        near: Option<u32>,
    ) -> (Option<u32>, bool) {
        let rows = &mentions[at].candidates;
        if rows.len() < 2 {
            return (rows.first().copied(), false);
        }
        let parent = self.parent_before(mentions, at, near);
        let parts = self.part_behind(mentions, at);
        let mut best = None;
        let mut tied = false;
        for &row in rows.iter() {
            let score = self.score(row, parent, parts);
            match best {
                Some((_, most)) if score < most => {}
                Some((_, most)) if score == most => tied = true,
                _ => (best, tied) = (Some((row, score)), false),
            }
        }
        (best.map(|(row, _)| row), tied)
    }

    /// The place named directly before a mention, if nothing but a space or a sign is between.
    fn parent_before(
        &self,
        mentions: &[PlaceMention],
        at: usize,
        near: Option<u32>,
    ) -> Option<u32> {
        let before = mentions[at.checked_sub(1)?].span;
        let between = before.end()..mentions[at].span.start();
        let text = self.context.source.text();
        (between.start <= between.end && text[between].chars().nth(2).is_none()).then_some(near)?
    }

    /// What can be meant by the mention directly behind this one.
    fn part_behind<'m>(&self, mentions: &'m [PlaceMention], at: usize) -> &'m [u32] {
        let Some(next) = mentions.get(at + 1) else { return &[] };
        let between = mentions[at].span.end()..next.span.start();
        let text = self.context.source.text();
        if between.start <= between.end && text[between] == *" " { &next.candidates } else { &[] }
    }

    fn score(&self, row: u32, parent: Option<u32>, parts: &[u32]) -> (u32, u32, u32) {
        let places = &self.context.lexicon.places;
        let place = places.get(row);
        let mut points = 0;
        if self.valid(place) {
            points += 4;
        }
        if parent.is_some_and(|parent| parent != row && places.lies_in(row, parent)) {
            points += 32;
        }
        if parts.iter().any(|&part| part != row && places.lies_in(part, row)) {
            points += 32;
        }
        if self.ancestors(row).any(|ancestor| self.certain.binary_search(&ancestor).is_ok()) {
            points += 2;
        }
        if place.country.as_deref().is_none_or(|country| self.countries.contains(&country)) {
            points += 1;
        }
        (points, level(place), place.people)
    }

    /// Whether a mention names a part of the place before it, or a site; of most quarters and sites no
    /// table tells where in their country they lie.
    fn is_within(&self, mention: &PlaceMention, row: Option<u32>, near: Option<u32>) -> bool {
        use LocationKind::{District, Facility, Natural, Region, Town};
        let places = &self.context.lexicon.places;
        let part = |row: u32| {
            let place = places.get(row);
            let small = matches!(place.kind, District | Facility | Natural | Region | Town);
            let compatriot = |near: u32| places.get(near).country == place.country;
            let near = near.filter(|&near| near != row);
            near.is_some_and(|near| places.lies_in(row, near))
                || small && place.parent.is_none() && near.is_some_and(compatriot)
        };
        !matches!(mention.named, Named::Row) || row.is_some_and(part)
    }

    fn ancestors(&self, row: u32) -> impl Iterator<Item = u32> {
        let places = &self.context.lexicon.places;
        std::iter::successors(Some(row), |&row| places.get(row).parent)
    }

    fn sketch(&self, mention: &PlaceMention, choice: Choice) -> Sketch<'a> {
        let places = &self.context.lexicon.places;
        let place = choice.row.map(|row| places.get(row));
        let kind = match (mention.named, place) {
            (Named::Head(kind) | Named::HeadAbroad(kind), _) => kind,
            (_, Some(place)) => place.kind,
            _ => LocationKind::Region,
        };
        // P22: a site lies where the place before it lies; when there is none, in Korea, unless its
        // name is written out from another language.
        let country = match place {
            Some(place) => place.country.as_ref(),
            None => match (choice.near, mention.named) {
                (Some(row), _) => places.get(row).country.as_ref(),
                (None, Named::HeadAbroad(_)) => None,
                (None, _) => Some(&KOREA),
            },
        };
        let coded = matches!(mention.named, Named::Row | Named::Numbered) && !choice.tied;
        let code = place.filter(|_| coded).and_then(|place| self.code(place, mention));
        Sketch { name: self.name(mention, place), kind, country, code }
    }

    fn name(&self, mention: &PlaceMention, place: Option<&'a Place>) -> Cow<'a, str> {
        match (mention.named, place) {
            (Named::Row, Some(place)) if place.class.is_empty() => Cow::Borrowed(&*place.name),
            (Named::Row, Some(place)) => format!("{}{}", place.name, place.class).into(),
            _ => {
                let text = self.context.source.slice(mention.span);
                without_gloss(text).split_whitespace().collect()
            }
        }
    }

    /// The ISO code, or that of a division that is in force.
    fn code(&self, place: &'a Place, mention: &PlaceMention) -> Option<&'a Text> {
        let told =
            |code: &str| !is_division(code) || mention.named == Named::Row && self.valid(place);
        place.code.as_ref().filter(|code| told(code))
    }
}

fn is_division(code: &str) -> bool {
    code.starts_with(|c: char| c.is_ascii_digit())
}

/// The ISO code, or the ten digits of a division.
fn whole_code(code: &Text) -> Text {
    if is_division(code) { format!("{code:0<10}").into() } else { code.clone() }
}

/// `text` without a gloss: 야스쿠니 신사 for 야스쿠니(靖國) 신사.
fn without_gloss(text: &str) -> Cow<'_, str> {
    match (text.find('('), text.find(')')) {
        (Some(open), Some(close)) if open < close => {
            format!("{}{}", &text[..open], &text[close + 1..]).into()
        }
        _ => text.into(),
    }
}

/// How large a sort of place is, to choose between places of one name.
fn level(place: &Place) -> u32 {
    match place.kind {
        LocationKind::Country => 6,
        LocationKind::Province if place.country.as_deref() == Some("KR") => 5,
        // A sea that no country owns is larger than a town of its name: 동해.
        LocationKind::Natural if place.country.is_none() => 5,
        LocationKind::City if place.country.as_deref() == Some("KR") => 4,
        LocationKind::Town => 0,
        LocationKind::District if place.code.is_some() => 1,
        _ => 2,
    }
}
