//! Names that share one title: A·B·C 의원.

use super::{
    Bearer, OfficialMention, View, before,
    words::{self, Kind},
};
use crate::Span;

/// Most names that share a title.
const LONGEST: usize = 20;

/// O10: adds a mention for every name before the one that the title stands with; the body before
/// the first of them is the body of all.
pub(super) fn read(
    view: &View<'_>,
    mention: &mut OfficialMention,
    mentions: &mut Vec<OfficialMention>,
) {
    let Bearer::Name(name) = mention.bearer else { return };
    if mention.span.start() != name.start() {
        return;
    }
    let mut at = name.start();
    let own = mentions.len();
    for _ in 0..LONGEST {
        let Some(word) = separator(view, at).and_then(|end| words::before(view, end)) else {
            break;
        };
        let Kind::Korean(score) = word.kind else { break };
        if score < 8 || word.genitive {
            break;
        }
        mentions.push(OfficialMention {
            span: Span::new(word.span.start(), word.end),
            rule: "O10",
            bearer: Bearer::Name(word.span),
            ..mention.clone()
        });
        at = word.span.start();
    }
    if mentions.len() > own {
        share_body(view, at, mention, &mut mentions[own..]);
    }
}

fn share_body(
    view: &View<'_>,
    at: usize,
    mention: &mut OfficialMention,
    others: &mut [OfficialMention],
) {
    let Some((body, start)) = before::body_at(view, at, mention) else { return };
    if let Some(first) = others.last_mut() {
        first.span = Span::new(start, first.span.end());
    }
    for one in others.iter_mut().chain([mention]) {
        one.body = Some(body.clone());
    }
}

/// Where the word before the separator at `at` ends: `·`, `,` or `, `.
fn separator(view: &View<'_>, at: usize) -> Option<usize> {
    let text = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let before = text.strip_suffix(['·', ',', '・', '‧', 'ㆍ', 'ᆞ'])?;
    Some(view.unit.start() + before.len())
}
