//! Lines of a case file → cases.

use std::fmt;

use gisa::Span;

/// One line of a case file.
#[derive(Debug, PartialEq)]
pub(crate) struct Case {
    pub(crate) line: usize,
    pub(crate) name: String,
    /// The text without the marks.
    pub(crate) text: String,
    /// What must be found, in text order.
    pub(crate) wanted: Vec<Reading>,
    /// What `#! published` says for this line.
    pub(crate) published: Option<String>,
    /// What `#! links` says for this line: the one kind of link that is looked at.
    pub(crate) links: Option<String>,
}

/// A span and what is read from it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reading {
    pub(crate) span: Span,
    pub(crate) text: String,
    pub(crate) value: String,
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<9} {} => {}", self.span.to_string(), self.text, self.value)
    }
}

/// Reads a case file. An error names the line.
///
/// `#! published 2019-06-27` holds until the next one; `#! published -` takes the date away. So does
/// `#! links project_amount`.
pub(crate) fn parse(file: &str) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    let (mut published, mut links) = (None, None);
    for (index, line) in file.lines().enumerate() {
        let at = |problem: &str| format!("{}: {problem}", index + 1);
        if let Some(directive) = line.strip_prefix("#!") {
            let (word, value) = directive.trim().split_once(' ').unwrap_or_default();
            let value = Some(value.trim().to_owned()).filter(|value| value != "-");
            match word {
                "published" => published = value,
                "links" => links = value,
                _ => return Err(at("only `published` and `links` are known")),
            }
        } else if !line.is_empty() && !line.starts_with('#') {
            let case = parse_line(line).map_err(|problem| at(&problem))?;
            let (published, links) = (published.clone(), links.clone());
            cases.push(Case { line: index + 1, published, links, ..case });
        }
    }
    Ok(cases)
}

fn parse_line(line: &str) -> Result<Case, String> {
    let mut cells = line.split('\t');
    let (Some(name), Some(marked)) = (cells.next(), cells.next()) else {
        return Err("a case has a name, a text and values, with a tab between them".to_owned());
    };
    let values = cells.next().unwrap_or_default();
    if cells.next().is_some() {
        return Err(format!("{name} has more than three cells"));
    }
    let (text, spans) = unmark(&marked.replace("\\n", "\n"))?;
    let values: Vec<&str> =
        values.split(" ; ").map(str::trim).filter(|value| !value.is_empty()).collect();
    if values.len() != spans.len() {
        return Err(format!("{name} has {} marks and {} values", spans.len(), values.len()));
    }
    let wanted = spans.iter().zip(values).map(|(&span, value)| Reading {
        span,
        text: text[span.range()].to_owned(),
        value: value.to_owned(),
    });
    let wanted = wanted.collect();
    Ok(Case { line: 0, name: name.to_owned(), wanted, text, published: None, links: None })
}

/// The text without its `[[` and `]]`, and the spans between them by their fronts, then by their ends; a
/// mark can hold others.
///
/// In a run of an odd number of brackets the one away from the marked words belongs to the text.
fn unmark(marked: &str) -> Result<(String, Vec<Span>), String> {
    let mut text = String::with_capacity(marked.len());
    let mut spans = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = marked;
    while let Some(at) = rest.find("[[").into_iter().chain(rest.find("]]")).min() {
        text += &rest[..at];
        rest = &rest[at..];
        if rest.starts_with(']') {
            let mark = open.pop().ok_or("a mark is not opened")?;
            let span: &mut Span = &mut spans[mark];
            *span = Span::new(span.start(), text.len());
            if span.is_empty() {
                return Err("a mark holds nothing".to_owned());
            }
            rest = &rest[2..];
            continue;
        }
        let run = rest.len() - rest.trim_start_matches('[').len();
        text += &rest[..run % 2];
        for _ in 0..run / 2 {
            open.push(spans.len());
            spans.push(Span::new(text.len(), text.len()));
        }
        rest = &rest[run..];
    }
    if !open.is_empty() {
        return Err("a mark is not closed".to_owned());
    }
    spans.sort_unstable();
    Ok((text + rest, spans))
}

#[test]
fn marks_become_spans_and_values_follow_them() {
    let file = "# a comment\nbare\t서울은 춥다\n#! published 2019-06-27\n\
                two\t[[2억]]과 [[3억원]]\tKRW 200000000 ; KRW 300000000\n";
    let cases = parse(file).unwrap();
    assert_eq!((cases[0].line, &*cases[0].text, cases[0].wanted.len()), (2, "서울은 춥다", 0));
    assert_eq!(cases[0].published, None);
    let two = &cases[1];
    assert_eq!((two.line, &*two.text), (4, "2억과 3억원"));
    assert_eq!(two.published.as_deref(), Some("2019-06-27"));
    assert_eq!(two.wanted[1].span, Span::new(8, 15));
    assert_eq!(two.wanted[1].text, "3억원");
    assert_eq!(two.wanted[1].value, "KRW 300000000");
}

#[test]
fn brackets_beside_a_mark_belong_to_the_text() {
    assert_eq!(unmark("[[[서울]]=가]").unwrap(), ("[서울=가]".to_owned(), vec![Span::new(1, 7)]));
    assert_eq!(unmark("[가 [[서울]]]").unwrap(), ("[가 서울]".to_owned(), vec![Span::new(5, 11)]));
}

#[test]
fn a_mark_can_hold_marks() {
    let (text, spans) = unmark("[[[[서울]] [[중구]]]]에서").unwrap();
    assert_eq!(text, "서울 중구에서");
    assert_eq!(spans, [Span::new(0, 6), Span::new(0, 13), Span::new(7, 13)]);
}

#[test]
fn bad_lines_are_named() {
    let problem = |file: &str| parse(file).unwrap_err();
    assert_eq!(problem("# x\na\t[[2억]]\n"), "2: a has 1 marks and 0 values");
    assert_eq!(problem("a\t2억]]\n"), "1: a mark is not opened");
    assert_eq!(problem("a\t[[2억\tx\n"), "1: a mark is not closed");
    assert_eq!(problem("#! publish 2019\n"), "1: only `published` and `links` are known");
    assert!(problem("a\n").starts_with("1: a case has"));
}

#[test]
fn a_written_line_break_is_one() {
    assert_eq!(parse("a\t가\\n나\n").unwrap()[0].text, "가\n나");
}
