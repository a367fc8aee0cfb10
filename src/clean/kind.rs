//! What sort of text an article is.

use super::shape;
use crate::{
    lexicon::Residue,
    record::{Article, Kind},
};

/// F2: the kind by the tag of the title, and without one by what the body is made of.
pub(super) fn of(article: &Article, marks: usize, residue: &Residue) -> Kind {
    let first = article.paragraphs.first().map_or("", |paragraph| paragraph.text.as_str());
    let title = article.title.as_ref().map_or(first, |title| title.text.as_str());
    let tagged = residue.kind_of(tag(title));
    if let Some(kind @ (Kind::Notice | Kind::Opinion | Kind::List)) = tagged {
        return kind;
    }
    if article.paragraphs.is_empty() {
        return match (article.captions.is_empty(), article.title.is_none()) {
            (false, _) => Kind::Photo,
            (true, false) => Kind::Flash,
            (true, true) => Kind::Article,
        };
    }
    if tagged == Some(Kind::Photo) {
        return Kind::Photo;
    }
    let turns =
        article.paragraphs.iter().filter(|paragraph| is_turn(&paragraph.text, residue)).count();
    if turns + marks >= 2 {
        return Kind::Transcript;
    }
    let prose = article.paragraphs.iter().any(|paragraph| shape::is_prose(&paragraph.text));
    if !prose && article.paragraphs.len() >= 3 { Kind::List } else { Kind::Article }
}

/// Whether `title` begins with the tag of an opinion piece.
pub(super) fn is_opinion(title: &str, residue: &Residue) -> bool {
    residue.kind_of(tag(title)) == Some(Kind::Opinion)
}

/// The words of the bracket a title begins with.
fn tag(title: &str) -> &str {
    let inside = title
        .strip_prefix(['[', '<', '【', '('])
        .and_then(|rest| rest.split([']', '>', '】', ')']).next());
    inside.filter(|tag| tag.len() <= 60).unwrap_or_default().trim()
}

/// Whether a paragraph opens a speaker's turn of a broadcast script: `[앵커]`, `◀기자▶ 그렇습니다`.
pub(super) fn is_turn(text: &str, residue: &Residue) -> bool {
    let start = text.trim_start_matches(['[', '<', '◀', '【', ' ', '＜', '［', '■', '▶']);
    let end = start.find(|c: char| !shape::is_hangul(c)).unwrap_or(0);
    let closed = start[end..].trim_start();
    let closed = closed.starts_with([']', '>', '▶', '】', ':', '/', '＞', '］']);
    start.len() < text.len() && closed && residue.is_speaker(&start[..end])
}
