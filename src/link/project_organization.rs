//! Who builds, orders or runs a project.

use super::{Scene, in_order, tie, within};
use crate::{
    Span,
    lexicon::{WordEnd, Work},
    record::{Link, LinkKind},
};

/// Bytes behind a project in which the verb of its clause stands.
const REACH: usize = 60;

pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let bodies = in_order(scene.entities.organizations.iter().map(|x| &x.mentions));
    for &(span, project) in &scene.projects {
        let mut push = |body: usize, evidence, rule: &'static str| {
            links.push(tie(LinkKind::ProjectOrganization, project, body, evidence, rule));
        };
        for &(_, body) in within(&bodies, span.start(), span.end()) {
            push(body, span, "L6");
        }
        let agent = agent(scene, &bodies, span.start());
        if let Some(&(at, body)) = agent.filter(|_| is_done(scene, span.end())) {
            push(body, at.join(span), "L7");
        } else if let Some(&(at, body)) =
            agent.filter(|(at, _)| does(scene, at.end(), span.start()))
        {
            push(body, at.join(span), "L7");
        }
        let next = bodies.get(bodies.partition_point(|(at, _)| at.start() < span.end()));
        let given = next.filter(|(at, _)| is_given(scene, span.end(), at));
        if let Some(&(at, body)) = given.filter(|x| x.0.start() < scene.sentence_end(span.end())) {
            push(body, span.join(at), "L7");
        }
    }
}

/// The subject nearest before `at`, if it is of the same sentence.
fn agent<'b>(
    scene: &Scene<'_>,
    bodies: &'b [(Span, usize)],
    at: usize,
) -> Option<&'b (Span, usize)> {
    let floor = super::boundary(scene.text, at.saturating_sub(super::SENTENCE));
    let before = within(bodies, floor, at);
    let subject = before.iter().rev().find(|(body, _)| scene.is_subject(body.end()))?;
    (subject.0.start() >= scene.sentence_start(at)).then_some(subject)
}

/// L7: the clause says what the subject does with the project: 수주, 시공, 발주, 투자.
fn is_done(scene: &Scene<'_>, at: usize) -> bool {
    let words = &scene.text[at..];
    let object = ["을 ", "를 ", "에 ", " 공사를 ", " 사업을 "];
    if !object.iter().any(|particle| words.starts_with(particle)) {
        return false;
    }
    let end = scene.sentence_end(at).min(super::boundary(scene.text, at + REACH));
    acts(scene, at, end)
}

/// L7: the clause before the project says it: 현대건설이 수주한 X.
fn does(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let words = scene.between(from, to, REACH);
    let clause = words.filter(|words| !words.contains([',', '\n', '"', '”']));
    let adnominal = |words: &str| {
        let verb = words.trim_end().rsplit(' ').next().unwrap_or("");
        scene.lexicon.undertakings.ends_as(verb, &[WordEnd::Adnominal])
    };
    clause.is_some_and(adnominal) && acts(scene, from, to)
}

/// L7: the project goes to a body behind it: X를 현대건설에 발주했다.
fn is_given(scene: &Scene<'_>, end: usize, body: &Span) -> bool {
    let object = scene.between(end, body.start(), REACH / 2);
    let object =
        object.is_some_and(|words| words.starts_with(['을', '를']) && !words.contains(','));
    let to = &scene.text[body.end()..];
    let given = ["에 ", "에게 "].iter().any(|particle| to.starts_with(particle));
    let until =
        || scene.sentence_end(body.end()).min(super::boundary(scene.text, body.end() + REACH));
    object && given && acts(scene, body.end(), until())
}

/// Whether the words in `from..to` tell of building, running or ordering.
fn acts(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    scene.works(from, to, &[Work::Build, Work::Run, Work::Start, Work::Step])
}
