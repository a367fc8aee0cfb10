//! Who builds, orders or runs a project.

use super::{Scene, in_order, tie, within};
use crate::{
    lexicon::Work,
    record::{Link, LinkKind},
};

/// Bytes behind a project in which the verb of its clause stands.
const REACH: usize = 60;

pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let bodies = in_order(scene.entities.organizations.iter().map(|x| &x.mentions));
    for (span, project) in in_order(scene.entities.projects.iter().map(|x| &x.mentions)) {
        let mut push = |body: usize, evidence, rule: &str| {
            links.push(tie(LinkKind::ProjectOrganization, project, body, evidence, rule));
        };
        for &(_, body) in within(&bodies, span.start(), span.end()) {
            push(body, span, "L6");
        }
        let before = within(&bodies, scene.sentence_start(span.start()), span.start());
        let agent = before.iter().rev().find(|(at, _)| scene.is_subject(at.end()));
        if let Some(&(at, body)) = agent.filter(|_| is_done(scene, span.end())) {
            push(body, at.join(span), "L7");
        }
    }
}

/// L7: the clause says what the subject does with the project: 수주, 시공, 발주, 투자.
fn is_done(scene: &Scene<'_>, at: usize) -> bool {
    let words = &scene.text[at..];
    let object = ["을 ", "를 ", "에 ", " 공사를 ", " 사업을 "];
    if !object.iter().any(|particle| words.starts_with(particle)) {
        return false;
    }
    let end = scene.sentence_end(at).min(super::boundary(scene.text, at + REACH));
    let done = [Work::Build, Work::Run, Work::Start, Work::Step];
    scene.works(at, end).iter().any(|(_, work)| done.contains(work))
}
