//! Looks at the program's page in a real browser, and fails where there is none.
//!
//! `cargo run --manifest-path tests/browser/Cargo.toml -- PROGRAM [PICTURES]`
//!
//! PROGRAM is the built example `gisa`; PICTURES a folder for screenshots. Needs `chromium` and
//! `chromedriver` (in Debian the packages chromium and chromium-driver), whose names CHROMIUM and
//! CHROMEDRIVER may tell.

mod browser;
mod checks;
mod pages;

use std::{env, error::Error, path::PathBuf, process::ExitCode};

use crate::{browser::Browser, pages::Pages};

pub(crate) type Checked = Result<(), Box<dyn Error>>;

/// Fails with `message` unless `holds`.
pub(crate) fn ensure(holds: bool, message: impl Into<String>) -> Checked {
    if holds { Ok(()) } else { Err(message.into().into()) }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(0) => ExitCode::SUCCESS,
        Ok(failed) => {
            eprintln!("{failed} checks failed");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("the browser test could not run: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs every check and counts those that fail.
async fn run() -> Result<usize, Box<dyn Error>> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let program = arguments.next().ok_or("which program? give the built example gisa")?;
    let pages = Pages::write(&program)?;
    let browser = Browser::start().await?;
    let failed = checks::all(&browser, &pages, arguments.next().as_deref()).await;
    browser.close().await?;
    Ok(failed)
}
