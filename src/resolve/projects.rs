//! Projects under one name each.

use std::collections::HashMap;

use super::Context;
use crate::{
    Span,
    recognize::{ProjectMention, in_order, name_words},
    record::{Mention, Project},
};

/// Projects with which a new name is compared word by word, at most.
const MAX_COMPARED: usize = 64;

pub(super) fn resolve(mentions: &[ProjectMention], context: &Context<'_>) -> Vec<Project> {
    let mut groups = Groups::default();
    for mention in mentions.iter().filter(|x| x.full.is_none()) {
        groups.name(mention, context.source.slice(mention.span));
    }
    for mention in mentions {
        groups.mention(mention, context.source.slice(mention.span));
    }
    groups.projects.sort_by_key(|project| project.mentions.first().map(|x| x.span.start()));
    groups.projects
}

#[derive(Default)]
struct Groups {
    projects: Vec<Project>,
    /// The first name of each project, without blanks.
    keys: Vec<String>,
    by_name: HashMap<String, usize>,
    by_span: HashMap<Span, usize>,
}

impl Groups {
    /// Finds or makes the project of a full name.
    fn name(&mut self, mention: &ProjectMention, text: &str) {
        let key: String = text.split_whitespace().collect();
        let known = self.by_name.get(&key).copied().or_else(|| self.wider(text, &key));
        let number = known.unwrap_or_else(|| {
            self.projects.push(Project {
                name: text.to_owned(),
                kind: mention.kind,
                mentions: Vec::new(),
            });
            self.keys.push(key.clone());
            self.projects.len() - 1
        });
        let project = &mut self.projects[number];
        if text.len() > project.name.len() && known.is_some() {
            text.clone_into(&mut project.name);
            project.kind = mention.kind;
        }
        self.by_name.insert(key, number);
        self.by_span.insert(mention.span, number);
    }

    /// J15: the name whose words are all in the other, in order, or that ends it with other
    /// blanks, is the same project's.
    fn wider(&self, text: &str, key: &str) -> Option<usize> {
        let words = name_words(text);
        if words.len() < 2 {
            return None;
        }
        self.projects.iter().zip(&self.keys).take(MAX_COMPARED).position(|(project, other)| {
            let name = name_words(&project.name);
            let ends = other.ends_with(key) || key.ends_with(other.as_str());
            name.len() > 1 && (ends || in_order(&words, &name) || in_order(&name, &words))
        })
    }

    fn mention(&mut self, mention: &ProjectMention, text: &str) {
        let full = mention.full.unwrap_or(mention.span);
        if let Some(&number) = self.by_span.get(&full) {
            let rule = mention.rule.to_owned();
            let mention = Mention { text: text.to_owned(), span: mention.span, rule };
            self.projects[number].mentions.push(mention);
        }
    }
}
