//! Paths → documents, one at a time.

use std::{
    ffi::OsStr,
    fs::{self, File},
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use gisa::{Decoder, record::Warning};
use serde_json::Value;

use crate::{args::InputArgs, fault::Fault};

/// One article to read.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) text: String,
    /// Whether `text` is HTML.
    pub(crate) is_page: bool,
    /// How many bytes of the input it took.
    pub(crate) bytes: u64,
    /// What was doubtful about its bytes.
    pub(crate) warnings: Vec<Warning>,
}

/// The documents of all paths, in order; a fault stands where one could not be read.
pub(crate) struct Inputs<'a> {
    args: &'a InputArgs,
    decoder: Decoder,
    /// Paths still to be opened, the next one last.
    pending: Vec<PathBuf>,
    /// The JSON lines that are being read.
    lines: Option<Lines>,
    /// Files that the program writes; one of them among the inputs would never end.
    written: Vec<Identity>,
}

impl<'a> Inputs<'a> {
    pub(crate) fn new(args: &'a InputArgs, decoder: Decoder, written: Vec<Identity>) -> Inputs<'a> {
        let pending = args.paths.iter().rev().cloned().collect();
        Inputs { args, decoder, pending, lines: None, written }
    }

    /// How many threads read them.
    pub(crate) fn jobs(&self) -> usize {
        self.args.jobs()
    }

    /// Opens a path: `None` when that gave no document but more to read.
    fn open(&mut self, path: PathBuf) -> Result<Option<Document>, Fault> {
        if path.as_os_str() == "-" {
            let document = self.read("stdin".to_owned(), &path, io::stdin().lock())?;
            let is_page = begins_like_a_page(&document.text);
            return Ok(Some(Document { is_page, ..document }));
        }
        if path.is_dir() {
            self.pending.extend(folder(&path)?);
            return Ok(None);
        }
        let file = File::open(&path).map_err(|error| Fault::new(&path, error))?;
        if identity(&file).is_some_and(|own| self.written.contains(&own)) {
            return Err(Fault::new(&path, "is being written"));
        }
        if has_extension(&path, "jsonl") {
            self.lines = Some(Lines::new(path, file));
            return Ok(None);
        }
        let document = self.read(stem(&path), &path, file)?;
        Ok(Some(Document { is_page: is_page(&path), ..document }))
    }

    /// Everything that `from` holds, as text.
    fn read(&self, id: String, path: &Path, from: impl Read) -> Result<Document, Fault> {
        let most = self.args.max_size;
        let mut bytes = Vec::new();
        let mut from = from.take(length(most).saturating_add(1));
        from.read_to_end(&mut bytes).map_err(|error| Fault::new(path, error))?;
        if bytes.len() > most {
            return Err(Fault::new(path, too_long(most)));
        }
        let decoded = self.decoder.decode(&bytes).map_err(|error| Fault::new(path, error))?;
        let (text, warnings) = (decoded.text.into_owned(), decoded.warnings);
        Ok(Document { id, text, is_page: false, bytes: length(bytes.len()), warnings })
    }
}

impl Iterator for Inputs<'_> {
    type Item = Result<Document, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(document) = self.lines.as_mut().and_then(|lines| lines.next(self.args)) {
                return Some(document);
            }
            self.lines = None;
            let path = self.pending.pop()?;
            if let Some(document) = self.open(path).transpose() {
                return Some(document);
            }
        }
    }
}

/// What makes two open files the same: the numbers of device and file.
pub(crate) type Identity = (u64, u64);

