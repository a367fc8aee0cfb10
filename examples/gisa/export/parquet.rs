//! The tables as Parquet files, for columns in memory: Arrow, DuckDB, pandas, Polars, Spark.
//!
//! Readers see three types of Arrow. What a record leaves open is null.
//!
//! | cells | Parquet | Arrow |
//! | --- | --- | --- |
//! | words, exact numbers, days, lists joined by <code>&#124;</code> | `BYTE_ARRAY` (String) | `Utf8` |
//! | numbers of mentions, offsets | `INT64` | `Int64` |
//! | yes or no | `BOOLEAN` | `Boolean` |

use std::{fs::File, io, path::Path, sync::Arc};

use parquet::{
    basic::{Compression, LogicalType, Repetition, Type as Physical},
    data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int64Type},
    errors::{ParquetError, Result},
    file::{
        properties::WriterProperties,
        writer::{SerializedFileWriter, SerializedRowGroupWriter},
    },
    schema::types::Type,
};

use super::rows::columns::{Column, Holds};

/// Bytes of cells that wait to be written together.
const GROUP: usize = 8 << 20;

/// A file that is being written.
pub(crate) struct Columns {
    columns: &'static [Column],
    writer: SerializedFileWriter<File>,
    /// Rows that wait, and how many bytes their cells have.
    rows: Vec<Vec<String>>,
    bytes: usize,
}

impl Columns {
    /// Makes the file; `bigkinds` tells how its columns are called.
    pub(crate) fn new(
        path: &Path,
        columns: &'static [Column],
        bigkinds: bool,
    ) -> io::Result<Columns> {
        let file = File::create(path)?;
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let schema = schema(columns, bigkinds).map_err(fault)?;
        let writer =
            SerializedFileWriter::new(file, schema, Arc::new(properties)).map_err(fault)?;
        Ok(Columns { columns, writer, rows: Vec::new(), bytes: 0 })
    }

    pub(crate) fn add(&mut self, cells: &[String]) -> io::Result<()> {
        self.bytes += cells.iter().map(String::len).sum::<usize>();
        self.rows.push(cells.to_vec());
        if self.bytes < GROUP { Ok(()) } else { self.write().map_err(fault) }
    }

    /// Writes what waits, and the foot, without which nothing can be read.
    pub(crate) fn end(&mut self) -> io::Result<()> {
        self.write().and_then(|()| self.writer.finish()).map(drop).map_err(fault)
    }

    fn write(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.rows);
        self.bytes = 0;
        if rows.is_empty() {
            return Ok(());
        }
        let mut group = self.writer.next_row_group()?;
        for (at, column) in self.columns.iter().enumerate() {
            let cells = || rows.iter().map(|row| row[at].as_str());
            match column.holds {
                Holds::Words => write::<ByteArrayType>(&mut group, cells(), |cell| {
                    (!cell.is_empty()).then(|| ByteArray::from(cell))
                })?,
                Holds::Count => {
                    write::<Int64Type>(&mut group, cells(), |cell| cell.parse().ok())?;
                }
                Holds::Flag => write::<BoolType>(&mut group, cells(), |cell| cell.parse().ok())?,
            }
        }
        group.close().map(drop)
    }
}

/// Writes a column: the values that there are, and beside them where one is.
fn write<'c, T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, File>,
    cells: impl Iterator<Item = &'c str>,
    value: impl Fn(&'c str) -> Option<T::T>,
) -> Result<()> {
    let values: Vec<Option<T::T>> = cells.map(value).collect();
    let there: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<T::T> = values.into_iter().flatten().collect();
    let column = group.next_column()?;
    let mut column = column.ok_or_else(|| ParquetError::General("no such column".to_owned()))?;
    column.typed::<T>().write_batch(&values, Some(&there), None)?;
    column.close()
}

fn schema(columns: &[Column], bigkinds: bool) -> Result<Arc<Type>> {
    let field = |column: &Column| {
        let (physical, logical) = match column.holds {
            Holds::Words => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Holds::Count => (Physical::INT64, None),
            Holds::Flag => (Physical::BOOLEAN, None),
        };
        let field = Type::primitive_type_builder(column.called(bigkinds), physical);
        let field = field.with_logical_type(logical).with_repetition(Repetition::OPTIONAL);
        field.build().map(Arc::new)
    };
    let fields = columns.iter().map(field).collect::<Result<Vec<_>>>()?;
    Type::group_type_builder("gisa").with_fields(fields).build().map(Arc::new)
}

fn fault(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
