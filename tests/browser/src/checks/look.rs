use std::{fs, path::Path};

use fantoccini::wd::PrintConfiguration;
use serde_json::Value;

use super::{NARROW, WIDE, count, holds};
use crate::{Checked, browser::Browser, ensure, pages::Pages};

/// WCAG AA for words of ordinary size.
const CONTRAST: f64 = 4.5;

pub(crate) async fn contrast(browser: &Browser, pages: &Pages) -> Checked {
    for page in ["article", "batch"] {
        browser.open(&pages.address(page), WIDE).await?;
        for light in ["light", "dark"] {
            browser.ask(&format!("document.documentElement.dataset.theme = '{light}'")).await?;
            let weak = browser.client.execute(include_str!("contrast.js"), vec![CONTRAST.into()]);
            let Value::Array(weak) = weak.await? else { return Err("no list of words".into()) };
            ensure(weak.is_empty(), format!("{page}, {light}: {weak:?}"))?;
        }
    }
    Ok(())
}

pub(crate) async fn narrow(browser: &Browser, pages: &Pages) -> Checked {
    for page in ["article", "batch", "hostile"] {
        browser.open(&pages.address(page), NARROW).await?;
        holds(browser, "document.documentElement.scrollWidth <= innerWidth").await?;
    }
    browser.open(&pages.address("article"), NARROW).await?;
    browser.click(".story .m").await?;
    count(browser, ".now:not(:empty)", 1).await?;
    holds(browser, "scrollY === 0").await
}

pub(crate) async fn print(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("article"), WIDE).await?;
    let printed = browser.client.print(PrintConfiguration::default()).await?;
    ensure(printed.starts_with(b"%PDF") && printed.len() > 10_000, "an empty print")
}

pub(crate) async fn pictures(browser: &Browser, pages: &Pages, folder: &Path) -> Checked {
    fs::create_dir_all(folder)?;
    let save = async |name: &str| -> Checked {
        Ok(fs::write(folder.join(name).with_extension("png"), browser.client.screenshot().await?)?)
    };
    // The picture of the README, of which tests/browser/page.png is a copy.
    browser.open(&pages.address("article"), (1180, 800)).await?;
    browser.click(".group.k-official .card[data-e='official-1'] > button").await?;
    save("page").await?;
    browser.open(&pages.address("article"), WIDE).await?;
    save("article").await?;
    browser.click(".story .m[data-e='project-0']").await?;
    save("article-lit").await?;
    browser.click("[data-do=theme]").await?;
    save("article-dark").await?;
    browser.click("[data-view=original]").await?;
    save("original-dark").await?;
    browser.click("[data-do=theme]").await?;
    browser.click("[data-do=language]").await?;
    save("original").await?;
    browser.open(&pages.address("article"), NARROW).await?;
    browser.click(".story .m").await?;
    save("narrow").await?;
    browser.open(&pages.address("batch"), (1400, 2000)).await?;
    save("batch").await?;
    browser.click("[data-do=theme]").await?;
    save("batch-dark").await?;
    browser.open(&pages.address("batch"), NARROW).await?;
    save("batch-narrow").await
}
