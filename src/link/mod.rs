//! Entities → links with evidence: one file for each family.

mod conversion;
mod meeting;
mod office;
mod project_amount;
mod project_date;
mod project_location;
mod project_organization;
mod statement;

use crate::{
    Span,
    firsts::Firsts,
    lexicon::{Hit, Kinds, Lexicon, Sense, Work},
    record::{Link, LinkKind, Mention},
    resolve::Entities,
    source::Source,
};

/// Ties what the text ties.
pub(crate) fn link(
    entities: &Entities,
    hits: &[Hit],
    source: &Source<'_>,
    lexicon: &Lexicon,
) -> Vec<Link> {
    let projects = in_order(entities.projects.iter().map(|x| &x.mentions));
    let scene = Scene { entities, projects, text: source.text(), hits, lexicon };
    let mut links = Vec::new();
    project_amount::link(&scene, &mut links);
    project_location::link(&scene, &mut links);
    project_date::link(&scene, &mut links);
    project_organization::link(&scene, &mut links);
    office::link(&scene, &mut links);
    statement::link(&scene, &mut links);
    meeting::link(&scene, &mut links);
    conversion::link(&scene, &mut links);
    once(links)
}

/// Bytes of a sentence at most that are looked at on each side of a mention.
const SENTENCE: usize = 600;

/// What all families look at.
struct Scene<'s> {
    entities: &'s Entities,
    /// All mentions of projects with the number of the project, in text order.
    projects: Vec<(Span, usize)>,
    text: &'s str,
    /// What the lexicon has found in the article.
    hits: &'s [Hit],
    lexicon: &'s Lexicon,
}

impl Scene<'_> {
    /// The words between `from` and `to`; none where they overlap or lie further apart than
    /// `reach` bytes.
    fn between(&self, from: usize, to: usize, reach: usize) -> Option<&str> {
        (from <= to && to - from <= reach).then(|| self.text.get(from..to)).flatten()
    }

    /// Where the sentence around `at` begins.
    fn sentence_start(&self, at: usize) -> usize {
        let floor = boundary(self.text, at.saturating_sub(SENTENCE));
        let before = &self.text[floor..at];
        let cut = (0..before.len()).rev().find(|&at| sentence_ends(before, at));
        floor + cut.map_or(0, |at| at + 1)
    }

    /// Where the sentence around `at` ends.
    fn sentence_end(&self, at: usize) -> usize {
        let ceiling = boundary(self.text, at.saturating_add(SENTENCE));
        let after = &self.text[at..ceiling];
        static FIRSTS: Firsts<2> = Firsts::of(b".\n");
        let mut cut = FIRSTS.next(after, 0);
        while let Some(sign) = cut.filter(|&at| !sentence_ends(after, at)) {
            cut = FIRSTS.next(after, sign + 1);
        }
        let last = |end: usize| if after.as_bytes()[end] == b'.' { end - "다".len() } else { end };
        cut.map_or(ceiling, |end| at + last(end))
    }

    /// Whether the words in `from..to` tell of one of `wanted`.
    fn works(&self, from: usize, to: usize, wanted: &[Work]) -> bool {
        let told = |sense: &Sense| match sense {
            Sense::Work(work) => Some(wanted.contains(work)),
            _ => None,
        };
        let works = |_, senses: &[Sense]| senses.iter().find_map(told)?.then_some(());
        self.find(Kinds::WORK, from, to, works).is_some()
    }

    /// The first form of `kinds` in `from..to` whose senses are wanted.
    fn find<T>(
        &self,
        kinds: Kinds,
        from: usize,
        to: usize,
        wanted: impl Fn(Span, &[Sense]) -> Option<T>,
    ) -> Option<T> {
        let first = self.hits.partition_point(|hit| hit.span.start() < from);
        let begun = self.hits[first..].iter().take_while(|hit| hit.span.start() < to);
        let inside = begun.filter(|hit| hit.is(kinds) && hit.span.end() <= to);
        inside.filter_map(|&hit| wanted(hit.span, self.lexicon.senses(hit))).next()
    }

    /// Whether the word that ends at `end` has a subject's particle.
    fn is_subject(&self, end: usize) -> bool {
        let mut chars = self.text[end..].chars();
        matches!(chars.next(), Some('은' | '는' | '이' | '가' | '도'))
            && chars.next().is_none_or(|c| !crate::recognize::hangul::is_syllable(c))
    }
}

