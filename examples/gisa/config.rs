//! `--config FILE`: options of the command line that stand in a file.
//!
//! ```toml
//! [extract]
//! format = "jsonl"
//! parts = ["officials", "amounts"]
//! table = ["titles=own_titles.tsv"]
//! ```
//!
//! Each key is the name of an option. They are put before the options that were typed, which therefore win.

use std::{ffi::OsString, fs, path::Path};

use clap::CommandFactory;
use toml::{Table, Value};

use crate::{args::Args, fault::Fault};

/// The arguments with those of the file that `--config` names among them.
pub(crate) fn expand(arguments: Vec<OsString>) -> Result<Vec<OsString>, Fault> {
    let Some(path) = named(&arguments) else { return Ok(arguments) };
    let path = Path::new(&path);
    let text = fs::read_to_string(path).map_err(|error| Fault::new(path, error))?;
    let options: Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
        Fault::new(path, error.message()).at_line(line)
    })?;
    check(path, &text, &options)?;
    let is_command = |argument: &OsString| COMMANDS.iter().any(|name| argument == name);
    let Some(command) = arguments.iter().position(is_command) else { return Ok(arguments) };
    let name = arguments[command].to_string_lossy().into_owned();
    let mut all = arguments;
    if let Some(Value::Table(section)) = options.get(&name) {
        let typed = section.iter().map(|(key, value)| option(path, key, value));
        let typed = typed.collect::<Result<Vec<_>, _>>()?.concat();
        all.splice(command + 1..command + 1, typed);
    }
    Ok(all)
}

/// The commands that take options from a file, each from the section of its name.
const COMMANDS: [&str; 3] = ["extract", "clean", "explain"];

/// Names the first section or key that no command has.
fn check(path: &Path, text: &str, options: &Table) -> Result<(), Fault> {
    let program = Args::command();
    let at = |name: &str| {
        let is_named = |line: &str| line.trim_start_matches(['[', ' ', '"']).starts_with(name);
        text.lines().position(is_named).map_or(1, |line| line + 1)
    };
    for (section, keys) in options {
        let command = program.find_subcommand(section).filter(|_| COMMANDS.contains(&&**section));
        let Some((command, keys)) = command.zip(keys.as_table()) else {
            let reason = format!("there is no command {section:?} with options");
            return Err(Fault::new(path, reason).at_line(at(section)));
        };
        let is_option = |key: &str| command.get_arguments().any(|own| own.get_long() == Some(key));
        if let Some(key) = keys.keys().find(|key| !is_option(key)) {
            let reason = format!("[{section}] has no option {key:?}");
            return Err(Fault::new(path, reason).at_line(at(key)));
        }
    }
    Ok(())
}

/// The file behind `--config`.
fn named(arguments: &[OsString]) -> Option<OsString> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let argument = argument.to_str().unwrap_or_default();
        if argument == "--config" {
            return arguments.next().cloned();
        }
        if let Some(path) = argument.strip_prefix("--config=") {
            return Some(path.into());
        }
    }
    None
}

/// A key and its value as they are typed.
fn option(path: &Path, key: &str, value: &Value) -> Result<Vec<OsString>, Fault> {
    let typed = |value: String| OsString::from(format!("--{key}={value}"));
    match value {
        Value::Boolean(true) => Ok(vec![format!("--{key}").into()]),
        Value::Boolean(false) => Ok(Vec::new()),
        Value::String(words) => Ok(vec![typed(words.clone())]),
        Value::Integer(number) => Ok(vec![typed(number.to_string())]),
        Value::Datetime(day) => Ok(vec![typed(day.to_string())]),
        Value::Array(list) => {
            let each = list.iter().map(|value| option(path, key, value));
            Ok(each.collect::<Result<Vec<_>, _>>()?.concat())
        }
        _ => Err(Fault::new(path, format_args!("{key} is no value of an option"))),
    }
}
