//! The same money in another currency.

use super::{Scene, tie};
use crate::record::{Link, LinkKind};

/// Bytes between an amount and its conversion in brackets: (약 , (우리 돈 약 .
const REACH: usize = 30;

/// What says without brackets that the same money follows: 100만유로, 우리 돈 14억원.
const OURS: &[&str] = &["우리 돈", "우리돈", "원화로", "한화로"];

/// L11: 3만달러(약 4천만원).
pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let amounts = &scene.entities.amounts;
    for (number, pair) in amounts.windows(2).enumerate() {
        let (from, to) = (&pair[0], &pair[1]);
        let Some(words) = scene.between(from.span.end(), to.span.start(), REACH) else { continue };
        let opened = words.trim_start().starts_with(['(', '（', '·']) && !words.contains(')');
        let opened = opened || OURS.iter().any(|ours| words.contains(ours));
        let converted = opened && from.currency.is_some() && to.currency.is_some();
        if converted && from.currency != to.currency {
            let evidence = from.span.join(to.span);
            links.push(tie(LinkKind::AmountConversion, number, number + 1, evidence, "L11"));
        }
    }
}
