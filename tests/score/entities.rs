use std::collections::{BTreeMap, BTreeSet};

use gisa::{
    Decimal, Record,
    record::{Amount, Location, Mention, Official, Sector},
};

use super::{
    Board, Gold, gold,
    surface::{core, overlap, place},
    text::squeeze,
};

/// Counts amounts, places, people and projects.
pub(super) fn score(board: &mut Board, gold: &Gold, record: &Record) {
    amounts(board, gold, &record.amounts);
    locations(board, gold, &record.locations);
    officials(board, gold, &record.officials);
    projects(board, gold, record);
}

fn amounts(board: &mut Board, gold: &Gold, found: &[Amount]) {
    let surfaces = |optional| -> BTreeSet<String> {
        let rows = gold.amounts.iter().filter(|amount| amount.optional == optional);
        rows.map(|amount| core(&amount.text)).collect()
    };
    let (hard, soft) = (surfaces(false), surfaces(true));
    let counts = |amount: &&Amount| {
        let core = core(&amount.text);
        hard.contains(&core)
            || !(soft.contains(&core) || gold.loose(&core) || gold.loose(&squeeze(&amount.text)))
    };
    let found = found
        .iter()
        .filter(counts)
        .map(|amount| money(&amount.text, amount.currency.as_deref(), amount.value))
        .collect();
    let wanted = gold
        .amounts
        .iter()
        .filter(|amount| !amount.optional)
        .map(|amount| money(&amount.text, amount.currency.as_deref(), amount.value))
        .collect();
    board.tally("amounts").sets(&gold.id, &found, &wanted);
}

/// Surface, currency and value in one line.
fn money(text: &str, currency: Option<&str>, value: Option<Decimal>) -> String {
    let value = value.map(|value| value.round_dp(4).normalize().to_string());
    format!("{} {} {}", core(text), currency.unwrap_or("?"), value.as_deref().unwrap_or("?"))
}

fn locations(board: &mut Board, gold: &Gold, found: &[Location]) {
    let of = |optional| gold.locations.iter().filter(move |place| place.optional == optional);
    let surfaces = |optional| of(optional).map(|place| squeeze(&place.text)).collect();
    let (hard, soft): (BTreeSet<String>, BTreeSet<String>) = (surfaces(false), surfaces(true));
    let pairs = |optional| of(optional).map(|at| pair(&at.name, at.country.as_deref())).collect();
    let (wanted, spare): (BTreeSet<String>, BTreeSet<String>) = (pairs(false), pairs(true));
    let free = |form: &String| !hard.contains(form) && (soft.contains(form) || gold.loose(form));
    let (mut forms, mut places) = (BTreeSet::new(), BTreeSet::new());
    for location in found {
        let mut own = squeezed(&location.mentions);
        forms.extend(own.iter().filter(|form| !free(form)).cloned());
        if own.is_empty() {
            own.push(squeeze(&location.name));
        }
        let pair = pair(&location.name, location.country.as_deref());
        if wanted.contains(&pair) || !(spare.contains(&pair) || own.iter().all(free)) {
            places.insert(pair);
        }
    }
    board.tally("locations").sets(&gold.id, &forms, &hard);
    board.tally("places").sets(&gold.id, &places, &wanted);
}

fn pair(name: &str, country: Option<&str>) -> String {
    format!("{} {}", place(name), country.unwrap_or("-"))
}

fn squeezed(mentions: &[Mention]) -> Vec<String> {
    mentions.iter().map(|mention| squeeze(&mention.text)).collect()
}

/// Name and title of a person.
fn who(name: Option<&str>, title: &str) -> (String, String) {
    (squeeze(name.unwrap_or_default()), squeeze(title))
}

