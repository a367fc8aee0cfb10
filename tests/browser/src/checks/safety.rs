use super::{WIDE, count, holds};
use crate::{Checked, browser::Browser, ensure, pages::Pages};

pub(crate) async fn hostile(browser: &Browser, pages: &Pages) -> Checked {
    browser.open(&pages.address("hostile"), WIDE).await?;
    holds(browser, "window.broken === undefined").await?;
    holds(browser, "document.scripts.length === 1 && document.images.length === 0").await?;
    holds(browser, "document.querySelectorAll('style').length === 1").await?;
    holds(browser, "!document.querySelector('[onmouseover], [onerror], [onload]')").await?;
    let words = "document.querySelector('main').innerText";
    holds(browser, &format!("{words}.includes('<img src=x onerror=window.broken=1>')")).await?;
    browser.click("[data-view=original]").await?;
    holds(browser, &format!("{words}.includes('</style><script>window.broken=1')")).await?;
    count(browser, ".m.k-amount", 1).await
}

pub(crate) async fn quiet(browser: &Browser, pages: &Pages) -> Checked {
    browser.complaints().await?;
    for page in ["article", "batch", "hostile"] {
        browser.open(&pages.address(page), WIDE).await?;
        holds(browser, "performance.getEntriesByType('resource').length === 0").await?;
        let complaints = browser.complaints().await?;
        ensure(complaints.is_empty(), format!("{page}: {complaints:?}"))?;
    }
    // The page's own policy stops what a later change might let through.
    let injected = "(() => { const script = document.createElement('script'); \
        script.textContent = 'window.broken = 1'; document.body.append(script); \
        return window.broken === undefined; })()";
    holds(browser, injected).await?;
    ensure(!browser.complaints().await?.is_empty(), "the policy lets a foreign script run")
}