/// `None` for what is no file on a disk, and where the system has no such numbers.
#[cfg(unix)]
pub(crate) fn identity(file: &File) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let found = file.metadata().ok()?;
    found.is_file().then(|| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
pub(crate) fn identity(_: &File) -> Option<Identity> {
    None
}

/// How many bytes all paths hold, as far as that can be told before they are read.
pub(crate) fn size(paths: &[PathBuf]) -> u64 {
    let of = |path: &PathBuf| match fs::metadata(path) {
        Ok(found) if found.is_dir() => size(&folder(path).unwrap_or_default()),
        found => found.map_or(0, |found| found.len()),
    };
    paths.iter().map(of).sum()
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}

fn too_long(most: usize) -> String {
    format!("is longer than {most} bytes; --max-size sets how much is read")
}

/// What a folder holds that can be read, the first name last. Linked folders are left out: they
/// may lead back up.
fn folder(path: &Path) -> Result<Vec<PathBuf>, Fault> {
    let fault = |error| Fault::new(path, error);
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let child = entry.path();
        let is_folder = entry.file_type().map_err(fault)?.is_dir();
        let is_text = ["txt", "jsonl"].iter().any(|extension| has_extension(&child, extension));
        // What cannot be looked at is named when it is opened; a pipe would never end.
        let is_file = fs::metadata(&child).map_or(true, |found| found.is_file());
        if is_folder || is_file && (is_text || is_page(&child)) {
            found.push(child);
        }
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    Ok(found)
}

fn is_page(path: &Path) -> bool {
    has_extension(path, "html") || has_extension(path, "htm")
}

/// Standard input has no name to tell by.
fn begins_like_a_page(text: &str) -> bool {
    let head = text.trim_start().as_bytes();
    ["<!doctype html", "<html"].iter().any(|start| {
        head.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start.as_bytes()))
    })
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or(OsStr::new("")).to_string_lossy().into_owned()
}

/// The byte order mark, which some programs write before UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// How many times as long as the longest line another one may be and still end.
const PATIENCE: usize = 16;

/// A file of JSON lines; holds one line at a time.
struct Lines {
    path: PathBuf,
    file: BufReader<File>,
    line: Vec<u8>,
    number: usize,
    failed: bool,
}

impl Lines {
    fn new(path: PathBuf, file: File) -> Lines {
        Lines { path, file: BufReader::new(file), line: Vec::new(), number: 0, failed: false }
    }

    fn next(&mut self, args: &InputArgs) -> Option<Result<Document, Fault>> {
        while !self.failed {
            self.line.clear();
            self.number += 1;
            match self.read(args.max_size) {
                Ok(0) => return None,
                Ok(_) if self.line.len() > args.max_size => {
                    return Some(Err(self.pass_over(args.max_size)));
                }
                Ok(_) if self.line.trim_ascii().is_empty() => {}
                Ok(_) => return Some(self.document(args)),
                Err(error) => {
                    self.failed = true;
                    return Some(Err(self.fault(error)));
                }
            }
        }
        None
    }

    /// Reads a line, or what tells that it is longer than `most` bytes.
    fn read(&mut self, most: usize) -> io::Result<usize> {
        let mut file = (&mut self.file).take(length(most).saturating_add(1));
        file.read_until(b'\n', &mut self.line)
    }

    /// Leaves out the rest of a line that is too long, and with it the file where the line does
    /// not end: a device may go on for ever.
    fn pass_over(&mut self, most: usize) -> Fault {
        for _ in 0..PATIENCE {
            if self.line.last() == Some(&b'\n') {
                return self.fault(too_long(most));
            }
            self.line.clear();
            match self.read(most) {
                Ok(0) => return self.fault(too_long(most)),
                Ok(_) => {}
                Err(error) => {
                    self.failed = true;
                    return self.fault(error);
                }
            }
        }
        self.failed = true;
        self.fault(format_args!("{}, and the rest of the file with it", too_long(most)))
    }

    fn document(&self, args: &InputArgs) -> Result<Document, Fault> {
        let line = self.line.strip_prefix(MARK).filter(|_| self.number == 1);
        let line = line.unwrap_or(&self.line).trim_ascii();
        let mut row: Value = serde_json::from_slice(line).map_err(|error| {
            let place = format!(" at line 1 column {}", error.column());
            let message = error.to_string();
            let message = message.strip_suffix(&place).unwrap_or(&message);
            self.fault(format_args!("no JSON: {message} (column {})", error.column()))
        })?;
        let id = match row.get(&args.id_field) {
            Some(Value::String(id)) => id.clone(),
            Some(id @ Value::Number(_)) => id.to_string(),
            _ => format!("{}:{}", stem(&self.path), self.number),
        };
        match row.get_mut(&args.text_field).map(Value::take) {
            Some(Value::String(text)) => {
                let bytes = length(self.line.len());
                Ok(Document { id, text, is_page: false, bytes, warnings: Vec::new() })
            }
            Some(_) => Err(self.fault(format_args!("field {:?} is no text", args.text_field))),
            None => Err(self.fault(format_args!("there is no field {:?}", args.text_field))),
        }
    }

    fn fault(&self, reason: impl std::fmt::Display) -> Fault {
        Fault::new(&self.path, reason).at_line(self.number)
    }
}
