//! Commands that read no article.

use std::{
    error::Error,
    io::{self, ErrorKind, Write},
};

use clap::CommandFactory;

use crate::{
    DONE, INCOMPLETE,
    args::{Args, Command},
    lexicon,
};

/// Prints what the command is for, and tells what the program leaves with.
pub(crate) fn run(command: &Command) -> Result<u8, Box<dyn Error>> {
    let (text, is_well) = match command {
        Command::Lexicon(command) => lexicon::run(command)?,
        Command::Completions { shell } => (completions(*shell), true),
        Command::Man => (manual()?, true),
        _ => (serde_json::to_string_pretty(&gisa::record::schema())? + "\n", true),
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        // Whoever read has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => return Err(error.into()),
        _ => {}
    }
    Ok(if is_well { DONE } else { INCOMPLETE })
}

fn completions(shell: clap_complete::Shell) -> String {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "gisa", &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// The manual page, the commands' own behind that of the program.
fn manual() -> io::Result<String> {
    let mut command = Args::command();
    command.build();
    let mut out = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut out)?;
    for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
        clap_mangen::Man::new(command.clone()).render(&mut out)?;
    }
    Ok(String::from_utf8_lossy(&out).into_owned())
}
