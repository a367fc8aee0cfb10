//! One page for one article or a whole batch, which needs nothing but a browser.
//!
//! ```text
//! head  style, the bar with language and light
//! view  an article: its words, its original text, the panel of what was found   (one for each)
//! view  the overview of a batch: counts, charts, list of articles               (where there are more)
//! foot  script
//! ```
//!
//! All words of an article go through [`escape`]; the page's policy lets a browser run the one script of the
//! program and load nothing.

mod article;
mod chart;
mod compact;
mod escape;
mod labels;
mod mentions;
mod original;
mod overview;
mod page;
mod panel;
mod removed;
mod summary;

use gisa::Record;

use self::{escape::Markup, summary::Summary};
pub(crate) use self::{
    overview::Overview,
    page::{foot, head},
};

/// An article as a part of the page.
pub(crate) struct View {
    markup: Markup,
    summary: Summary,
}

/// The view of the record of `text`.
pub(crate) fn view(record: &Record, text: &str) -> View {
    let segments = record.highlight(text);
    let mut out = Markup::default();
    panel::toolbar(&mut out, record);
    out.tag("<div class=\"columns\"><div class=\"reading\" tabindex=\"-1\">");
    article::write(&mut out, record, &segments);
    original::write(&mut out, record, text, &segments);
    out.tag("</div>");
    panel::write(&mut out, record);
    out.tag("</div>");
    View { markup: out, summary: Summary::of(record, text) }
}
