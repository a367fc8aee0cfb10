//! S6: a page that is parsed in linear time.
//!
//! A parser that does as browsers do looks through the open elements at many a tag, through the
//! attributes of a tag at each of them, and opens again in every paragraph what was not closed
//! before. Pages that people read have few of these; hostile ones have hundreds of thousands. So
//! this scan renames tags that a text can do without: those of formatting, and those that nest too
//! deep, become `<wbr>`, or `<br>` where they begin a line.

use std::borrow::Cow;

/// Open elements; pages of the press have less than a hundred.
const DEEPEST: usize = 256;
/// Attributes of one tag; further ones are left out.
const MOST_ATTRIBUTES: usize = 128;

/// Formatting that says nothing about lines.
const FORMATTING: &[&str] =
    &["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Elements that never stay open, or that close each other.
const SHALLOW: &[&str] = &[
    "area", "base", "basefont", "bgsound", "body", "br", "caption", "col", "colgroup", "dd", "dt",
    "embed", "frame", "head", "hr", "html", "image", "img", "input", "keygen", "li", "link",
    "meta", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];

/// Elements whose end tag closes what stands open in them (HTML standard, 13.2.4.2, "special",
/// without those of [`SHALLOW`]).
const SPECIAL: &[&str] = &[
    "address",
    "applet",
    "article",
    "aside",
    "blockquote",
    "button",
    "center",
    "details",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "listing",
    "main",
    "marquee",
    "menu",
    "nav",
    "object",
    "ol",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "template",
    "ul",
];

/// Elements that the end tag of another one does not reach through.
const WALLS: &[&str] = &["applet", "marquee", "math", "object", "svg", "table", "template"];

/// Elements that hold text and no tags.
const RAW: &[&str] = &[
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
];

/// The page itself, where nothing in it takes long.
pub(super) fn bounded(page: &str) -> Cow<'_, str> {
    let mut scan = Scan { page, at: 0, open: Vec::new(), dropped: 0, kept: 0, out: String::new() };
    while let Some(next) = page[scan.at..].find('<') {
        scan.at += next;
        scan.markup();
    }
    if scan.out.is_empty() {
        return Cow::Borrowed(page);
    }
    scan.out.push_str(&page[scan.kept..]);
    Cow::Owned(scan.out)
}

struct Scan<'p> {
    page: &'p str,
    at: usize,
    /// The open elements, the innermost last.
    open: Vec<String>,
    /// How many start tags were renamed for their depth and have met no end tag.
    dropped: usize,
    /// What is in `out` already.
    kept: usize,
    out: String,
}

impl Scan<'_> {
    /// Reads what begins with the `<` that the scan stands at.
    fn markup(&mut self) {
        let rest = &self.page[self.at + 1..];
        let closes = rest.starts_with('/');
        let name = &rest[usize::from(closes)..];
        if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let end = name.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
            let name = &name[..end.unwrap_or(name.len())];
            self.tag(&name.to_ascii_lowercase(), closes, 1 + usize::from(closes) + name.len());
        } else if let Some(comment) = rest.strip_prefix("!--") {
            self.at += 4 + comment_length(comment);
        } else if closes || rest.starts_with(['!', '?']) {
            self.at += 1 + rest.find('>').unwrap_or(rest.len());
        } else {
            self.at += 1;
        }
    }

    /// Reads a tag whose name ends `length` bytes behind its `<`.
    fn tag(&mut self, name: &str, closes: bool, length: usize) {
        let new = if closes { self.close(name) } else { self.enter(name) };
        let (start, name_end) = (self.at, self.at + length);
        if let Some(new) = new {
            self.replace(start, name_end, new);
        }
        let (cut, end) = attributes(self.page, name_end);
        if let Some(cut) = cut {
            self.replace(cut, end, "");
        }
        self.at = end;
        let foreign = ["math", "select", "svg"];
        if !closes && RAW.contains(&name) && !self.open.iter().any(|own| foreign.contains(&&**own))
        {
            self.at = raw_end(self.page, end, name);
        }
    }

    /// Enters an element: the tag that stands for it, if its own does not.
    fn enter(&mut self, name: &str) -> Option<&'static str> {
        if FORMATTING.contains(&name) {
            return Some("<wbr");
        }
        if SHALLOW.contains(&name) || RAW.contains(&name) {
            return None;
        }
        if self.open.len() < DEEPEST {
            self.open.push(name.to_owned());
            return None;
        }
        self.dropped += 1;
        Some(plain(name))
    }

    fn close(&mut self, name: &str) -> Option<&'static str> {
        if FORMATTING.contains(&name) {
            return Some("<wbr");
        }
        if SHALLOW.contains(&name) || RAW.contains(&name) {
            return None;
        }
        if self.dropped > 0 {
            self.dropped -= 1;
            return Some(plain(name));
        }
        let walls = if SPECIAL.contains(&name) { WALLS } else { SPECIAL };
        let reach =
            self.open.iter().rev().take_while(|own| *own == name || !walls.contains(&&***own));
        let inner = reach.enumerate().find(|(_, own)| *own == name).map(|(inner, _)| inner);
        if let Some(at) = inner.map(|inner| self.open.len() - 1 - inner) {
            // A form does not close what stands open in it.
            let end = if name == "form" { at + 1 } else { self.open.len() };
            self.open.drain(at..end);
        }
        None
    }

    fn replace(&mut self, start: usize, end: usize, new: &str) {
        self.out.push_str(&self.page[self.kept..start]);
        self.out.push_str(new);
        self.kept = end;
    }
}

