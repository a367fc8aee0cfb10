//! Batches that go into a folder.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

#[cfg(feature = "parquet")]
use crate::export::parquet;
use crate::{
    export::{
        brat,
        rows::{Row, Separator, TABLES, columns::Column},
    },
    fault::Named,
};

/// A file for each type of record, all open until the batch ends.
pub(crate) struct Tables(Vec<(&'static str, TableFile)>);

/// How tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableForm {
    Lines(Separator),
    #[cfg(feature = "parquet")]
    Parquet,
}

/// One table.
enum TableFile {
    Lines(Separator, Named<BufWriter<File>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<parquet::Columns>),
}

impl Tables {
    /// Makes the files with their heads, in the words of BigKinds or of the record.
    pub(crate) fn new(folder: &Path, form: TableForm, bigkinds: bool) -> io::Result<Tables> {
        fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
        let open = |(table, columns)| {
            let path = folder.join(table).with_extension(form.extension());
            let file = TableFile::new(&path, form, columns, bigkinds);
            file.map(|file| (table, file)).map_err(|error| named(&path, &error))
        };
        TABLES.into_iter().map(open).collect::<io::Result<_>>().map(Tables)
    }

    pub(crate) fn add(&mut self, rows: &[Row]) -> io::Result<()> {
        for (table, cells) in rows {
            let file = self.0.iter_mut().find(|file| file.0 == *table);
            file.map_or(Ok(()), |(_, file)| file.add(cells))?;
        }
        Ok(())
    }

    pub(crate) fn end(&mut self) -> io::Result<()> {
        self.0.iter_mut().try_for_each(|(_, file)| file.end())
    }
}

/// The error with the file that it is about.
fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

impl TableForm {
    /// The ending of files of this form.
    fn extension(self) -> &'static str {
        match self {
            TableForm::Lines(separator) => separator.extension(),
            #[cfg(feature = "parquet")]
            TableForm::Parquet => "parquet",
        }
    }
}

impl TableFile {
    /// Makes the file, and writes its head.
    fn new(
        path: &Path,
        form: TableForm,
        columns: &'static [Column],
        bigkinds: bool,
    ) -> io::Result<TableFile> {
        match form {
            TableForm::Lines(separator) => {
                let mut file = BufWriter::new(File::create(path)?);
                let head = separator.line(columns.iter().map(|column| column.called(bigkinds)));
                file.write_all(head.as_bytes())?;
                let name = path.display().to_string();
                Ok(TableFile::Lines(separator, Named::new(name, file)))
            }
            #[cfg(feature = "parquet")]
            TableForm::Parquet => {
                let columns = parquet::Columns::new(path, columns, bigkinds)?;
                Ok(TableFile::Parquet(Box::new(columns)))
            }
        }
    }

    fn add(&mut self, cells: &[String]) -> io::Result<()> {
        match self {
            TableFile::Lines(separator, file) => {
                file.write_all(separator.line(cells.iter().map(String::as_str)).as_bytes())
            }
            #[cfg(feature = "parquet")]
            TableFile::Parquet(columns) => columns.add(cells),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        match self {
            TableFile::Lines(_, file) => file.flush(),
            #[cfg(feature = "parquet")]
            TableFile::Parquet(columns) => columns.end(),
        }
    }
}

/// A text and its annotation for each document.
pub(crate) struct Files {
    folder: PathBuf,
    /// How often a name was taken.
    names: HashMap<String, usize>,
}

impl Files {
    /// Makes the folder, and in it the file that describes the annotation.
    pub(crate) fn new(folder: &Path) -> io::Result<Files> {
        fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
        let path = folder.join("annotation.conf");
        fs::write(&path, brat::configuration()).map_err(|error| named(&path, &error))?;
        Ok(Files { folder: folder.to_owned(), names: HashMap::new() })
    }

    /// Ids come from outside, so no sign of theirs leads out of the folder; one that stands again gets a number.
    pub(crate) fn add(&mut self, id: &str, contents: &[(&str, String)]) -> io::Result<()> {
        let safe = |c: char| if c.is_alphanumeric() || c == '-' { c } else { '_' };
        let mut name: String = id.chars().map(safe).take(80).collect();
        let taken = self.names.entry(name.clone()).or_default();
        *taken += 1;
        if *taken > 1 || name.is_empty() {
            name += &format!("_{taken}");
        }
        contents.iter().try_for_each(|(ending, text)| {
            let path = self.folder.join(format!("{name}.{ending}"));
            fs::write(&path, text).map_err(|error| named(&path, &error))
        })
    }
}
