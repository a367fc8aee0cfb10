//! A page → its text, block by block, and what its head says about the article.
//!
//! The page is parsed by `scraper` (html5ever). The block pass is ours: on pages of Korean outlets
//! it kept every sentence that an article extractor kept, and what it leaves in besides, the
//! residue rules know by name.

mod bounded;
mod meta;

use std::collections::HashSet;

use once_cell::sync::Lazy;
use scraper::{
    Html, Node,
    node::{Element, Text},
};

pub(crate) use self::meta::Meta;

/// A page without its markup.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The headline, if the page names one, who wrote it, if only the head of the page says so, and then
    /// every block on a line of its own.
    pub(crate) text: String,
    pub(crate) meta: Meta,
}

/// Longest signature on a line of its own, in bytes.
const SIGNATURE: usize = 100;

/// Parts of a page that hold no article.
static SKIPPED: Lazy<HashSet<&str>> = Lazy::new(|| {
    HashSet::from([
        "aside", "audio", "button", "canvas", "dialog", "footer", "form", "head", "iframe", "menu",
        "nav", "noscript", "object", "script", "select", "style", "svg", "template", "video",
    ])
});

/// Elements within a line; every other one begins and ends a line.
static INLINE: Lazy<HashSet<&str>> = Lazy::new(|| {
    HashSet::from([
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ])
});

/// Reads a page. Takes time linear in its length; markup of any depth is no recursion.
pub(crate) fn read(html: &str) -> Page {
    let document = Html::parse_document(&bounded::bounded(html));
    let meta = Meta::read(&document);
    let mut blocks = Blocks::new(meta.title.as_deref());
    for edge in document.tree.root().traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) => blocks.open(node.value()),
            ego_tree::iter::Edge::Close(node) => blocks.close(node.value()),
        }
    }
    let mut text = blocks.finish();
    if text.trim().len() < meta.body.as_deref().unwrap_or_default().len() / 2 {
        text = meta.body.clone().unwrap_or_default();
    }
    if !meta.writers.is_empty() && !names_writers(&text, &meta.writers) {
        text.insert_str(0, &format!("글쓴이 {}\n", meta.writers.join(", ")));
    }
    if let Some(title) = &meta.title {
        text.insert_str(0, &format!("{title}\n\n"));
    }
    Page { text, meta }
}

/// Whether lines of `text` begin with the name of every writer, as their signatures do.
fn names_writers(text: &str, writers: &[String]) -> bool {
    let signs = |line: &str, name: &str| {
        let behind = line.trim_start_matches(['/', '[', '(']).strip_prefix(name);
        line.len() < SIGNATURE && behind.is_some_and(|behind| behind.starts_with(' '))
    };
    writers.iter().all(|name| text.lines().any(|line| signs(line, name)))
}

/// Collects the text of a page line by line.
struct Blocks<'m> {
    title: Option<&'m str>,
    text: String,
    line: String,
    /// Characters of the line that stand in links; a line of links is a menu or a list of other
    /// articles.
    linked: usize,
    links: usize,
    skipped: usize,
}

impl<'m> Blocks<'m> {
    fn new(title: Option<&'m str>) -> Blocks<'m> {
        Blocks { title, text: String::new(), line: String::new(), linked: 0, links: 0, skipped: 0 }
    }

    fn open(&mut self, node: &Node) {
        match node {
            Node::Text(text) if self.skipped == 0 => self.write(text),
            Node::Element(element) => self.enter(element),
            _ => {}
        }
    }

    fn write(&mut self, text: &Text) {
        if self.links > 0 {
            self.linked += signs(text);
        }
        self.line.push_str(text);
    }

    fn enter(&mut self, element: &Element) {
        let name = element.name();
        if !INLINE.contains(name) {
            self.end_line();
        }
        self.links += usize::from(name == "a");
        self.skipped += usize::from(SKIPPED.contains(name));
    }

    fn close(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        let name = element.name();
        if !INLINE.contains(name) {
            self.end_line();
        }
        self.links -= usize::from(name == "a");
        self.skipped -= usize::from(SKIPPED.contains(name));
    }

    fn end_line(&mut self) {
        let all = signs(&self.line);
        let is_title = self.title.is_some_and(|title| title == self.line.trim());
        if all > 0 && !is_title && self.linked * 10 < all * 9 {
            let words: Vec<&str> = self.line.split_whitespace().collect();
            self.text.push_str(&words.join(" "));
            self.text.push('\n');
        }
        self.line.clear();
        self.linked = 0;
    }

    fn finish(mut self) -> String {
        self.end_line();
        self.text
    }
}

/// How many characters of `text` are no white space.
fn signs(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_lines_and_menus_go() {
        let page = read(
            "<html><body><nav>경제 사회</nav><ul><li><a href=x>많이 본 기사</a></ul>\
             <div>정부는 <b>27일</b> 회의를\n열었다.<br>다음 문단이다.</div><footer>약관</footer>",
        );
        assert_eq!(page.text, "정부는 27일 회의를 열었다.\n다음 문단이다.\n");
    }

    #[test]
    fn depth_is_no_recursion() {
        let deep = format!("{}문장이다.", "<div>".repeat(100_000));
        assert_eq!(read(&deep).text, "문장이다.\n");
    }

    #[test]
    fn a_body_that_only_a_script_holds_is_used() {
        let page = read(
            r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "제목",
            "articleBody": "정부는 27일 회의를 열었다.", "datePublished": "2024-05-01T09:00:00+09:00"}
            </script><div id="app"></div>"#,
        );
        assert_eq!(page.text, "제목\n\n정부는 27일 회의를 열었다.");
        assert_eq!(page.meta.published.as_deref(), Some("2024-05-01T09:00:00+09:00"));
    }
}
