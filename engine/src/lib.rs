//! Korean news text to typed records, as functions of DataFusion.
//!
//! ```
//! use datafusion_expr::registry::MemoryFunctionRegistry;
//!
//! let mut registry = MemoryFunctionRegistry::new(); // or a SessionContext
//! gisa_datafusion::register_all(&mut registry)?;
//! # Ok::<(), datafusion_common::DataFusionError>(())
//! ```
//!
//! | function | gives |
//! |---|---|
//! | `gisa_clean(text)` | the article without what a scraper left around it |
//! | `gisa_record(text[, published])` | everything, as a struct of typed lists |
//! | `gisa_amounts(text)` … `gisa_quotes(text)` | one list of the record, and only its work |
//! | `gisa_fingerprint(text)` | 64 bits, of which near-equal articles differ in few |
//! | `gisa_same_article(a, b[, max_distance])` | whether two texts, or fingerprints, are near-equal |
//!
//! Texts are Utf8, LargeUtf8 or Utf8View. A null stays a null, and no text fails a query: what
//! is doubtful about one stands in the record's `warnings`. All functions are immutable.

mod arguments;
mod articles;
mod cell;
mod function;
mod record;
mod records;

use std::sync::Arc;

use datafusion_common::Result;
use datafusion_expr::{ScalarUDF, registry::FunctionRegistry};

/// Registers every function of this crate. A `SessionContext` is a registry, and so is the state
/// of one.
///
/// # Errors
///
/// When the registry takes no functions.
pub fn register_all(registry: &mut dyn FunctionRegistry) -> Result<()> {
    for function in all_functions() {
        registry.register_udf(function)?;
    }
    Ok(())
}

/// Every function of this crate, for sessions that are built from lists of functions.
#[must_use]
pub fn all_functions() -> Vec<Arc<ScalarUDF>> {
    let functions = articles::functions().into_iter().chain(records::functions());
    functions.map(|function| Arc::new(ScalarUDF::new_from_impl(function))).collect()
}