fn officials(board: &mut Board, gold: &Gold, found: &[Official]) {
    let of = |optional| gold.officials.iter().filter(move |person| person.optional == optional);
    let wanted: BTreeMap<_, _> =
        of(false).map(|person| (who(person.name.as_deref(), &person.title), person)).collect();
    let mut got = BTreeMap::new();
    for person in found {
        let own = who(person.name.as_deref(), &person.title);
        let key = another_title(gold, &own).unwrap_or_else(|| own.clone());
        if wanted.contains_key(&key) || !dropped(gold, person, &own) {
            got.entry(key).or_insert(person);
        }
    }
    let name = |(name, title): &(String, String)| format!("{name} {title}");
    let public = |person: &Official| person.sector == Sector::Public;
    let all_got = got.keys().map(name).collect();
    board.tally("people").sets(&gold.id, &all_got, &wanted.keys().map(name).collect());
    let public_got = got.iter().filter(|(_, person)| public(person)).map(|(key, _)| name(key));
    let public_wanted =
        wanted.iter().filter(|(_, person)| person.kind == "public").map(|(key, _)| name(key));
    board.tally("officials").sets(&gold.id, &public_got.collect(), &public_wanted.collect());
    for (key, person) in &wanted {
        if let Some(found) = got.get(key) {
            organization(board, &gold.id, person, found);
        }
    }
}

/// The key in the gold of a person with two posts.
fn another_title(gold: &Gold, own: &(String, String)) -> Option<(String, String)> {
    let mut wanted = gold.officials.iter().filter(|person| !person.optional).rev();
    let person = wanted.find(|person| {
        let name = person.name.as_deref();
        person.titles.iter().any(|title| who(name, title) == *own)
    })?;
    Some(who(person.name.as_deref(), &person.title))
}

/// Does this person count neither way?
fn dropped(gold: &Gold, person: &Official, own: &(String, String)) -> bool {
    let spare = || gold.officials.iter().filter(|other| other.optional);
    let listed = spare().any(|other| {
        let titles = other.titles.iter().chain([&other.title]);
        titles.into_iter().any(|title| who(other.name.as_deref(), title) == *own)
    });
    let passed: Vec<String> = gold
        .neutral()
        .into_iter()
        .chain(spare().flat_map(|other| &other.mentions).map(|form| squeeze(form)))
        .collect();
    let mut forms = squeezed(&person.mentions);
    if forms.is_empty() {
        forms.push(format!("{}{}", own.0, own.1));
    }
    listed
        || forms.iter().all(|form| {
            form.chars().nth(1).is_some() && passed.iter().any(|wider| wider.contains(form))
                || gold.loose(form)
        })
}

fn organization(board: &mut Board, id: &str, wanted: &gold::Official, found: &Official) {
    let Some(text) = wanted.org_text.as_deref().map(squeeze).filter(|text| !text.is_empty()) else {
        return;
    };
    let full = squeeze(wanted.org.as_deref().unwrap_or_default());
    let own = squeeze(found.organization.as_deref().unwrap_or_default());
    let right = !own.is_empty() && (own == full || own == text);
    let name = wanted.name.as_deref().unwrap_or_default();
    board.tally("orgs_of").answer(
        id,
        right,
        &format!("{name} {}: {full}, not {own}", wanted.title),
    );
}

/// How much two names of a project must share.
const ALIKE: f64 = 0.8;

fn projects(board: &mut Board, gold: &Gold, record: &Record) {
    let mut left: Vec<&gold::Project> =
        gold.projects.iter().filter(|project| !project.optional).collect();
    let names: BTreeSet<&str> =
        record.projects.iter().map(|project| project.name.as_str()).collect();
    let tally = board.tally("projects");
    tally.gold += left.len();
    for name in names {
        let mut best: Option<(usize, f64)> = None;
        for (at, project) in left.iter().enumerate() {
            let like = likeness(name, project);
            if best.is_none_or(|(_, most)| like > most) {
                best = Some((at, like));
            }
        }
        if let Some((at, _)) = best.filter(|&(_, like)| like >= ALIKE) {
            left.remove(at);
            tally.found += 1;
            tally.right += 1;
        } else if !second_name(gold, name) {
            tally.found += 1;
            tally.extra(&gold.id, name);
        }
    }
    for project in left {
        tally.missed(&gold.id, &project.name);
    }
}

fn likeness(name: &str, project: &gold::Project) -> f64 {
    let names = project.aliases.iter().chain([&project.name]);
    names.map(|own| overlap(name, own)).fold(0.0, f64::max)
}

/// A second name of a project that was matched, or one that counts neither way.
fn second_name(gold: &Gold, name: &str) -> bool {
    gold.projects.iter().any(|project| likeness(name, project) >= ALIKE)
        || gold.neutral.iter().any(|neutral| overlap(name, neutral) >= ALIKE)
        || gold.loose(&squeeze(name))
}
