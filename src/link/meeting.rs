//! Who met whom.

use super::{Scene, in_order, tie, within};
use crate::{
    Span,
    lexicon::{Kinds, Sense},
    record::{Link, LinkKind},
};

/// Bytes between the person met and the word that says so.
const REACH: usize = 48;

/// L10: A 장관은 … B 총리를 예방해; A 대통령과 B 총리는 … 회담을.
pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let officials = in_order(scene.entities.officials.iter().map(|x| &x.mentions));
    for &(met, other) in &officials {
        let Some(end) = encounter(scene, met.end()) else { continue };
        let start = scene.sentence_start(met.start());
        let before = within(&officials, start, met.start());
        let subject = before.iter().rev().find(|(at, _)| scene.is_subject(at.end()));
        let partner = subject.or_else(|| joined(scene, &officials, met));
        if let Some(&(at, host)) = partner.filter(|&&(_, host)| host != other) {
            let evidence = Span::new(at.start(), end);
            links.push(tie(LinkKind::OfficialMeeting, host, other, evidence, "L10"));
        }
    }
}

/// Where the word ends that says that the person who is named up to `at` was met.
fn encounter(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let rest = &scene.text[at..];
    let particles = ["을 ", "를 ", "과 ", "와 ", "과의 ", "와의 ", "등을 ", " 등을 ", "은 ", "는 "];
    let particle = particles.iter().find(|particle| rest.starts_with(**particle))?;
    let from = at + particle.len();
    let to = scene.sentence_end(from).min(super::boundary(scene.text, from + REACH));
    scene.find(Kinds::ENCOUNTER, from, to, |span, senses| {
        let meets = senses.contains(&Sense::Encounter) && begins_word(scene.text, span.start());
        meets.then_some(span.end())
    })
}

fn begins_word(text: &str, at: usize) -> bool {
    !crate::recognize::hangul::before(text, at).is_some_and(crate::recognize::hangul::is_syllable)
}

/// A 대통령과 B 총리는: the one before 과 or 와.
fn joined<'o>(
    scene: &Scene<'_>,
    officials: &'o [(Span, usize)],
    met: Span,
) -> Option<&'o (Span, usize)> {
    let before = officials.partition_point(|(x, _)| x.end() <= met.start());
    let last = officials.get(before.checked_sub(1)?)?;
    let words = scene.between(last.0.end(), met.start(), 16)?;
    matches!(words, "과 " | "와 ").then_some(last)
}
