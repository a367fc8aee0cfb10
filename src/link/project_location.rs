//! Where a project is.

use super::{Scene, in_order, tie, within};
use crate::record::{Link, LinkKind, ProjectKind};

/// Bytes between a place and the project that is there.
const REACH: usize = 60;

pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let places = in_order(scene.entities.locations.iter().map(|x| &x.mentions));
    for &(span, project) in &scene.projects {
        let mut push = |place: usize, evidence, rule: &'static str| {
            links.push(tie(LinkKind::ProjectLocation, project, place, evidence, rule));
        };
        for &(_, place) in within(&places, span.start(), span.end()) {
            push(place, span, "L3");
        }
        let before = places.partition_point(|(x, _)| x.end() <= span.start());
        if let Some(&(at, place)) = before.checked_sub(1).and_then(|last| places.get(last))
            && stands_there(scene, at.end(), span.start())
        {
            push(place, at.join(span), "L4");
        }
        if matches!(
            scene.entities.projects[project].kind,
            ProjectKind::Policy | ProjectKind::Programme
        ) && let Some(&(at, place)) = opening(scene, &places, span.start())
        {
            push(place, at.join(span), "L4");
        }
    }
}

/// L4: 애리조나주에 짓는 공장, 알마티의 순환도로.
fn stands_there(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let Some(words) = scene.between(from, to, REACH) else { return false };
    let at = ["에 ", "에서 ", "의 ", "에는 ", " '", " ‘", "에서는 "];
    at.iter().any(|particle| words.starts_with(particle)) && !words.contains(['.', ',', '\n'])
}

/// L4: the country that opens the sentence pursues its own plan.
fn opening<'p>(
    scene: &Scene<'_>,
    places: &'p [(crate::Span, usize)],
    at: usize,
) -> Option<&'p (crate::Span, usize)> {
    let start = scene.sentence_start(at);
    let first = within(places, start, at).first()?;
    let leads = scene.text[start..first.0.start()].trim().is_empty();
    (leads && scene.is_subject(first.0.end())).then_some(first)
}
