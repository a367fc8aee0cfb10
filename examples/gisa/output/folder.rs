//! Batches that go into a folder.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::export::{
    brat,
    rows::{HEADS, Row, Separator},
};

/// A file for each type of record, all open until the batch ends.
pub(crate) struct Tables {
    separator: Separator,
    files: Vec<(&'static str, BufWriter<File>)>,
}

impl Tables {
    /// Makes the files with their heads, in the words of BigKinds or of the record.
    pub(crate) fn new(folder: &Path, separator: Separator, bigkinds: bool) -> io::Result<Tables> {
        fs::create_dir_all(folder)?;
        let mut files = Vec::new();
        for (table, columns) in HEADS {
            let path = folder.join(table).with_extension(separator.extension());
            let mut file = BufWriter::new(File::create(path)?);
            let head = separator.line(columns.iter().map(|names| names[usize::from(bigkinds)]));
            file.write_all(head.as_bytes())?;
            files.push((table, file));
        }
        Ok(Tables { separator, files })
    }

    pub(crate) fn add(&mut self, rows: &[Row]) -> io::Result<()> {
        for (table, cells) in rows {
            let line = self.separator.line(cells.iter().map(String::as_str));
            let file = self.files.iter_mut().find(|file| file.0 == *table);
            file.map_or(Ok(()), |(_, file)| file.write_all(line.as_bytes()))?;
        }
        Ok(())
    }

    pub(crate) fn end(&mut self) -> io::Result<()> {
        self.files.iter_mut().try_for_each(|(_, file)| file.flush())
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
        fs::create_dir_all(folder)?;
        fs::write(folder.join("annotation.conf"), brat::configuration())?;
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
            fs::write(self.folder.join(format!("{name}.{ending}")), text)
        })
    }
}
