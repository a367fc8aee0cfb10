//! The command-line program `gisa`; `args` holds its commands.

mod args;
mod batch;
mod config;
mod explain;
mod export;
mod fault;
mod html;
mod input;
mod lexicon;
mod lines;
mod output;
mod pretty;
mod report;
mod resume;
mod table;
mod tool;
mod view;

use std::{
    env,
    fs::File,
    io::{self, ErrorKind, IsTerminal, Write},
    process::ExitCode,
};

use clap::Parser;
use gisa::{Decoder, Extractor, Parts};

use crate::{
    args::{Args, Command, InputArgs},
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
    let arguments = match config::expand(env::args_os().collect()) {
        Ok(arguments) => arguments,
        Err(fault) => return leave(&fault, USAGE),
    };
    let args = Args::parse_from(arguments);
    let code = match args.command.inputs() {
        Some(inputs) => articles(&args, inputs),
        None => tool::run(&args.command).or_else(|problem| Ok(leave_with(&*problem, INCOMPLETE))),
    };
    code.map_or_else(|problem| leave(&*problem, USAGE), ExitCode::from)
}

/// Makes what the options ask for and runs it.
fn articles(args: &Args, inputs: &InputArgs) -> Result<u8, Box<dyn std::error::Error>> {
    let (decoder, extractor) = (inputs.decoder()?, extractor(&args.command, inputs)?);
    let run = run(args, inputs, decoder, &extractor);
    Ok(run.unwrap_or_else(|fault| leave_with(&fault, INCOMPLETE)))
}

fn leave(problem: &dyn std::fmt::Display, code: u8) -> ExitCode {
    ExitCode::from(leave_with(problem, code))
}

fn leave_with(problem: &dyn std::fmt::Display, code: u8) -> u8 {
    report(problem);
    code
}

fn extractor(
    command: &Command,
    inputs: &InputArgs,
) -> Result<Extractor, Box<dyn std::error::Error>> {
    let mut builder = inputs.add_tables(Extractor::builder())?.max_len(inputs.max_size);
    if let Command::Extract { published, .. } | Command::Explain { published, .. } = command {
        builder = published.iter().fold(builder, |builder, day| builder.published(day));
    }
    builder = match command {
        Command::Extract { parts, .. } if !parts.is_empty() => {
            builder.parts(parts.iter().fold(Parts::NONE, |all, part| part.add_to(all)))
        }
        Command::Clean { .. } => builder.parts(Parts::NONE),
        _ => builder,
    };
    Ok(builder.build()?)
}

/// Reads all inputs, in order, and tells what the program leaves with.
fn run(
    args: &Args,
    from: &InputArgs,
    decoder: Decoder,
    extractor: &Extractor,
) -> Result<u8, Fault> {
    let command = &args.command;
    let reporter = Reporter::new(from.errors.as_deref(), args.quiet)?;
    let total = || input::size(&from.paths);
    let mut written: Vec<Identity> = reporter.file().and_then(identity).into_iter().collect();
    let Some(path) = command.resume() else {
        written.extend(standard_output().as_ref().and_then(identity));
        let inputs = Inputs::new(from, decoder, written);
        let reporter = reporter.with_bar(io::stdout().is_terminal(), total);
        let out = Named::new("output", io::stdout().lock());
        return Ok(write(command, inputs, extractor, out, reporter));
    };
    let resumed = Resumed::open(path)?;
    written.extend(identity(&resumed.file));
    let mut inputs = Inputs::new(from, decoder, written);
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
    let jobs = inputs.jobs();
    let written = view.output(out).and_then(|mut output| {
        let read = |document: Result<Document, Fault>| Ok(view.show(extractor, &document?));
        let bytes = |document: &Result<Document, Fault>| {
            document.as_ref().map_or(0, |document| document.text.len())
        };
        batch::in_order(jobs, inputs, bytes, read, |shown: Result<Shown, Fault>| {
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
