//! Cases of cleaning: texts in which everything that is no part of a paragraph is marked.

use std::collections::BTreeMap;

use gisa::{Extractor, Record, Span, record::Article};

use crate::{fixtures, found};

/// Kinds of residue that are numbered, and what each must have.
const KINDS: usize = 34;
const GOES: usize = 3;
const STAYS: usize = 2;

struct Case {
    line: usize,
    name: String,
    text: String,
    /// Marked parts with their kinds, in text order.
    wanted: Vec<(Span, String)>,
    facts: Vec<String>,
}

/// Reads the file; `#! text ① words` gives a name to words that many cases hold.
fn parse(file: &str) -> Result<Vec<Case>, String> {
    let mut names: Vec<(&str, &str)> = Vec::new();
    let mut cases = Vec::new();
    for (index, line) in file.lines().enumerate() {
        let at = |problem: &str| format!("residue.tsv:{}: {problem}", index + 1);
        if let Some(directive) = line.strip_prefix("#! text ") {
            names.push(directive.split_once(' ').ok_or_else(|| at("a text has a name"))?);
        } else if !line.is_empty() && !line.starts_with('#') {
            let case = parse_line(line, &names).map_err(|problem| at(&problem))?;
            cases.push(Case { line: index + 1, ..case });
        }
    }
    Ok(cases)
}

fn parse_line(line: &str, names: &[(&str, &str)]) -> Result<Case, String> {
    let mut cells = line.split('\t');
    let (Some(name), Some(text)) = (cells.next(), cells.next()) else {
        return Err("a case has a name and a text".to_owned());
    };
    let text =
        names.iter().fold(text.replace('⏎', "\n"), |text, (n, words)| text.replace(n, words));
    let (text, spans) = unmark(&text)?;
    let (kinds, facts) = (list(cells.next()), list(cells.next()));
    // A case in which nothing is marked may name its facts at once.
    let (kinds, facts) =
        if spans.is_empty() { (Vec::new(), [kinds, facts].concat()) } else { (kinds, facts) };
    if kinds.len() != spans.len() {
        return Err(format!("{name} has {} marks and {} kinds", spans.len(), kinds.len()));
    }
    let wanted = spans.into_iter().zip(kinds).collect();
    Ok(Case { line: 0, name: name.to_owned(), text, wanted, facts })
}

/// The text without its `⟦` and `⟧`, and the spans between them.
fn unmark(marked: &str) -> Result<(String, Vec<Span>), String> {
    let mut text = String::with_capacity(marked.len());
    let mut spans = Vec::new();
    let mut parts = marked.split('⟦');
    text += parts.next().unwrap_or_default();
    for part in parts {
        let (words, after) = part.split_once('⟧').ok_or("a mark is not closed")?;
        spans.push(Span::new(text.len(), text.len() + words.len()));
        text += words;
        text += after;
    }
    Ok((text, spans))
}

