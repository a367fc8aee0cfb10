//! What a project costs.

use super::{Scene, in_order, tie};
use crate::record::{Link, LinkKind};

/// Bytes between a project and an amount that belongs to it.
const REACH: usize = 48;

pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let amounts = &scene.entities.amounts;
    for (span, project) in in_order(scene.entities.projects.iter().map(|x| &x.mentions)) {
        let mut push = |amount: usize, rule: &str| {
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
    let object =
        ["에 ", "에는 ", "사업에 ", "의 총사업비는 ", "의 사업비는 ", " 사업비는 ", " 총사업비 "];
    let tied =
        object.iter().any(|head| plain.starts_with(head)) && !words.contains(['.', ',', '\n']);
    tied.then_some("L2")
}

/// 30억원(총사업비 257억원): the second amount is the project's as well.
fn bracketed(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let words = scene.between(from, to, REACH);
    words.is_some_and(|words| words.starts_with('(') && !words.contains(')'))
}

/// L2: 2억달러 규모의 플랜트, 30억원을 들여 짓는 센터.
fn sized(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let Some(words) = scene.between(from, to, REACH) else { return false };
    let words = words.trim_start_matches("을 ").trim_start_matches("를 ").trim_start();
    let sizes = [
        "규모의",
        "규모인",
        "규모",
        "짜리",
        "들여",
        "들인",
        "투입해",
        "투입하는",
        "투자해",
        "투자하는",
        "이 투입되는",
        "상당의",
    ];
    sizes.iter().any(|size| words.starts_with(size)) && !words.contains(['.', ',', '\n'])
}
