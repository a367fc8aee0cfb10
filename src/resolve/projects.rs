//! Projects under one name each.

use super::Context;
use crate::{
    recognize::ProjectMention,
    record::{Mention, Project},
};

pub(super) fn resolve(mentions: &[ProjectMention], context: &Context<'_>) -> Vec<Project> {
    let mut projects: Vec<Project> = Vec::new();
    for mention in mentions {
        let text = context.source.slice(mention.span);
        let seen =
            Mention { text: text.to_owned(), span: mention.span, rule: mention.rule.to_owned() };
        match projects.iter_mut().find(|project| squeezed(&project.name) == squeezed(text)) {
            Some(project) => project.mentions.push(seen),
            None => projects.push(Project {
                name: text.to_owned(),
                kind: mention.kind,
                mentions: vec![seen],
            }),
        }
    }
    projects
}

fn squeezed(name: &str) -> String {
    name.split_whitespace().collect()
}
