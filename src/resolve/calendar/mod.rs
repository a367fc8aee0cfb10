//! Date expressions → calendar dates.
//!
//! Everything is counted from one day, the anchor: the day of publication that the caller or the
//! article's own metadata gives, else the first full date of the text. Without one only what is
//! written in full has a value.

mod known;
mod stretch;

use jiff::civil::Date as Day;

use self::{
    known::Known,
    stretch::{cut, day_of, grain},
};
use super::Context;
use crate::{
    firsts::Firsts,
    recognize::{DateMention, Point, Ref},
    record::{Anchor, Date},
};

pub(super) fn resolve(mentions: &[DateMention], context: &Context<'_>) -> Vec<Date> {
    let published = context.published.map(|day| (day, Anchor::Published));
    let first = || mentions.iter().find_map(full).map(|day| (day, Anchor::Text));
    let mut known = Known::new(published.or_else(first));
    let mut end = 0;
    mentions
        .iter()
        .map(|mention| {
            let text = context.source.text();
            let between = text.get(end..mention.span.start());
            if between.is_none_or(ends_sentence) {
                known.end_sentence();
            }
            known.tie(between.is_some_and(ties));
            end = mention.span.end();
            date(mention, &text[mention.span.range()], &mut known)
        })
        .collect()
}

fn ends_sentence(between: &str) -> bool {
    static FIRSTS: Firsts<4> = Firsts::of(b"\n?!.");
    let mut at = 0;
    while let Some(found) = FIRSTS.next(between, at) {
        let (front, rest) = between.split_at(found);
        if !rest.starts_with('.') || rest.starts_with(". ") || front.ends_with('다') {
            return true;
        }
        at = found + 1;
    }
    false
}

/// T9: whether words between two dates make one list or period of them: 5월 1일, 3일; 5월 15일부터 17일까지.
fn ties(between: &str) -> bool {
    let between = between.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(
        between.trim_matches(' '),
        "," | "·" | "ㆍ" | "부터" | "에서" | "에서부터" | "과" | "와" | "및" | "이나" | "또는"
    )
}

fn full(mention: &DateMention) -> Option<Day> {
    match mention.start {
        Point {
            year: Some(Ref::Given(year)),
            month: Some(Ref::Given(month)),
            day: Some(Ref::Given(day)),
            ..
        } => day_of(year, month, day),
        _ => None,
    }
}

fn date(mention: &DateMention, text: &str, known: &mut Known) -> Date {
    let first = known.place(&mention.start);
    known.learn(&mention.start, first);
    let last = mention.end.map(|end| {
        let found = first.and_then(|first| known.place_after(&end, first));
        known.learn(&end, found);
        found
    });
    let anchor = known.take_used();
    let grain = first.map_or_else(|| grain(&mention.start), |stretch| stretch.grain);
    // A range whose end cannot be told has no value at all.
    let whole = match last {
        Some(last) => first.zip(last).map(|(first, last)| (first.first, Some(last.last))),
        None => first.map(|stretch| (stretch.first, stretch.shown_end())),
    };
    Date {
        text: text.to_owned(),
        span: mention.span,
        value: whole.map(|(first, _)| cut(first, grain)),
        end: whole.and_then(|(_, last)| last).map(|last| cut(last, grain)),
        anchor: anchor.filter(|_| whole.is_some()),
        grain,
        rule: mention.rule.into(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Extractor, record::Anchor};

    /// What the dates of `text` were counted from, on a paper of 27 June 2019 or without a date.
    fn anchors(text: &str, published: bool) -> Vec<Option<Anchor>> {
        let mut builder = Extractor::builder();
        if published {
            builder = builder.published("2019-06-27");
        }
        let record = builder.build().unwrap().extract(text);
        record.dates.iter().map(|date| date.anchor).collect()
    }

    #[test]
    fn dates_tell_what_they_were_counted_from() {
        use Anchor::{Published, Text};
        let text = "정부는 2018년 3월 5일 만나 이듬해 헤어졌고 지난 4월 다시 만났다.";
        assert_eq!(anchors(text, true), [None, Some(Text), Some(Published)]);
        assert_eq!(anchors(text, false), [None, Some(Text), Some(Text)]);
        assert_eq!(anchors("정부는 지난 4월 만났다.", false), [None]);
        assert_eq!(anchors("정부는 5월 1일, 3일 만났다.", true), [Some(Published), Some(Text)]);
    }
}
