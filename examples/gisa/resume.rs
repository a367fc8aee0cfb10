//! Going on with a batch that was interrupted.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead, BufReader, Seek, SeekFrom},
    path::Path,
};

use serde_json::Value;

use crate::{fault::Fault, input::Document};

/// How every record begins that the program writes.
const HEAD: &[u8] = b"{\"schema\":\"gisa-record/";

/// A file of records to go on with; nothing is changed in it before it is known to be one.
#[derive(Debug)]
pub(crate) struct Resumed {
    pub(crate) file: File,
    /// Where its last whole record ends.
    end: u64,
    /// How many whole records it held.
    records: u64,
    /// The id of the last of these.
    last: Option<String>,
}

impl Resumed {
    /// Opens `path`, or makes it.
    pub(crate) fn open(path: &Path) -> Result<Resumed, Fault> {
        let fault = |error| Fault::new(path, error);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = options.open(path).map_err(fault)?;
        let Held { records, end, last, rest } = held(&file).map_err(fault)?;
        if !HEAD.starts_with(&rest) && !rest.starts_with(HEAD) {
            return Err(Fault::new(path, "its last line is no record"));
        }
        let last = last.map(|line| id(path, &line)).transpose()?;
        Ok(Resumed { file, end, records, last })
    }

    /// Cuts off a record that was written in part; the next one goes there.
    pub(crate) fn at_end(mut self, path: &Path) -> Result<File, Fault> {
        let cut = self.file.set_len(self.end);
        let sought = cut.and_then(|()| self.file.seek(SeekFrom::Start(self.end)));
        sought.map_err(|error| Fault::new(path, error))?;
        Ok(self.file)
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

/// What a file of records holds.
#[derive(Default)]
struct Held {
    records: u64,
    /// Where the last line ends that does.
    end: u64,
    /// That line.
    last: Option<Vec<u8>>,
    /// What stands behind it.
    rest: Vec<u8>,
}

fn held(file: &File) -> io::Result<Held> {
    let mut held = Held::default();
    let mut reader = BufReader::new(file);
    loop {
        let read = reader.read_until(b'\n', &mut held.rest)?;
        if held.rest.last() != Some(&b'\n') {
            return Ok(held);
        }
        held.records += 1;
        held.end += u64::try_from(read).map_err(io::Error::other)?;
        std::mem::swap(held.last.get_or_insert_default(), &mut held.rest);
        held.rest.clear();
    }
}

fn id(path: &Path, line: &[u8]) -> Result<String, Fault> {
    let record: Option<Value> = serde_json::from_slice(line).ok();
    let id = record.as_ref().and_then(|record| record.get("id")?.as_str());
    id.map(str::to_owned).ok_or_else(|| Fault::new(path, "its last line is no record"))
}
