//! What must hold of the pages.

mod article;
mod batch;
mod look;
mod safety;

use std::{path::Path, time::Duration};

use tokio::time::sleep;

use crate::{Checked, browser::Browser, pages::Pages};

/// A window as wide as a desk has, and one as narrow as a hand holds.
const WIDE: (u32, u32) = (1400, 1200);
const NARROW: (u32, u32) = (400, 900);

/// How often and after which pause the page is asked again: five seconds in all.
const TRIES: usize = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// Runs every check, tells how each ended, and counts those that failed.
pub(crate) async fn all(browser: &Browser, pages: &Pages, pictures: Option<&Path>) -> usize {
    let mut failed = 0;
    let mut tell = |name: &str, checked: Checked| match checked {
        Ok(()) => println!("ok      {name}"),
        Err(error) => {
            failed += 1;
            println!("FAILED  {name}: {error}");
        }
    };
    let (b, p) = (browser, pages);
    tell("a click lights up all mentions of an entity", article::click(b, p).await);
    tell("keys reach, move, pin and let go", article::keys(b, p).await);
    tell("ties lead to the other end", article::ties(b, p).await);
    tell("filters hide a type", article::filters(b, p).await);
    tell("the original shows what was removed and why", article::original(b, p).await);
    tell("the page speaks two languages", article::languages(b, p).await);
    tell("a batch opens on its overview", batch::overview(b, p).await);
    tell("bars and words find articles", batch::find(b, p).await);
    tell("articles open and lead back", batch::walk(b, p).await);
    tell("a hostile text stays text", safety::hostile(b, p).await);
    tell("nothing is loaded and nothing goes wrong", safety::quiet(b, p).await);
    tell("words stand out from their ground", look::contrast(b, p).await);
    tell("a narrow window needs no sideways scrolling", look::narrow(b, p).await);
    tell("the page prints", look::print(b, p).await);
    if let Some(folder) = pictures {
        tell("pictures are taken", look::pictures(b, p, folder).await);
    }
    failed
}

/// Fails unless `script` returns true in the page, now or soon: the page hears of a click or of a
/// step back in the history only after the driver has answered.
async fn holds(browser: &Browser, script: &str) -> Checked {
    let mut answer = browser.ask(script).await?;
    for _ in 0..TRIES {
        if answer == true {
            return Ok(());
        }
        sleep(PAUSE).await;
        answer = browser.ask(script).await?;
    }
    Err(format!("{script} is {answer}").into())
}

/// Fails unless as many elements as this match and are shown, now or soon.
async fn count(browser: &Browser, selector: &str, expected: u64) -> Checked {
    let mut found = browser.shown(selector).await?;
    for _ in 0..TRIES {
        if found == expected {
            return Ok(());
        }
        sleep(PAUSE).await;
        found = browser.shown(selector).await?;
    }
    Err(format!("{found} of {selector:?} are shown, not {expected}").into())
}
