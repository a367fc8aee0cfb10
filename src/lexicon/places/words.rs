//! The words that make, unmake and follow the names of places.

use super::{Places, STRENGTHS};
use crate::{
    Error,
    lexicon::{Forms, Sense, Table},
    record::LocationKind,
};

/// A head word: 공항, 광장, 해협.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    pub(crate) kind: LocationKind,
    pub(crate) use_: HeadUse,
}

/// What a head word asks of the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadUse {
    /// Any word written onto it that is no modifier.
    Any,
    /// As `Any`, and it may stand behind a space: 수에즈 운하.
    Join,
    /// As `Any`, and behind a space with a name of its own before it: 시드니 본다이 해변.
    Called,
    /// A place that is known.
    Known,
    /// As `Known`, and behind a space as `Called`.
    Spaced,
    /// A word that is written out from abroad.
    Abroad,
}

/// A country in one syllable or one Chinese character.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sign {
    pub(crate) sign: char,
    /// Its row.
    pub(crate) country: u32,
    pub(crate) use_: SignUse,
}

/// Where a sign stands for its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignUse {
    /// A syllable: beside another country, and before an office.
    Lead,
    /// A syllable: beside another country only.
    Pair,
    /// A character: as a word.
    Hanja,
    /// A character: beside another country only.
    HanjaPair,
}

/// What a word made of one-syllable countries is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CompoundUse {
    /// Every syllable is a country: 한미, 한중일.
    Pair,
    /// As `Pair`, where the word behind it says so: 북미 is a continent as well.
    GuardedPair,
    /// The second syllable is a country: 방미, 대미.
    Visit,
    /// As `Visit`, where the word behind it says so: 대중 is the public as well.
    GuardedVisit,
}

impl Places {
    /// Columns: form, use.
    pub(crate) fn load_homographs(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.homographs.insert(row.text(0), row.one_of(1, "use", STRENGTHS)?);
            Ok(())
        })
    }

    /// Columns: head word, kind, use.
    pub(crate) fn load_heads(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        const KINDS: &[(&str, LocationKind)] =
            &[("facility", LocationKind::Facility), ("natural", LocationKind::Natural)];
        const USES: &[(&str, HeadUse)] = &[
            ("abroad", HeadUse::Abroad),
            ("any", HeadUse::Any),
            ("called", HeadUse::Called),
            ("join", HeadUse::Join),
            ("known", HeadUse::Known),
            ("spaced", HeadUse::Spaced),
        ];
        table.each(3, 1, |row| {
            let number = u32::try_from(self.heads.len()).expect("few heads");
            let (kind, use_) = (row.one_of(1, "kind", KINDS)?, row.one_of(2, "use", USES)?);
            self.heads.push(Head { kind, use_ });
            forms.add(row.cell(0), Sense::PlaceHead(number));
            Ok(())
        })
    }

    /// Columns: sign, country, use.
    pub(crate) fn load_signs(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        const USES: &[(&str, SignUse)] = &[
            ("hanja", SignUse::Hanja),
            ("hanja-pair", SignUse::HanjaPair),
            ("lead", SignUse::Lead),
            ("pair", SignUse::Pair),
        ];
        table.each(3, 1, |row| {
            let sign = row.parse(0, "sign")?;
            let country = self.country(row.cell(1)).ok_or_else(|| row.bad(1, "country"))?;
            let use_ = row.one_of(2, "use", USES)?;
            if matches!(use_, SignUse::Hanja | SignUse::HanjaPair) {
                let number = u32::try_from(self.signs.len()).expect("few signs");
                forms.add(row.cell(0), Sense::CountrySign(number));
            }
            self.signs.push(Sign { sign, country, use_ });
            Ok(())
        })
    }

    /// Columns: sign, the word behind it.
    pub(crate) fn load_leads(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        table.each(2, 2, |row| {
            let sign: char = row.parse(0, "sign")?;
            let sign = self.sign(sign).ok_or_else(|| row.bad(0, "sign"))?;
            forms.add(&format!("{} {}", sign.sign, row.cell(1)), Sense::CountryLead(sign.country));
            Ok(())
        })
    }

    /// Columns: word, use.
    pub(crate) fn load_compounds(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        const USES: &[(&str, CompoundUse)] = &[
            ("guarded", CompoundUse::GuardedPair),
            ("guarded-visit", CompoundUse::GuardedVisit),
            ("pair", CompoundUse::Pair),
            ("visit", CompoundUse::Visit),
        ];
        table.each(2, 1, |row| {
            let number = u32::try_from(self.compounds.len()).expect("few compounds");
            self.compounds.push((row.text(0), row.one_of(1, "use", USES)?));
            forms.add(row.cell(0), Sense::CountryCompound(number));
            Ok(())
        })
    }

    /// Columns: modifier.
    pub(crate) fn load_stems(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(1, 1, |row| {
            self.stems.insert(row.text(0));
            Ok(())
        })
    }

    /// Columns: what may be written onto a place.
    pub(crate) fn load_tails(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(1, 1, |row| {
            self.tail_firsts.add(row.cell(0).chars().next());
            self.tails.insert(row.text(0));
            Ok(())
        })
    }

    /// Columns: form. Each row has the sense `mark`.
    pub(crate) fn load_marks(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
        mark: Sense,
    ) -> Result<(), Error> {
        table.each(1, 1, |row| {
            forms.add(row.cell(0), mark);
            Ok(())
        })
    }

    pub(crate) fn sign(&self, c: char) -> Option<Sign> {
        self.signs.iter().find(|sign| sign.sign == c).copied()
    }

    pub(crate) fn sign_number(&self, number: u32) -> Sign {
        self.signs[number as usize]
    }

    pub(crate) fn compound(&self, number: u32) -> CompoundUse {
        self.compounds[number as usize].1
    }

    /// Whether `word` may be written onto a place: 산, 시민, 지역.
    pub(crate) fn is_tail(&self, word: &str) -> bool {
        self.tail_firsts.has(word.chars().next()) && self.tails.contains(word)
    }

    /// Whether `stem` before a head word makes no name of it: 종합 in 종합병원, 대형종합.
    pub(crate) fn is_modifier(&self, stem: &str) -> bool {
        self.stems.contains(stem)
            || stem
                .char_indices()
                .skip(1)
                .any(|(at, _)| self.stems.contains(&stem[..at]) && self.stems.contains(&stem[at..]))
    }
}
