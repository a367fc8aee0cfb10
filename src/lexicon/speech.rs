//! Verbs that report speech, and words for those who speak.

use std::collections::HashMap;

use super::{Forms, Sense, Table, Text};
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

/// Words for speakers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Speech {
    speakers: HashMap<Text, Speaker>,
}

impl Speech {
    pub(crate) fn speaker(&self, noun: &str) -> Option<Speaker> {
        self.speakers.get(noun).copied()
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
