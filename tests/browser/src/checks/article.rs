use fantoccini::key::Key;

use super::{WIDE, count, holds};
use crate::{Checked, browser::Browser, ensure, pages::Pages};

/// The first mention of the official who is named most.
const MENTION: &str = ".story .m[data-e='official-1']";

pub(crate) async fn click(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("article"), WIDE).await?;
    let named = browser.shown(MENTION).await?;
    ensure(named > 1, "the official is named once")?;
    browser.click(MENTION).await?;
    count(browser, ".story .m.on[data-e='official-1']", named).await?;
    holds(browser, "document.querySelectorAll('.m.on:not([data-e=official-1])').length === 0")
        .await?;
    ensure(browser.shown(".story .m.tied").await? > 0, "no tied mention is lit")?;
    count(browser, ".card.on[data-e='official-1'] .more", 1).await?;
    browser.click(MENTION).await?;
    count(browser, ".card .more", 0).await
}

pub(crate) async fn keys(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("article"), WIDE).await?;
    let focus = "document.activeElement.dataset.e || ''";
    for _ in 0..30 {
        browser.press(&char::from(Key::Tab).to_string()).await?;
        if browser.ask("document.activeElement.matches('.m')").await? == true {
            break;
        }
    }
    holds(browser, "document.activeElement === document.querySelector('.story .m')").await?;
    let first = browser.ask(focus).await?;
    browser.press(&char::from(Key::Right).to_string()).await?;
    holds(browser, "document.activeElement === document.querySelectorAll('.story .m')[1]").await?;
    browser.press(&char::from(Key::Left).to_string()).await?;
    ensure(browser.ask(focus).await? == first, "← does not lead back")?;
    browser.press(&char::from(Key::Enter).to_string()).await?;
    count(browser, ".card .more", 1).await?;
    holds(browser, "document.querySelector('[role=status]').textContent !== ''").await?;
    browser.press(&char::from(Key::Escape).to_string()).await?;
    count(browser, ".card .more", 0).await
}

pub(crate) async fn ties(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("article"), WIDE).await?;
    browser.click(".group.k-project .card > button").await?;
    let goal = browser.ask("document.querySelector('.card.on [data-goto]').dataset.goto").await?;
    browser.click(".card.on [data-goto]").await?;
    let goal = goal.as_str().unwrap_or_default();
    count(browser, &format!(".card.on[data-e='{goal}']"), 1).await?;
    holds(browser, &format!("document.activeElement.parentElement.dataset.e === '{goal}'")).await
}

pub(crate) async fn filters(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("article"), WIDE).await?;
    let ground = "getComputedStyle(document.querySelector('.story .m.k-location')).backgroundColor";
    let lit = browser.ask(ground).await?;
    browser.click("[data-kind=location]").await?;
    count(browser, ".group.k-location", 0).await?;
    holds(browser, &format!("{ground} === 'rgba(0, 0, 0, 0)'")).await?;
    holds(browser, "document.querySelector('[data-kind=location]').ariaPressed === 'false'")
        .await?;
    browser.click("[data-kind=location]").await?;
    count(browser, ".group.k-location", 1).await?;
    ensure(browser.ask("true").await? == true && lit != "rgba(0, 0, 0, 0)", "no colour at all")
}

pub(crate) async fn original(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("article"), WIDE).await?;
    count(browser, ".raw del", 0).await?;
    browser.click("[data-view=original]").await?;
    count(browser, ".story", 0).await?;
    ensure(browser.shown(".raw del .why").await? > 5, "no reason stands beside what went")?;
    holds(browser, "document.querySelector('.raw').innerText.includes('기사 스크랩')").await?;
    let line = "getComputedStyle(document.querySelector('.raw del')).textDecorationLine";
    holds(browser, &format!("{line} === 'line-through'")).await?;
    browser.click("[data-view=article]").await?;
    count(browser, ".story", 1).await
}

pub(crate) async fn languages(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("article"), WIDE).await?;
    let chip = "document.querySelector('[data-kind=official]').innerText";
    holds(browser, &format!("{chip}.startsWith('Officials')")).await?;
    browser.click("[data-do=language]").await?;
    holds(browser, &format!("{chip}.startsWith('인물')")).await?;
    holds(browser, "document.documentElement.lang === 'ko'").await
}
