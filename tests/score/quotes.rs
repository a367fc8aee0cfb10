use gisa::{
    Record,
    record::{Official, Organization, Quote},
};

use super::{Board, Gold, gold};

/// Letters and digits alone.
fn letters(text: impl AsRef<str>) -> String {
    text.as_ref().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Counts direct quotations, and of those that are found, who said them.
pub(super) fn score(board: &mut Board, gold: &Gold, record: &Record) {
    let Some(quotes) = &gold.quotes else { return };
    let loose = gold.title.iter().chain(&gold.subtitles).chain(&gold.neutral);
    let loose: Vec<String> = loose.map(letters).collect();
    let mut left: Vec<&gold::Quote> = quotes.iter().collect();
    board.tally("quotes").gold += left.len();
    for quote in record.quotes.iter().filter(|quote| quote.direct) {
        let words = letters(&quote.text);
        if let Some(at) = left.iter().position(|wanted| letters(&wanted.text) == words) {
            let wanted = left.remove(at);
            let tally = board.tally("quotes");
            tally.found += 1;
            tally.right += 1;
            speaker(board, &gold.id, wanted, quote, record);
        } else if !loose.iter().any(|line| line.contains(&words)) {
            let tally = board.tally("quotes");
            tally.found += 1;
            tally.extra(&gold.id, &quote.text);
        }
    }
    for quote in left {
        board.tally("quotes").missed(&gold.id, &quote.text);
    }
}

fn speaker(board: &mut Board, id: &str, wanted: &gold::Quote, quote: &Quote, record: &Record) {
    let person = quote.speaker.map(|at| &record.officials[at]);
    let body = quote.organization.map(|at| &record.organizations[at]);
    let tally = board.tally("speakers");
    tally.gold += usize::from(wanted.speaker.is_some());
    tally.found += usize::from(person.is_some() || body.is_some());
    let who = wanted.speaker.as_deref().map(letters).unwrap_or_default();
    if person.is_some_and(|x| is_person(x, &who)) || body.is_some_and(|x| is_body(x, &who)) {
        tally.right += 1;
        return;
    }
    if let Some(who) = &wanted.speaker {
        tally.missed(id, &format!("{who}: {}", wanted.text));
    }
    let name = person.map(|x| x.name.as_deref().unwrap_or(&x.title));
    if let Some(name) = name.or(body.map(|x| &*x.name)) {
        tally.extra(id, &format!("{name}: {}", wanted.text));
    }
}

/// A person is known by the name, one without a name by the title, each by a mention.
fn is_person(person: &Official, who: &str) -> bool {
    let name = person.name.as_deref().unwrap_or(&person.title);
    who.contains(&letters(name)) || person.mentions.iter().any(|x| letters(&x.text) == who)
}

/// A body is known by a mention, also where somebody unnamed speaks for it.
fn is_body(body: &Organization, who: &str) -> bool {
    let who = who.strip_suffix("관계자").unwrap_or(who);
    body.mentions.iter().any(|x| who.ends_with(&letters(&x.text)))
}