/// Whether a sentence or line ends with the byte at `at`.
fn sentence_ends(text: &str, at: usize) -> bool {
    match text.as_bytes()[at] {
        b'\n' => true,
        b'.' => text[..at].ends_with('다'),
        _ => false,
    }
}

/// The last character boundary at or before `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// All mentions of a list of entities with the number of their entity, in text order.
fn in_order<'e>(lists: impl Iterator<Item = &'e Vec<Mention>>) -> Vec<(Span, usize)> {
    let numbered = lists.enumerate();
    let mut all: Vec<(Span, usize)> =
        numbered.flat_map(|(number, list)| list.iter().map(move |x| (x.span, number))).collect();
    all.sort_unstable();
    all
}

/// The part of `spans` that starts inside `from..to`.
fn within(spans: &[(Span, usize)], from: usize, to: usize) -> &[(Span, usize)] {
    let start = spans.partition_point(|(span, _)| span.start() < from);
    let end = spans.partition_point(|(span, _)| span.start() < to);
    &spans[start..end.max(start)]
}

fn tie(kind: LinkKind, from: usize, to: usize, evidence: Span, rule: &'static str) -> Link {
    Link { kind, from, to, evidence, rule: rule.into() }
}

/// Each tie once, with the evidence that comes first.
fn once(mut links: Vec<Link>) -> Vec<Link> {
    links.sort_by_key(|link| (link.kind, link.from, link.to, link.evidence));
    links.dedup_by_key(|link| (link.kind, link.from, link.to));
    links
}

#[cfg(test)]
mod tests {
    use crate::{Extractor, record::LinkKind};

    /// The links of one kind as pairs of names.
    fn ties(text: &str, kind: LinkKind) -> Vec<(String, String)> {
        let record = Extractor::default().extract(text);
        let links = record.links.iter().filter(|link| link.kind == kind);
        let names = links.map(|link| {
            let from = &record.projects[link.from].name;
            let to = match kind {
                LinkKind::ProjectAmount => &record.amounts[link.to].text,
                _ => &record.organizations[link.to].name,
            };
            (from.clone(), to.clone())
        });
        names.collect()
    }

    fn tie(from: &str, to: &str) -> Vec<(String, String)> {
        vec![(from.to_owned(), to.to_owned())]
    }

    #[test]
    fn costs_are_tied_by_the_words_between() {
        let name = "이라크 바스라 정유공장 건설 사업";
        for text in [
            format!("국토부는 {name}에 30억원을 투입한다."),
            format!("국토부는 {name}에도 앞으로 5년 동안 30억원을 지원한다."),
            format!("국토부는 30억원 규모의 {name}을 지원한다."),
            format!("국토부가 지원하는 {name}의 총사업비는 30억원이다."),
            format!("국내 기업이 {name}을 30억원에 수주했다."),
        ] {
            assert_eq!(ties(&text, LinkKind::ProjectAmount), tie(name, "30억원"), "{text}");
        }
        let apart = format!("국토부는 {name}을 지원했고, 벌금 30억원을 물렸다.");
        assert_eq!(ties(&apart, LinkKind::ProjectAmount), []);
    }

    #[test]
    fn bodies_are_tied_by_what_they_do() {
        let name = "이라크 바스라 정유공장 건설 사업";
        for text in [
            format!("현대건설은 {name}을 수주했다."),
            format!("현대건설이 수주한 {name}이 멈췄다."),
            format!("이라크가 {name}을 현대건설에 발주했다."),
        ] {
            assert_eq!(ties(&text, LinkKind::ProjectOrganization), tie(name, "현대건설"), "{text}");
        }
        let apart = format!("현대건설은 {name}을 몰랐다.");
        assert_eq!(ties(&apart, LinkKind::ProjectOrganization), []);
    }
}
