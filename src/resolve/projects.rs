//! Projects under one name each.

use std::borrow::Cow;

use super::{Context, index::Index};
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
    groups.by_span.sort_unstable();
    for mention in mentions {
        groups.mention(mention, context.source.slice(mention.span));
    }
    let mut projects = groups.projects;
    projects.sort_by_key(|project| project.mentions.first().map(|x| x.span.start()));
    projects
}

#[derive(Default)]
struct Groups<'t> {
    projects: Vec<Project>,
    names: Vec<Name<'t>>,
    by_name: Index<Cow<'t, str>>,
    by_span: Vec<(Span, usize)>,
}

/// What a project is called.
struct Name<'t> {
    /// Its first name, without blanks.
    key: Cow<'t, str>,
    /// The words of its longest name.
    words: Vec<&'t str>,
}

impl<'t> Groups<'t> {
    /// Finds or makes the project of a full name.
    fn name(&mut self, mention: &ProjectMention, text: &'t str) {
        let key = squeezed(text);
        let words = name_words(text);
        let same = self.by_name.get(&key);
        let known = same.or_else(|| self.wider(&words, &key));
        let number = known.unwrap_or(self.projects.len());
        if same.is_none() {
            self.by_name.add(key.clone(), number);
        }
        self.by_span.push((mention.span, number));
        match self.projects.get_mut(number) {
            Some(project) if text.len() > project.name.len() => {
                text.clone_into(&mut project.name);
                project.kind = mention.kind;
                self.names[number].words = words;
            }
            Some(_) => {}
            None => {
                let (name, kind, mentions) = (text.to_owned(), mention.kind, Vec::new());
                self.projects.push(Project { name, kind, mentions });
                self.names.push(Name { key, words });
            }
        }
    }

    /// J15: the name whose words are all in the other, in order, or that ends it with other
    /// blanks, is the same project's.
    fn wider(&self, words: &[&str], key: &str) -> Option<usize> {
        if words.len() < 2 {
            return None;
        }
        self.names.iter().take(MAX_COMPARED).position(|name| {
            let ends = name.key.ends_with(key) || key.ends_with(&*name.key);
            let other = &name.words;
            other.len() > 1 && (ends || in_order(words, other) || in_order(other, words))
        })
    }

    fn mention(&mut self, mention: &ProjectMention, text: &str) {
        let full = mention.full.unwrap_or(mention.span);
        if let Ok(at) = self.by_span.binary_search_by_key(&full, |&(span, _)| span) {
            let number = self.by_span[at].1;
            let rule = mention.rule.into();
            let mention = Mention { text: text.to_owned(), span: mention.span, rule };
            self.projects[number].mentions.push(mention);
        }
    }
}

/// `text` without blanks.
fn squeezed(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_whitespace) {
        return text.into();
    }
    let mut squeezed = String::with_capacity(text.len());
    squeezed.extend(text.split_whitespace());
    squeezed.into()
}
