//! The command-line program: `gisa extract` and `gisa clean`.

mod args;
mod batch;
mod explain;
mod fault;
mod input;
mod pretty;
mod table;
mod view;

use std::{
    io::{self, ErrorKind, Write},
    process::ExitCode,
};

use clap::Parser;
use gisa::{Decoder, Extractor, Parts};

use crate::{
    args::{Args, Command},
    fault::Fault,
    input::Inputs,
    view::{Shown, View},
};

/// Everything came out.
const DONE: u8 = 0;
/// At least one input is missing from the output; standard error names it.
const INCOMPLETE: u8 = 1;
/// The options make no sense; clap leaves with the same number.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    let command = &args.command;
    let decoder = command.inputs().decoder();
    let code = match decoder.and_then(|decoder| Ok((decoder, extractor(command)?))) {
        Ok((decoder, extractor)) => run(command, decoder, &extractor),
        Err(error) => {
            report(&error);
            USAGE
        }
    };
    ExitCode::from(code)
}

fn extractor(command: &Command) -> Result<Extractor, gisa::Error> {
    match command {
        Command::Extract { published, parts, .. } => {
            let mut builder = Extractor::builder();
            if let Some(date) = published {
                builder = builder.published(date);
            }
            if !parts.is_empty() {
                builder =
                    builder.parts(parts.iter().fold(Parts::NONE, |all, part| part.add_to(all)));
            }
            builder.build()
        }
        Command::Clean { .. } => Extractor::builder().parts(Parts::NONE).build(),
    }
}

/// Reads all inputs, in order, and tells what the program leaves with.
fn run(command: &Command, decoder: Decoder, extractor: &Extractor) -> u8 {
    let inputs = Inputs::new(command.inputs(), decoder);
    let view = View::of(command);
    let mut out = io::stdout().lock();
    let mut code = DONE;
    let mut gap = "";
    let written = batch::in_order(
        command.inputs().jobs(),
        inputs,
        |document| document.map(|document| view.show(extractor, &document)),
        |shown: Result<Shown, Fault>| match shown {
            Ok(shown) => {
                shown.doubts.iter().for_each(|doubt| report(doubt));
                let text = format!("{gap}{}", shown.text);
                gap = view.gap();
                // One write for each record: an interruption leaves whole records only.
                out.write_all(text.as_bytes())
            }
            Err(fault) => {
                report(&fault);
                code = INCOMPLETE;
                Ok(())
            }
        },
    );
    match written.and_then(|()| out.flush()) {
        // Whoever read has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => code,
        Err(error) => {
            report(&format_args!("standard output: {error}"));
            INCOMPLETE
        }
        Ok(()) => code,
    }
}

/// Nothing can be done where standard error is closed as well.
fn report(problem: &dyn std::fmt::Display) {
    let _ = writeln!(io::stderr(), "gisa: {problem}");
}