fn list(cell: Option<&str>) -> Vec<String> {
    let cells = cell.unwrap_or_default().split(" ; ").map(str::trim);
    cells.filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

/// Every stretch outside the paragraphs with its kind; neighbours of one kind on a line are one.
fn outside(text: &str, record: &Record) -> Vec<(Span, String)> {
    let article = &record.article;
    let mut parts: Vec<(Span, String)> = Vec::new();
    let mut add = |span: Span, kind: &str| parts.push((span, kind.to_owned()));
    article.title.iter().for_each(|x| add(x.span, "title"));
    article.subtitles.iter().for_each(|x| add(x.span, "subtitle"));
    article.captions.iter().for_each(|x| add(x.span, "caption"));
    article.dateline.iter().for_each(|x| add(x.span, "dateline"));
    article.bylines.iter().for_each(|x| add(x.span, "byline"));
    record.removed.iter().for_each(|x| add(x.span, &found::plain(&x.kind)));
    parts.sort_by_key(|(span, _)| span.start());
    let mut joined: Vec<(Span, String)> = Vec::new();
    for (span, kind) in parts {
        match joined.last_mut() {
            Some((last, before))
                if *before == kind && text[last.end()..span.start()].chars().all(|c| c == ' ') =>
            {
                *last = Span::new(last.start(), span.end());
            }
            _ => joined.push((span, kind)),
        }
    }
    joined
}

/// Whether the record says what `fact` does: `byline=홍길동`, `kind=list`.
fn holds(fact: &str, record: &Record) -> bool {
    let Article { bylines, dateline, paragraphs, .. } = &record.article;
    let article = &record.article;
    let (field, value) = fact.split_once('=').unwrap_or((fact, ""));
    let is = |found: &Option<String>| found.as_deref() == Some(value);
    match field {
        "byline" => bylines.iter().any(|byline| byline.name == value),
        "place" => dateline.as_ref().is_some_and(|dateline| dateline.place == value),
        "agency" => is(&article.agency),
        "outlet" => is(&article.outlet),
        "published" => is(&article.published),
        "modified" => is(&article.modified),
        "section" => is(&article.section),
        "keyword" => article.keywords.iter().any(|keyword| keyword == value),
        "note" => article.notes.iter().any(|note| note.text == value),
        "kind" => found::plain(&article.kind) == value,
        "paragraph 2" | "paragraph 3" | "paragraph 4" => {
            let number: usize = field[10..].parse().expect("a number");
            paragraphs.get(number - 1).is_some_and(|paragraph| paragraph.text == value)
        }
        "text" => paragraphs.iter().any(|paragraph| paragraph.text == value),
        _ => panic!("{field} is no field of the facts"),
    }
}

/// What is wrong with the case, if anything.
fn fault(case: &Case, extractor: &Extractor) -> Option<String> {
    let record = extractor.extract(&case.text);
    let found = outside(&case.text, &record);
    let mut out = String::new();
    for (sign, these, those) in
        [("expected", &case.wanted, &found), ("found   ", &found, &case.wanted)]
    {
        for (span, kind) in these.iter().filter(|part| !those.contains(part)) {
            out += &format!("  {sign} {kind:<10} {}\n", &case.text[span.range()]);
        }
    }
    for fact in case.facts.iter().filter(|fact| !holds(fact, &record)) {
        out += &format!("  expected {fact}\n");
    }
    (!out.is_empty()).then(|| format!("residue.tsv:{} {}\n{out}", case.line, case.name))
}

fn cases() -> Vec<Case> {
    let text = std::fs::read_to_string(fixtures().join("cases/residue.tsv")).expect("the cases");
    parse(&text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn residue() {
    let extractor = Extractor::builder().build().expect("the tables");
    let faults: Vec<String> = cases().iter().filter_map(|case| fault(case, &extractor)).collect();
    assert!(faults.is_empty(), "{} cases of residue fail\n\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_kind_of_residue_has_cases_of_both_sorts() {
    let mut counts: BTreeMap<(usize, bool), usize> = BTreeMap::new();
    for case in cases() {
        let number = case.name[..2].parse().expect("a name begins with the number of its kind");
        let goes = case.name[2..].starts_with("-goes-");
        assert!(goes || case.name[2..].starts_with("-stays-"), "{}", case.name);
        let bare = case.wanted.iter().all(|(_, kind)| kind == "title");
        assert!(goes || bare, "{} marks what stays", case.name);
        *counts.entry((number, goes)).or_default() += 1;
    }
    for number in 1..=KINDS {
        let count = |goes| counts.get(&(number, goes)).copied().unwrap_or_default();
        assert!(count(true) >= GOES && count(false) >= STAYS, "kind {number} wants more cases");
    }
}

#[test]
fn names_of_residue_are_unique() {
    let mut names: Vec<String> = cases().into_iter().map(|case| case.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}
