//! Names that share one title: A·B·C 의원.

use super::{Bearer, OfficialMention, View, before::Before, words::{self, Kind}};
use crate::Span;

/// Most names that share a title.
const LONGEST: usize = 20;

/// O10: adds a mention for every name before the one that the title stands with.
pub(super) fn read(
    view: &View<'_>,
    before: &Before,
    mention: &OfficialMention,
    mentions: &mut Vec<OfficialMention>,
) {
    let Bearer::Name(name) = mention.bearer else { return };
    if before.start != name.start() {
        return;
    }
    let mut at = name.start();
    for _ in 0..LONGEST {
        let Some(end) = separator(view, at) else { return };
        let Some(word) = words::before(view, end) else { return };
        let Kind::Korean(score) = word.kind else { return };
        if score < 8 || word.genitive {
            return;
        }
        mentions.push(OfficialMention {
            span: Span::new(word.span.start(), word.end),
            rule: "O10",
            bearer: Bearer::Name(word.span),
            ..mention.clone()
        });
        at = word.span.start();
    }
}

/// Where the word before the separator at `at` ends: `·`, `,` or `, `.
fn separator(view: &View<'_>, at: usize) -> Option<usize> {
    let text = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let before = text.strip_suffix(['·', ',', '・', '‧', 'ㆍ', 'ᆞ'])?;
    Some(view.unit.start() + before.len())
}
