//! Going on with a batch that was interrupted.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead, BufReader, Seek, SeekFrom},
    path::Path,
};

use serde_json::Value;

use crate::{fault::Fault, input::Document};

/// A file of records, ready for the next one.
#[derive(Debug)]
pub(crate) struct Resumed {
    pub(crate) file: File,
    /// How many whole records it held.
    records: u64,
    /// The id of the last of these.
    last: Option<String>,
}

impl Resumed {
    /// Opens `path`, or makes it, and cuts off a record that was written in part.
    pub(crate) fn open(path: &Path) -> Result<Resumed, Fault> {
        let fault = |error| Fault::new(path, error);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(path).map_err(fault)?;
        let (records, end, last) = whole_lines(&file).map_err(fault)?;
        file.set_len(end).map_err(fault)?;
        file.seek(SeekFrom::Start(end)).map_err(fault)?;
        let last = last.map(|line| id(path, &line)).transpose()?;
        Ok(Resumed { file, records, last })
    }

    /// Passes over the documents whose records the file holds, and tells how many bytes they are.
    /// Inputs that could not be read have no record, and were reported then.
    pub(crate) fn skip(
        &self,
        path: &Path,
        inputs: &mut impl Iterator<Item = Result<Document, Fault>>,
    ) -> Result<u64, Fault> {
        let mut bytes = 0;
        let mut last = None;
        let mut read = inputs.filter_map(Result::ok);
        for _ in 0..self.records {
            let document = read.next();
            bytes += document.as_ref().map_or(0, |document| document.bytes);
            last = document.map(|document| document.id);
        }
        if last == self.last {
            return Ok(bytes);
        }
        let own = self.last.as_deref().unwrap_or_default();
        let theirs = last.map_or("none".to_owned(), |id| format!("{id:?}"));
        let count = self.records;
        let reason = format!("is of other inputs: record {count} is {own:?} here, {theirs} there");
        Err(Fault::new(path, reason))
    }
}

/// How many lines end, where the last of them does, and that line.
fn whole_lines(file: &File) -> io::Result<(u64, u64, Option<Vec<u8>>)> {
    let (mut count, mut end) = (0, 0);
    let (mut line, mut last) = (Vec::new(), None);
    let mut reader = BufReader::new(file);
    loop {
        let read = reader.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            return Ok((count, end, last));
        }
        count += 1;
        end += u64::try_from(read).map_err(io::Error::other)?;
        std::mem::swap(last.get_or_insert_default(), &mut line);
        line.clear();
    }
}

fn id(path: &Path, line: &[u8]) -> Result<String, Fault> {
    let record: Option<Value> = serde_json::from_slice(line).ok();
    let id = record.as_ref().and_then(|record| record.get("id")?.as_str());
    id.map(str::to_owned).ok_or_else(|| Fault::new(path, "its last line is no record"))
}
