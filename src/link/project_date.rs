//! When a project begins, ends or takes place.

use super::{Scene, tie};
use crate::{
    lexicon::Work,
    record::{Link, LinkKind},
};

/// Bytes between a project and a date of it.
const REACH: usize = 75;

/// L5: 12월 완공 예정인 조립공장; 순환도로는 2025년 착공한다.
pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let dates = &scene.entities.dates;
    for &(span, project) in &scene.projects {
        let next = dates.partition_point(|x| x.span.start() < span.end());
        let mut push = |date: usize| {
            let evidence = span.join(dates[date].span);
            links.push(tie(LinkKind::ProjectDate, project, date, evidence, "L5"));
        };
        if let Some(last) = next.checked_sub(1)
            && tied(scene, dates[last].span.end(), span.start())
        {
            push(last);
        }
        if let Some(date) = dates.get(next)
            && scene.between(span.end(), date.span.start(), REACH / 2).is_some_and(plain)
            && tied(scene, date.span.end(), scene.sentence_end(date.span.end()))
        {
            push(next);
        }
    }
}

fn plain(words: &str) -> bool {
    !words.contains(['.', '\n', ','])
}

/// Whether a step of the project stands behind the date, near it and in one clause.
fn tied(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let to = super::boundary(scene.text, to.min(from + REACH));
    let Some(words) = scene.between(from, to, REACH) else { return false };
    if !plain(words) {
        return false;
    }
    scene.works(from, to, &[Work::Start, Work::Future])
}
