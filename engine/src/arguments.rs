//! What the functions take: texts, days, fingerprints, distances.

use std::panic::{AssertUnwindSafe, catch_unwind};

use arrow::{
    array::{ArrayRef, AsArray},
    datatypes::{ArrowPrimitiveType, DataType},
};
use datafusion_common::{
    Result, exec_err,
    types::{NativeType, logical_date, logical_int64, logical_string, logical_uint64},
};
use datafusion_expr::{Coercion, TypeSignatureClass};

/// A text, in whichever of arrow's layouts it comes.
pub(crate) fn text() -> Coercion {
    Coercion::new_exact(TypeSignatureClass::Native(logical_string()))
}

/// A day as text; a date or a timestamp is written as one.
pub(crate) fn day() -> Coercion {
    let dates = TypeSignatureClass::Native(logical_date());
    Coercion::new_implicit(
        TypeSignatureClass::Native(logical_string()),
        vec![dates, TypeSignatureClass::Timestamp],
        NativeType::String,
    )
}

/// 64 bits, or an integer that is not below nought.
pub(crate) fn fingerprint() -> Coercion {
    let wanted = TypeSignatureClass::Native(logical_uint64());
    Coercion::new_implicit(wanted, vec![TypeSignatureClass::Integer], NativeType::UInt64)
}

/// A number of bits.
pub(crate) fn distance() -> Coercion {
    let wanted = TypeSignatureClass::Native(logical_int64());
    Coercion::new_implicit(wanted, vec![TypeSignatureClass::Integer], NativeType::Int64)
}

/// Columns have offsets of 32 bits; what is found in a text is never longer than the text.
const MOST: usize = 1 << 31;

/// The texts of a column.
pub(crate) fn texts(column: &ArrayRef) -> Result<Vec<Option<&str>>> {
    let texts: Vec<Option<&str>> = match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().iter().collect(),
        DataType::LargeUtf8 => column.as_string::<i64>().iter().collect(),
        DataType::Utf8View => column.as_string_view().iter().collect(),
        other => return exec_err!("a text is wanted, not {other}"),
    };
    if texts.iter().flatten().map(|text| text.len()).sum::<usize>() >= MOST {
        return exec_err!(
            "a batch of {} texts has 2 GiB or more; lower datafusion.execution.batch_size",
            texts.len()
        );
    }
    Ok(texts)
}

/// The numbers of a column.
pub(crate) fn numbers<T: ArrowPrimitiveType>(column: &ArrayRef) -> Vec<Option<T::Native>> {
    column.as_primitive::<T>().iter().collect()
}

/// What `read` makes of a text. The reader does not panic on any text that anybody has tried; if
/// one of a hundred million is the first, it is worth a null and not the query.
pub(crate) fn attempt<'t, T>(text: Option<&'t str>, read: impl FnOnce(&'t str) -> T) -> Option<T> {
    let text = text?;
    catch_unwind(AssertUnwindSafe(|| read(text))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_null() {
        let read = |text: &str| text.parse::<u8>().expect("a number");
        let texts = [Some("1"), Some("x"), None, Some("2")];
        assert_eq!(texts.map(|text| attempt(text, read)), [Some(1), None, None, Some(2)]);
    }
}
