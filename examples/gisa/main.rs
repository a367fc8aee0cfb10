//! The command-line program: `gisa extract` and `gisa clean`.

mod args;
mod batch;
mod explain;
mod fault;
mod html;
mod input;
mod output;
mod pretty;
mod report;
mod resume;
mod table;
mod view;

use std::{
    fs::File,
    io::{self, ErrorKind, IsTerminal, Write},
    process::ExitCode,
};

use clap::Parser;
use gisa::{Decoder, Extractor, Parts};

use crate::{
    args::{Args, Command},
    fault::{Fault, Named},
    input::{Document, Identity, Inputs, identity},
    report::Reporter,
    resume::Resumed,
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
        Ok((decoder, extractor)) => run(command, decoder, &extractor).unwrap_or_else(|fault| {
            report(&fault);
            INCOMPLETE
        }),
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
fn run(command: &Command, decoder: Decoder, extractor: &Extractor) -> Result<u8, Fault> {
    let args = command.inputs();
    let reporter = Reporter::new(args.errors.as_deref())?;
    let total = || input::size(&args.paths);
    let mut written: Vec<Identity> = reporter.file().and_then(identity).into_iter().collect();
    let Some(path) = command.resume() else {
        written.extend(standard_output().as_ref().and_then(identity));
        let inputs = Inputs::new(args, decoder, written);
        let reporter = reporter.with_bar(io::stdout().is_terminal(), total);
        let out = Named::new("output", io::stdout().lock());
        return Ok(write(command, inputs, extractor, out, reporter));
    };
    let resumed = Resumed::open(path)?;
    written.extend(identity(&resumed.file));
    let mut inputs = Inputs::new(args, decoder, written);
    let reporter = reporter.with_bar(false, total);
    reporter.advance(resumed.skip(path, &mut inputs)?);
    let out = Named::new(path.display().to_string(), resumed.at_end(path)?);
    Ok(write(command, inputs, extractor, out, reporter))
}

/// Standard output, where it can be looked at.
fn standard_output() -> Option<File> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        io::stdout().as_fd().try_clone_to_owned().ok().map(File::from)
    }
    #[cfg(not(unix))]
    None
}

/// Reads the documents and writes them out, in order.
fn write(
    command: &Command,
    inputs: Inputs<'_>,
    extractor: &Extractor,
    out: impl Write,
    mut reporter: Reporter,
) -> u8 {
    let view = View::of(command);
    let written = view.output(out).and_then(|mut output| {
        let read = |document: Result<Document, Fault>| Ok(view.show(extractor, &document?));
        batch::in_order(command.inputs().jobs(), inputs, read, |shown: Result<Shown, Fault>| {
            let shown = match shown {
                Ok(shown) => shown,
                Err(fault) => return reporter.fault(&fault),
            };
            shown.doubts.iter().for_each(|doubt| reporter.doubt(doubt));
            reporter.advance(shown.bytes);
            output.add(shown.body)
        })?;
        output.end()
    });
    let complete = reporter.end();
    match written {
        // Whoever read has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe && complete => DONE,
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            report(&error);
            INCOMPLETE
        }
        Ok(()) if complete => DONE,
        _ => INCOMPLETE,
    }
}

/// Nothing can be done where standard error is closed as well.
fn report(problem: &dyn std::fmt::Display) {
    let _ = writeln!(io::stderr(), "gisa: {problem}");
}
