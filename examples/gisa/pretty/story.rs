//! The article itself, its mentions in the colours of their types.

use anstyle::Style;
use gisa::{
    Record,
    record::{Article, EntityKind},
    render::{Role, Segment},
};

use super::{look::Look, numbers::time};
use crate::table::{width, wrapped_runs};

/// Words in a style each.
type Runs<'t> = Vec<(&'t str, Style)>;

/// Adds title, publisher, paragraphs and captions to `out`.
pub(super) fn show(out: &mut String, record: &Record, text: &str, look: Look) {
    let story = Story { segments: record.highlight(text), look };
    let article = &record.article;
    let title = article.title.as_ref().map_or(record.id.as_str(), |title| title.text.as_str());
    story.lines(out, vec![(title, look.head())]);
    let rule = "─".repeat(width(title).min(look.columns));
    story.lines(out, vec![(&*rule, look.faint())]);
    for number in 0..article.subtitles.len() {
        story.passage(out, Role::Subtitle(number));
    }
    story.lines(out, vec![(&*meta(article), look.faint())]);
    for number in 0..article.paragraphs.len() {
        out.push('\n');
        story.passage(out, Role::Paragraph(number));
    }
    for number in 0..article.captions.len() {
        out.push('\n');
        story.captioned(out, number);
    }
    if look.colour {
        legend(out, record, &story);
    }
}

struct Story<'t> {
    segments: Vec<Segment<'t>>,
    look: Look,
}

impl<'t> Story<'t> {
    /// Adds the words of one role.
    fn passage(&self, out: &mut String, role: Role) {
        self.lines(out, self.runs(role));
    }

    fn captioned(&self, out: &mut String, number: usize) {
        let mut runs = vec![("[사진] ", self.look.faint())];
        runs.extend(self.runs(Role::Caption(number)));
        self.lines(out, runs);
    }

    /// The words of one role; what stood between two pieces becomes a space.
    fn runs(&self, role: Role) -> Runs<'t> {
        let mut runs = Vec::new();
        for segment in self.segments.iter().filter(|segment| segment.role == role) {
            if segment.gap {
                runs.push((" ", Style::new()));
            }
            let kinds = segment.entities.iter().map(|entity| entity.kind);
            runs.push((segment.text, self.look.of_all(kinds)));
        }
        runs
    }

    /// Adds `runs` in lines that fit; nothing where they have no words.
    fn lines(&self, out: &mut String, runs: Runs<'_>) {
        for line in wrapped_runs(&runs, self.look.columns) {
            if !line.is_empty() {
                out.push_str(&line);
                out.push('\n');
            }
        }
    }
}

/// Which colour is which type, of the types that were found.
fn legend(out: &mut String, record: &Record, story: &Story<'_>) {
    let found = EntityKind::ALL.into_iter().filter(|&kind| record.count_of(kind) > 0);
    let runs: Runs<'_> = found
        .flat_map(|kind| [(" · ", story.look.faint()), (kind.as_str(), story.look.of(kind))])
        .skip(1)
        .collect();
    if !runs.is_empty() {
        out.push('\n');
        story.lines(out, runs);
    }
}

/// Publisher, day, writers, and the sort of text where it is a special one.
fn meta(article: &Article) -> String {
    let mut parts: Vec<String> = article.outlet.iter().chain(&article.agency).cloned().collect();
    parts.dedup();
    parts.extend(article.published.as_deref().map(time));
    parts.extend(article.dateline.as_ref().map(|dateline| dateline.place.clone()));
    for byline in &article.bylines {
        let role = byline.role.as_deref().unwrap_or_default();
        let email = byline.email.as_deref().unwrap_or_default();
        let words = [&byline.name, role, email];
        parts.push(words.into_iter().filter(|x| !x.is_empty()).collect::<Vec<_>>().join(" "));
    }
    parts.extend(Some(article.kind.to_string()).filter(|kind| kind != "article"));
    parts.join(" · ")
}
