//! Words around the names of those who wrote a piece, spoke in it or worked on it.

use super::Residue;
use crate::{
    Error,
    lexicon::{
        Row, Table, Text, WordList,
        hash::{HashMap, HashSet},
        letters::Letters,
    },
};

/// All such words.
#[derive(Clone, Debug, Default)]
pub(super) struct Writers {
    words: HashMap<Text, WriterWord>,
    /// What they begin with.
    firsts: Letters,
    /// How posts in a newsroom end.
    posts: WordList,
    openers: HashSet<Text>,
    by_words: HashSet<Text>,
    /// Whether each is common.
    surnames: HashMap<Text, bool>,
    speakers: HashSet<Text>,
    crew: HashSet<Text>,
}

/// A word that stands around a writer's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WriterWord {
    /// 기자, 특파원.
    Role,
    /// 정치부, 디지털뉴스팀.
    Desk,
    /// 글, 사진, 정리.
    Lead,
    /// 교수, 변호사: posts of those who write opinion pieces.
    Author,
    /// 세종, 워싱턴.
    Place,
    /// 로, 에서: what stands behind an address that a sentence names.
    Particle,
}

impl WriterWord {
    /// The class that the table calls so.
    fn named(class: &str) -> Option<WriterWord> {
        Some(match class {
            "role" => WriterWord::Role,
            "desk" => WriterWord::Desk,
            "lead" => WriterWord::Lead,
            "author" => WriterWord::Author,
            "place" => WriterWord::Place,
            "particle" => WriterWord::Particle,
            _ => return None,
        })
    }
}

impl Residue {
    /// Columns: word, classes.
    pub(crate) fn load_byline_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row: &Row<'_>| {
            for class in row.list(1) {
                let word = row.text(0);
                match class.as_ref() {
                    "post" => self.writers.posts.push(word),
                    "outlet" => self.outlets.ends.push(word),
                    "opener" => drop(self.writers.openers.insert(word)),
                    "by" => drop(self.writers.by_words.insert(word)),
                    class => {
                        let class = WriterWord::named(class).ok_or_else(|| row.bad(1, "class"))?;
                        self.writers.firsts.add(row.cell(0).chars().next());
                        self.writers.words.insert(word, class);
                    }
                }
            }
            Ok(())
        })
    }

    /// Columns: word, class.
    pub(crate) fn load_broadcast_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            let speaker = row.one_of(1, "class", &[("speaker", true), ("crew", false)])?;
            let words = if speaker { &mut self.writers.speakers } else { &mut self.writers.crew };
            words.insert(row.text(0));
            Ok(())
        })
    }

    /// Columns: surname, weight.
    pub(crate) fn load_surnames(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            let weight: u8 = row.parse(1, "weight")?;
            self.writers.surnames.insert(row.text(0), weight > 1);
            Ok(())
        })
    }

    /// What `word` says beside a name.
    pub(crate) fn writer_word(&self, word: &str) -> Option<WriterWord> {
        if !self.writers.firsts.has(word.chars().next()) {
            return None;
        }
        self.writers.words.get(word).copied()
    }

    /// Whether `word` is a post in a newsroom.
    pub(crate) fn is_post(&self, word: &str) -> bool {
        self.writers.posts.end(word)
    }

    /// Whether names need no job word behind `word`: 글쓴이 홍길동.
    pub(crate) fn says_by(&self, word: &str) -> bool {
        self.writers.by_words.contains(word)
    }

    /// Whether sentences open with `words`, one or two of them.
    pub(crate) fn opens_sentence(&self, words: &str) -> bool {
        self.writers.openers.contains(words)
    }

    /// Whether `word` is a Korean surname.
    pub(crate) fn is_surname(&self, word: &str) -> bool {
        self.writers.surnames.contains_key(word)
    }

    /// Whether `word` is a surname that many bear.
    pub(crate) fn is_common_surname(&self, word: &str) -> bool {
        self.writers.surnames.get(word).is_some_and(|&common| common)
    }

    /// Whether `word` marks a turn in the script of a broadcast.
    pub(crate) fn is_speaker(&self, word: &str) -> bool {
        self.writers.speakers.contains(word)
    }

    /// Whether `word` is a task of those who worked on a broadcast without writing it.
    pub(crate) fn is_crew(&self, word: &str) -> bool {
        self.writers.crew.contains(word)
    }
}
