//! Verbs that report speech.

use super::{Forms, Sense, Table};
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
