//! What looked like something and was left out: the candidates that a rule refused, and words of
//! the tables that were none because their word goes on.

use std::collections::HashMap;

use gisa::{
    Record, Rejected, Span,
    record::EntityKind,
    render::{Role, Segment},
};

use super::{Scope, out::Out, rows::ROWS};

/// What is looked for in longer words; the other kinds begin with numbers or signs.
const KINDS: [EntityKind; 3] =
    [EntityKind::Location, EntityKind::Organization, EntityKind::Official];

/// Words that were left out.
pub(super) struct Refused {
    pub(super) kind: EntityKind,
    pub(super) words: String,
    pub(super) span: Span,
    /// The rule that refused them, where one looked at them.
    pub(super) rule: Option<&'static str>,
    reason: String,
}

/// All of them, in text order.
pub(super) fn all(record: &Record, text: &str, rejected: Vec<Rejected>) -> Vec<Refused> {
    let starts: Vec<usize> = rejected.iter().map(|it| it.span.start()).collect();
    let mut all: Vec<Refused> = rejected.into_iter().map(of_rule).collect();
    for segment in record.highlight(text).iter().filter(|segment| is_free(segment)) {
        for (at, _) in segment.text.char_indices() {
            let at = segment.span.start() + at;
            let begins = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            if begins && starts.binary_search(&at).is_err() {
                all.extend(going_on(&text[at..segment.span.end()], at));
            }
        }
    }
    all.sort_by_key(|it| (it.span, it.kind));
    all
}

fn of_rule(rejected: Rejected) -> Refused {
    let Rejected { kind, text: words, span, rule, reason, .. } = rejected;
    Refused { kind, words, span, rule: Some(rule), reason: reason.to_owned() }
}

/// Whether a mention could stand here: words of the article in which nothing but a quote is.
fn is_free(segment: &Segment<'_>) -> bool {
    let in_article = matches!(segment.role, Role::Title | Role::Subtitle(_) | Role::Paragraph(_));
    in_article && segment.entities.iter().all(|entity| entity.kind == EntityKind::Quote)
}

/// What the tables know at the head of a word that goes on behind it; `words` begin at `at`.
fn going_on(words: &str, at: usize) -> Vec<Refused> {
    if words.starts_with(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let whole = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(words);
    let of = |kind| {
        let &(form, ..) = ROWS.longest(words, kind).first()?;
        let rest = whole.strip_prefix(form).unwrap_or_default();
        let goes_on = !rest.is_empty() && !ROWS.has("particles", rest);
        let reason = format!("it goes on in the same word: {whole}");
        let span = Span::new(at, at + form.len());
        goes_on.then(|| Refused { kind, words: form.to_owned(), span, rule: None, reason })
    };
    KINDS.into_iter().filter_map(of).collect()
}

/// Those in `scope`; the same words that were refused for the same reason stand together.
pub(super) fn show(out: &mut Out<'_>, refused: &[Refused], scope: &Scope) {
    let mut groups: Vec<Vec<&Refused>> = Vec::new();
    let mut known = HashMap::new();
    for it in refused.iter().filter(|it| scope.has(it.span)) {
        let group = *known.entry((it.kind, &it.words, &it.reason)).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(it);
    }
    groups.iter().for_each(|group| together(out, group));
}

fn together(out: &mut Out<'_>, group: &[&Refused]) {
    let first = group[0];
    out.words(0, "rejected", &format!("{} ({})", first.words, first.kind));
    let mut lines: Vec<usize> = group.iter().map(|it| out.number(it.span)).collect();
    lines.dedup();
    out.told(2, &format!("line {}", lines[0]), &first.reason);
    if lines.len() > 1 {
        let others: Vec<String> = lines[1..].iter().map(usize::to_string).collect();
        out.told(4, "also", &format!("line {}", others.join(", ")));
    }
    if let Some(rule) = first.rule {
        out.rule(rule);
    }
    for (form, table, row) in ROWS.within(&first.words, first.kind) {
        let cells: Vec<&str> = row.cells().collect();
        let longer = if row.form() == form { "" } else { form };
        let within = if longer.is_empty() { "" } else { " in " };
        let row = format!("{table}, line {}: {longer}{within}{}", row.line(), cells.join(" | "));
        out.words(4, "table", &row);
    }
}
