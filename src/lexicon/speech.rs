//! Verbs that report speech, and words for those who speak.

use super::{Forms, Sense, Table, Text, hash::HashMap};
use crate::Error;

/// What a verb says about the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// 말하다, 밝히다, 전하다.
    Say,
    /// 강조하다.
    Stress,
    /// 주장하다, 지적하다, 비판하다.
    Claim,
    /// 제안하다, 요청하다, 촉구하다.
    Ask,
    /// 발표하다, 통보하다.
    Announce,
    /// 약속하다.
    Promise,
    /// 전망하다, 우려하다.
    Expect,
    /// 축하하다, 사과하다.
    Feel,
    /// 하다, 보다: they report only right behind the words.
    Bare,
    /// 알려지다, 전해지다: nobody is said to have said it.
    Nobody,
    /// 불리다, 명명하다: the words before it are a name.
    Naming,
}

const CUES: &[(&str, Cue)] = &[
    ("say", Cue::Say),
    ("stress", Cue::Stress),
    ("claim", Cue::Claim),
    ("ask", Cue::Ask),
    ("announce", Cue::Announce),
    ("promise", Cue::Promise),
    ("expect", Cue::Expect),
    ("feel", Cue::Feel),
    ("bare", Cue::Bare),
    ("none", Cue::Nobody),
    ("name", Cue::Naming),
];

/// A word for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    /// The one who spoke last: 그는.
    Pronoun,
    /// One who speaks for the body named before him: 산업부 관계자.
    Spokesman,
    /// One who is neither an official nor a body.
    Nameless,
}

const SPEAKERS: &[(&str, Speaker)] = &[
    ("pronoun", Speaker::Pronoun),
    ("spokesman", Speaker::Spokesman),
    ("nameless", Speaker::Nameless),
];

/// What a word does around a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ReportWord {
    Particle,
    Tail,
    Verb,
    Stem,
    Adverb,
    Stance,
}

const WORDS: &[(&str, ReportWord)] = &[
    ("particle", ReportWord::Particle),
    ("tail", ReportWord::Tail),
    ("verb", ReportWord::Verb),
    ("stem", ReportWord::Stem),
    ("adverb", ReportWord::Adverb),
    ("stance", ReportWord::Stance),
];

/// Words for speakers and around reports.
#[derive(Clone, Debug, Default)]
pub(crate) struct Speech {
    speakers: HashMap<Text, Speaker>,
    words: Vec<(Text, ReportWord)>,
}

impl Speech {
    pub(crate) fn speaker(&self, noun: &str) -> Option<Speaker> {
        self.speakers.get(noun).copied()
    }

    /// What ties words in quotation marks to the verb behind them, the longest first.
    pub(crate) fn particles(&self) -> impl Iterator<Item = &str> {
        self.of(ReportWord::Particle)
    }

    /// Whether `tail` can follow such a particle in the same word.
    pub(crate) fn is_tail(&self, tail: &str) -> bool {
        tail.is_empty() || tail == "는" || self.of(ReportWord::Tail).any(|word| word == tail)
    }

    /// Whether `tail` begins with a verb that reports.
    pub(crate) fn begins_verb(&self, tail: &str) -> bool {
        self.of(ReportWord::Verb).any(|verb| tail.starts_with(verb))
    }

    /// Whether `stem` takes 은 or 는 without being a topic: 하, 이번에.
    pub(crate) fn is_no_topic(&self, stem: &str) -> bool {
        let ends = |role| self.of(role).any(|word| stem.ends_with(word));
        ends(ReportWord::Stem) || ends(ReportWord::Adverb)
    }

    /// Whether `noun` is what somebody makes known: 입장, 방침.
    pub(crate) fn is_stance(&self, noun: &str) -> bool {
        self.of(ReportWord::Stance).any(|word| word == noun)
    }

    fn of(&self, role: ReportWord) -> impl Iterator<Item = &str> {
        self.words.iter().filter(move |(_, found)| *found == role).map(|(word, _)| &**word)
    }

    /// Columns: word, role.
    pub(super) fn load_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.words.push((row.text(0), row.one_of(1, "role", WORDS)?));
            Ok(())
        })?;
        self.words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        Ok(())
    }

    /// Columns: noun, role.
    pub(super) fn load_speakers(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.speakers.insert(row.text(0), row.one_of(1, "role", SPEAKERS)?);
            Ok(())
        })
    }
}

/// Columns: beginning of a verb form, class.
pub(super) fn load(table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
    table.each(2, 1, |row| {
        forms.add(row.cell(0), Sense::Speech(row.one_of(1, "class", CUES)?));
        Ok(())
    })
}

/// Columns: beginning of a word.
pub(super) fn load_encounters(table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
    table.each(1, 1, |row| {
        forms.add(row.cell(0), Sense::Encounter);
        Ok(())
    })
}
