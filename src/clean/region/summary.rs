//! RL3: summary boxes above the body.

use super::LONGEST_BOX;
use crate::{
    clean::draft::{Class, Draft, Fate, Gone},
    lexicon::End,
    record::RemovedKind,
};

impl Draft<'_> {
    /// RL3: a summary box: sentences between its head and a closing label, if the body follows.
    pub(super) fn summaries(&mut self) {
        let Some(last) = self.lines.iter().rposition(|line| line.class == Class::Prose) else {
            return;
        };
        let mut at = 0;
        while at < self.lines.len() {
            if self.lines[at].class == Class::Summary {
                at = self.summary(at, last);
            }
            at += 1;
        }
    }

    /// Returns the last line of the box that begins at `head`.
    fn summary(&mut self, head: usize, prose: usize) -> usize {
        let last = self.lines.len().min(head + LONGEST_BOX);
        let mut sentences = Vec::new();
        for number in head + 1..last {
            let line = &self.lines[number];
            match line.class {
                Class::Prose | Class::Text if line.span.len() < 600 => sentences.push(number),
                Class::Gone if !sentences.is_empty() && line.end == End::Soft => {
                    let boxed = number < prose && sentences.len() <= 6;
                    if boxed {
                        let gone = Fate::Gone(Gone::new(RemovedKind::Notice, "RL3"));
                        for &sentence in &sentences {
                            self.settle(sentence, gone);
                            self.lines[sentence].class = Class::Gone;
                        }
                    }
                    if !boxed {
                        self.open_summary(head);
                    }
                    return number;
                }
                Class::Gone | Class::Summary => {}
                _ => break,
            }
        }
        self.open_summary(head);
        head
    }
}
