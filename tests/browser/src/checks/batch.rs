use super::{WIDE, count, holds};
use crate::{Checked, browser::Browser, ensure, pages::Pages};

pub(crate) async fn overview(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("batch"), WIDE).await?;
    count(browser, "main > .view", 1).await?;
    count(browser, "#overview", 1).await?;
    count(browser, ".chart", 5).await?;
    holds(browser, "document.querySelectorAll('.chart.k-project svg').length > 1").await?;
    let articles = "document.querySelectorAll('main > .view').length - 1";
    let rows = "document.querySelectorAll('#overview tbody tr').length";
    holds(browser, &format!("{rows} === {articles} && {rows} > 60")).await
}

pub(crate) async fn find(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("batch"), WIDE).await?;
    let whole = browser.shown("#overview tbody tr").await?;
    browser.click(".chart.k-official a").await?;
    let named = browser.shown("#overview tbody tr").await?;
    ensure(0 < named && named < whole, format!("{named} of {whole} rows are left"))?;
    browser.click(".chart.k-official a").await?;
    count(browser, "#overview tbody tr", whole).await?;
    browser.click("#overview input").await?;
    browser.press("없는 이름").await?;
    count(browser, "#overview tbody tr", 0).await?;
    count(browser, "#overview .none", 1).await
}

pub(crate) async fn walk(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("batch"), WIDE).await?;
    browser.click("#overview tbody tr:nth-child(2) a").await?;
    count(browser, "#a2", 1).await?;
    count(browser, "#overview", 0).await?;
    holds(browser, "document.title.endsWith(' · gisa')").await?;
    browser.click(".back").await?;
    count(browser, "#overview", 1).await?;
    browser.client.back().await?;
    count(browser, "#a2", 1).await
}
