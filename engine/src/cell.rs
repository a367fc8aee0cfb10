//! How a Rust value becomes a cell of an arrow column, and what the column's type is.
//!
//! The type of a column follows from the type of the value, so the two cannot disagree.

use std::{
    borrow::Cow,
    fmt::{self, Write},
    sync::Arc,
};

use arrow::{
    array::{
        ArrayBuilder, ArrayRef, BooleanBuilder, Decimal128Builder, ListArray, StringBuilder,
        UInt32Builder,
    },
    buffer::{NullBuffer, OffsetBuffer},
    datatypes::{DataType, Field, FieldRef},
};
use gisa::{Decimal, record};
use serde::Serialize;

/// A value that stands in a cell.
pub(crate) trait Cell {
    type Column: Column;

    /// Adds the value to the end of `column`.
    fn append(&self, column: &mut Self::Column);
}

/// Grows an array cell by cell. All cells may be null: an optimiser that is promised otherwise
/// must be promised it by every join and union on the way.
pub(crate) trait Column: Default {
    fn data_type() -> DataType;
    fn append_null(&mut self);
    fn finish(&mut self) -> ArrayRef;
}

/// The column that holds values of `T`.
pub(crate) type ColumnOf<T> = <T as Cell>::Column;

/// Decimal digits of money behind the point; what is finer is rounded, half to even.
const SCALE: i8 = 4;
/// Decimal digits of money in all: the most that 128 bits hold.
const PRECISION: u8 = 38;

pub(crate) fn field<C: Column>(name: &str) -> FieldRef {
    Arc::new(Field::new(name, C::data_type(), true))
}

impl<T: Cell> Cell for Option<T> {
    type Column = T::Column;

    fn append(&self, column: &mut T::Column) {
        match self {
            Some(value) => value.append(column),
            None => column.append_null(),
        }
    }
}

/// Utf8.
#[derive(Default)]
pub(crate) struct Text(StringBuilder);

impl Column for Text {
    fn data_type() -> DataType {
        DataType::Utf8
    }

    fn append_null(&mut self) {
        self.0.append_null();
    }

    fn finish(&mut self) -> ArrayRef {
        ArrayBuilder::finish(&mut self.0)
    }
}

impl Cell for String {
    type Column = Text;

    fn append(&self, column: &mut Text) {
        column.0.append_value(self);
    }
}

impl Cell for Cow<'static, str> {
    type Column = Text;

    fn append(&self, column: &mut Text) {
        column.0.append_value(self);
    }
}

impl Text {
    /// Adds the name that a kind has in the record's JSON.
    fn append_name(&mut self, kind: &impl Serialize) {
        // OK because the builder takes any text, and a unit variant is written by its name.
        write!(self.0, "{}", Name(kind)).expect("a kind is a word");
        self.0.append_value("");
    }
}

struct Name<'k, K>(&'k K);

impl<K: Serialize> fmt::Display for Name<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

macro_rules! names {
    ($($kind:ident)*) => {$(
        impl Cell for record::$kind {
            type Column = Text;

            fn append(&self, column: &mut Text) {
                column.append_name(self);
            }
        }
    )*};
}
names!(
    Anchor Bound CueClass Grain Kind LinkKind LocationKind OrganizationKind ProjectKind RemovedKind
    Sector
);

/// Boolean.
#[derive(Default)]
pub(crate) struct Flag(BooleanBuilder);

impl Column for Flag {
    fn data_type() -> DataType {
        DataType::Boolean
    }

    fn append_null(&mut self) {
        self.0.append_null();
    }

    fn finish(&mut self) -> ArrayRef {
        ArrayBuilder::finish(&mut self.0)
    }
}

impl Cell for bool {
    type Column = Flag;

    fn append(&self, column: &mut Flag) {
        column.0.append_value(*self);
    }
}

/// UInt32: offsets, of which an extractor reads no more than 64 MiB, and indices.
#[derive(Default)]
pub(crate) struct Number(UInt32Builder);

impl Column for Number {
    fn data_type() -> DataType {
        DataType::UInt32
    }

    fn append_null(&mut self) {
        self.0.append_null();
    }

    fn finish(&mut self) -> ArrayRef {
        ArrayBuilder::finish(&mut self.0)
    }
}

impl Cell for usize {
    type Column = Number;

    fn append(&self, column: &mut Number) {
        column.0.append_option(u32::try_from(*self).ok());
    }
}

/// Decimal128(38, 4).
pub(crate) struct Money(Decimal128Builder);

impl Default for Money {
    fn default() -> Money {
        Money(Decimal128Builder::new().with_data_type(Money::data_type()))
    }
}

impl Column for Money {
    fn data_type() -> DataType {
        DataType::Decimal128(PRECISION, SCALE)
    }

    fn append_null(&mut self) {
        self.0.append_null();
    }

    fn finish(&mut self) -> ArrayRef {
        ArrayBuilder::finish(&mut self.0)
    }
}

impl Cell for Decimal {
    type Column = Money;

    /// 96 bits and four digits more fit into 128.
    fn append(&self, column: &mut Money) {
        let rounded = self.round_dp(SCALE.unsigned_abs().into());
        let missing = u32::from(SCALE.unsigned_abs()).saturating_sub(rounded.scale());
        column.0.append_value(rounded.mantissa() * 10_i128.pow(missing));
    }
}

/// A list of the cells of another column.
pub(crate) struct List<C> {
    items: C,
    lengths: Vec<usize>,
    valid: Vec<bool>,
}

impl<C: Column> Default for List<C> {
    fn default() -> List<C> {
        List { items: C::default(), lengths: Vec::new(), valid: Vec::new() }
    }
}

impl<C: Column> Column for List<C> {
    fn data_type() -> DataType {
        DataType::List(field::<C>(Field::LIST_FIELD_DEFAULT_NAME))
    }

    fn append_null(&mut self) {
        self.lengths.push(0);
        self.valid.push(false);
    }

    fn finish(&mut self) -> ArrayRef {
        let List { mut items, lengths, valid } = std::mem::take(self);
        let offsets = OffsetBuffer::from_lengths(lengths);
        let item = field::<C>(Field::LIST_FIELD_DEFAULT_NAME);
        Arc::new(ListArray::new(item, offsets, items.finish(), Some(NullBuffer::from(valid))))
    }
}

impl<T: Cell> Cell for Vec<T> {
    type Column = List<T::Column>;

    fn append(&self, column: &mut List<T::Column>) {
        self.iter().for_each(|item| item.append(&mut column.items));
        column.lengths.push(self.len());
        column.valid.push(true);
    }
}