/// The beginning of a tag without depth for the element `name`.
fn plain(name: &str) -> &'static str {
    if super::INLINE.contains(name) { "<wbr" } else { "<br" }
}

/// Where the attributes behind `at` are too many, if they are, and where their tag ends.
fn attributes(page: &str, mut at: usize) -> (Option<usize>, usize) {
    let bytes = page.as_bytes();
    let skip = |at: usize, ends: fn(u8) -> bool| {
        bytes[at..].iter().position(|&byte| ends(byte)).map_or(bytes.len(), |found| at + found)
    };
    let mut cut = None;
    for count in 0.. {
        at = skip(at, |byte| !byte.is_ascii_whitespace() && byte != b'/');
        if matches!(bytes.get(at), None | Some(b'>')) {
            break;
        }
        if count == MOST_ATTRIBUTES {
            cut = Some(at);
        }
        at = skip(at + 1, |byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'='));
        let equals = skip(at, |byte| !byte.is_ascii_whitespace());
        if bytes.get(equals) == Some(&b'=') {
            at = skip(equals + 1, |byte| !byte.is_ascii_whitespace());
            at = match bytes.get(at) {
                Some(b'"') => (skip(at + 1, |byte| byte == b'"') + 1).min(bytes.len()),
                Some(b'\'') => (skip(at + 1, |byte| byte == b'\'') + 1).min(bytes.len()),
                _ => skip(at, |byte| byte.is_ascii_whitespace() || byte == b'>'),
            };
        }
    }
    (cut, at)
}

/// How long the rest of a comment is.
fn comment_length(comment: &str) -> usize {
    if comment.starts_with('>') || comment.starts_with("->") {
        return 0;
    }
    let mut at = 0;
    while let Some(found) = comment[at..].find("--") {
        at += found + 1;
        if ["->", "-!>"].iter().any(|end| comment[at..].starts_with(end)) {
            return at;
        }
    }
    comment.len()
}

/// Where the end tag of an element stands that holds text alone and begins at `at`.
fn raw_end(page: &str, at: usize, name: &str) -> usize {
    let mut from = at;
    while let Some(found) = page[from..].find("</") {
        let end = from + found;
        let own = page.get(end + 2..end + 2 + name.len());
        if own.is_some_and(|own| own.eq_ignore_ascii_case(name)) && name != "plaintext" {
            return end;
        }
        from = end + 2;
    }
    page.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_the_press_stays_as_it_is() {
        for page in [
            "",
            "1 < 2 <3",
            "<!doctype html><div class=\"a > b\"><p>문장<br/><img src=x></div>",
            "<!--><b>--><!-- <b> --><script>\"<b>\"</script><title><b></title><p>",
        ] {
            let found = bounded(page);
            assert!(matches!(found, Cow::Borrowed(_)) || page.starts_with("<!-->"), "{found}");
        }
    }

    #[test]
    fn formatting_goes() {
        assert_eq!(bounded("<p><B class=x>굵은</B> 글</p>"), "<p><wbr class=x>굵은<wbr> 글</p>");
        assert_eq!(bounded("<blockquote><br>"), "<blockquote><br>");
    }

    #[test]
    fn what_is_too_deep_only_ends_lines() {
        let deep = "<div>".repeat(DEEPEST);
        let page = format!("{deep}<div>가</div>나<a>다</a></div>라");
        assert_eq!(bounded(&page), format!("{deep}<br>가<br>나<wbr>다<wbr></div>라"));
        let closed = "<div><span></div>".repeat(DEEPEST * 2);
        assert_eq!(bounded(&closed), closed);
    }

    #[test]
    fn attributes_have_an_end() {
        let many = |count: usize| format!("<p{}>가", " a='>'".repeat(count));
        assert_eq!(bounded(&many(MOST_ATTRIBUTES)), many(MOST_ATTRIBUTES));
        assert_eq!(bounded(&many(1000)).len(), many(MOST_ATTRIBUTES).len() + 1);
    }
}
