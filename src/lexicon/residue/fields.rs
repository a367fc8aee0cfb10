//! What names tell: of the fields of a crawler's record, and of the tags of a title.

use super::Residue;
use crate::{
    Error,
    lexicon::{Table, Text},
    record::Kind,
};

/// What a field of a crawler's record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldWord {
    /// The article.
    Body,
    /// Its headline.
    Title,
    /// When it was published.
    Time,
    /// Who wrote it.
    Writer,
    /// Who published it.
    Outlet,
}

impl Residue {
    /// Columns: name, class.
    pub(crate) fn load_export_fields(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const CLASSES: &[(&str, FieldWord)] = &[
            ("body", FieldWord::Body),
            ("title", FieldWord::Title),
            ("time", FieldWord::Time),
            ("writer", FieldWord::Writer),
            ("outlet", FieldWord::Outlet),
        ];
        table.each(2, 1, |row| {
            self.fields.insert(row.text(0), row.one_of(1, "class", CLASSES)?);
            Ok(())
        })
    }

    /// What the field `name` of a record holds; capitals, _ and - do not count.
    pub(crate) fn field_word(&self, name: &str) -> Option<FieldWord> {
        let name = name.replace(['_', '-', ' '], "").to_lowercase();
        self.fields.get(name.as_str()).copied()
    }

    /// Columns: tag, kind.
    pub(crate) fn load_kind_tags(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const TAGS: &[(&str, Kind)] = &[
            ("notice", Kind::Notice),
            ("opinion", Kind::Opinion),
            ("list", Kind::List),
            ("photo", Kind::Photo),
        ];
        table.each(2, 1, |row| {
            self.kind_tags.push((row.text(0), row.one_of(1, "kind", TAGS)?));
            Ok(())
        })
    }

    /// The kind of articles whose titles have the tag `tag`.
    pub(crate) fn kind_of(&self, tag: &str) -> Option<Kind> {
        if tag.is_empty() {
            return None;
        }
        let fits = |(word, _): &&(Text, Kind)| {
            tag.starts_with(word.as_ref()) || tag.ends_with(word.as_ref())
        };
        self.kind_tags.iter().find(fits).map(|(_, kind)| *kind)
    }
}
