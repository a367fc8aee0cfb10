//! What a project costs.

use super::{Scene, tie};
use crate::{
    lexicon::CostWord,
    record::{Link, LinkKind},
};

/// Bytes between a project and an amount that belongs to it.
const REACH: usize = 48;

pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let amounts = &scene.entities.amounts;
    for &(span, project) in &scene.projects {
        let mut push = |amount: usize, rule: &'static str| {
            let evidence = span.join(amounts[amount].span);
            links.push(tie(LinkKind::ProjectAmount, project, amount, evidence, rule));
        };
        let next = amounts.partition_point(|x| x.span.start() < span.end());
        if let Some(rule) =
            amounts.get(next).and_then(|x| behind(scene, span.end(), x.span.start()))
        {
            push(next, rule);
            if let Some(more) = amounts
                .get(next + 1)
                .filter(|more| bracketed(scene, amounts[next].span.end(), more.span.start()))
                && more.currency == amounts[next].currency
            {
                push(next + 1, "L1");
            }
        }
        if let Some(last) = amounts[..next].iter().rposition(|x| x.span.end() <= span.start())
            && sized(scene, amounts[last].span.end(), span.start())
        {
            push(last, "L2");
        }
    }
}

/// L1: in a bracket behind the name or right behind it; L2: 사업에 30억원.
fn behind(scene: &Scene<'_>, from: usize, to: usize) -> Option<&'static str> {
    let words = scene.between(from, to, REACH)?;
    let plain = words.trim_start_matches(['\'', '"', '’', '”']);
    if plain.starts_with('(') && !plain.contains([')', ',']) || plain.trim().is_empty() {
        return Some("L1");
    }
    let tied = !words.contains(['.', ',', '\n']) && ties(scene, plain, to);
    tied.then_some("L2")
}

/// Whether the words between a project and the amount at `to` say that it is the cost.
fn ties(scene: &Scene<'_>, words: &str, to: usize) -> bool {
    let known = &scene.lexicon.undertakings;
    let leads = |role, words: &str| {
        known
            .costs(role)
            .any(|word| words.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    };
    let named = words.strip_prefix('의').unwrap_or(words);
    let paid = || {
        let amounts = &scene.entities.amounts;
        let amount = amounts.partition_point(|x| x.span.start() < to);
        amounts.get(amount).is_some_and(|x| scene.text[x.span.end()..].starts_with("에 "))
    };
    leads(CostWord::Object, words)
        || named.strip_prefix(' ').is_some_and(|named| leads(CostWord::Cost, named))
        || leads(CostWord::Price, words.trim_start()) && paid()
}

/// 30억원(총사업비 257억원): the second amount is the project's as well.
fn bracketed(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let words = scene.between(from, to, REACH);
    words.is_some_and(|words| words.starts_with('(') && !words.contains(')'))
}

/// L2: 2억달러 규모의 플랜트, 30억원을 들여 짓는 센터.
fn sized(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let Some(words) = scene.between(from, to, REACH) else { return false };
    let words = words.trim_start_matches(['을', '를', '이', '가']).trim_start();
    let sized =
        scene.lexicon.undertakings.costs(CostWord::Size).any(|size| words.starts_with(size));
    sized && !words.contains(['.', ',', '\n'])
}
