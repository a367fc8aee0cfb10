//! Which body an official belongs to.

use super::{Scene, tie};
use crate::record::{Link, LinkKind};

/// L8: the body of an official's office.
pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let entities = scene.entities;
    let mut bodies: Vec<(&str, usize)> =
        entities.organizations.iter().enumerate().map(|(n, x)| (x.name.as_str(), n)).collect();
    bodies.sort_unstable();
    let find = |name| bodies.binary_search_by_key(&name, |&(own, _)| own).ok();
    for (number, official) in entities.officials.iter().enumerate() {
        let body = official.organization.as_deref().and_then(find).map(|at| bodies[at].1);
        let (Some(body), Some(first)) = (body, official.mentions.first()) else { continue };
        let named = &entities.organizations[body].mentions;
        let with_body = official.mentions.iter().take(16).find(|x| {
            let near = named.partition_point(|y| y.span.end() <= x.span.start());
            named.get(near).is_some_and(|y| y.span.overlaps(x.span))
        });
        let evidence = with_body.unwrap_or(first).span;
        links.push(tie(LinkKind::OfficialOrganization, number, body, evidence, "L8"));
    }
}
