//! The record as columns: the one place that says which fields a SQL user sees, and as what.
//!
//! Each block below names the fields of a type of [`gisa::record`] with their Rust types; arrow
//! types and the code that fills them follow from it. Names are those of the record's JSON.

use std::{borrow::Cow, sync::Arc};

use arrow::{
    array::{ArrayRef, StructArray},
    buffer::NullBuffer,
    datatypes::{DataType, Fields},
};
use gisa::{
    Decimal, Record, Span,
    record::{
        Amount, Anchor, Article, Bound, Byline, Caption, CueClass, Date, Dateline, Grain, Kind,
        Link, LinkKind, Location, LocationKind, Mention, Official, Organization, OrganizationKind,
        Paragraph, Passage, Project, ProjectKind, Quantity, Quote, Removed, RemovedKind, Sector,
        Warning,
    },
};

use crate::cell::{Cell, Column, ColumnOf, field};

/// Makes `$column`, a Struct with a field for each line, and says how a `$record` fills it.
macro_rules! columns {
    ($($record:ident as $column:ident { $($name:ident: $type:ty,)* })*) => {$(
        #[derive(Default)]
        pub(crate) struct $column {
            valid: Vec<bool>,
            $($name: ColumnOf<$type>,)*
        }

        impl $column {
            fn fields() -> Fields {
                Fields::from(vec![$(field::<ColumnOf<$type>>(stringify!($name)),)*])
            }
        }

        impl Column for $column {
            fn data_type() -> DataType {
                DataType::Struct($column::fields())
            }

            fn append_null(&mut self) {
                self.valid.push(false);
                $(self.$name.append_null();)*
            }

            fn finish(&mut self) -> ArrayRef {
                let valid = NullBuffer::from(std::mem::take(&mut self.valid));
                let arrays = vec![$(self.$name.finish(),)*];
                Arc::new(StructArray::new($column::fields(), arrays, Some(valid)))
            }
        }

        impl Cell for $record {
            type Column = $column;

            fn append(&self, column: &mut $column) {
                column.valid.push(true);
                $(<$type as Cell>::append(&self.$name, &mut column.$name);)*
            }
        }
    )*};
}

columns! {
    Record as Records {
        schema: String,
        article: Article,
        removed: Vec<Removed>,
        amounts: Vec<Amount>,
        locations: Vec<Location>,
        officials: Vec<Official>,
        organizations: Vec<Organization>,
        projects: Vec<Project>,
        dates: Vec<Date>,
        quotes: Vec<Quote>,
        links: Vec<Link>,
        warnings: Vec<Warning>,
    }
    Article as Articles {
        kind: Kind,
        title: Option<Passage>,
        subtitles: Vec<Passage>,
        outlet: Option<String>,
        outlet_evidence: Option<Span>,
        section: Option<String>,
        agency: Option<String>,
        dateline: Option<Dateline>,
        bylines: Vec<Byline>,
        published: Option<String>,
        modified: Option<String>,
        paragraphs: Vec<Paragraph>,
        captions: Vec<Caption>,
        keywords: Vec<String>,
        notes: Vec<Passage>,
        fingerprint: String,
    }
    Passage as Passages { text: String, span: Span, }
    Dateline as Datelines { place: String, agency: Option<String>, span: Span, }
    Byline as Bylines {
        name: String,
        role: Option<String>,
        email: Option<String>,
        span: Span,
    }
    Paragraph as Paragraphs { text: String, span: Span, pieces: Vec<Span>, }
    Caption as Captions { text: String, credit: Option<String>, span: Span, }
    Removed as Removals { kind: RemovedKind, rule: Cow<'static, str>, span: Span, copy_of: Option<Span>, }
    Amount as Amounts {
        text: String,
        span: Span,
        currency: Option<String>,
        value: Option<Decimal>,
        max: Option<Decimal>,
        bound: Bound,
        approx: bool,
        per: Option<String>,
        role: Option<String>,
        rule: Cow<'static, str>,
    }
    Location as Locations {
        name: String,
        kind: LocationKind,
        country: Option<Cow<'static, str>>,
        code: Option<Cow<'static, str>>,
        mentions: Vec<Mention>,
    }
    Official as Officials {
        name: Option<String>,
        title: String,
        status: Option<String>,
        organization: Option<String>,
        country: Option<Cow<'static, str>>,
        sector: Sector,
        mentions: Vec<Mention>,
    }
    Organization as Organizations {
        name: String,
        kind: OrganizationKind,
        country: Option<Cow<'static, str>>,
        mentions: Vec<Mention>,
    }
    Project as Projects { name: String, kind: ProjectKind, mentions: Vec<Mention>, }
    Date as Dates {
        text: String,
        span: Span,
        value: Option<String>,
        end: Option<String>,
        grain: Grain,
        anchor: Option<Anchor>,
        rule: Cow<'static, str>,
    }
    Quote as Quotes {
        text: String,
        span: Span,
        direct: bool,
        speaker: Option<usize>,
        organization: Option<usize>,
        cue: Option<String>,
        class: Option<CueClass>,
        rule: Cow<'static, str>,
    }
    Quantity as Quantities {
        text: String,
        span: Span,
        value: Option<Decimal>,
        max: Option<Decimal>,
        bound: Bound,
        approx: bool,
        unit: String,
        measure: String,
        rule: Cow<'static, str>,
    }
    Mention as Mentions { text: String, span: Span, rule: Cow<'static, str>, }
    Link as Links { kind: LinkKind, from: usize, to: usize, evidence: Span, rule: Cow<'static, str>, }
    Warning as Warnings { kind: String, message: String, }
    Ends as Spans { start: usize, end: usize, }
}

/// A [`Span`] with fields, as it has in JSON.
struct Ends {
    start: usize,
    end: usize,
}

impl Cell for Span {
    type Column = Spans;

    fn append(&self, column: &mut Spans) {
        Ends { start: self.start(), end: self.end() }.append(column);
    }
}
