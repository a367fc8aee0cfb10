//! Named projects.

mod alias;
mod chain;
mod cue;
mod evidence;
mod judge;
mod listed;
mod proper;
mod quoted;
mod short;
mod words;

use std::cell::Cell;

pub(crate) use self::short::{in_order, words as name_words};
use self::{
    chain::{Chain, Word},
    short::{Candidate, Short},
};
use super::{Mentions, Reading, Role, Unit, hangul};
use crate::{
    Span,
    lexicon::{HeadClass, Hit, Kinds, Sense, UndertakingHead, Work},
    record::{EntityKind, ProjectKind},
    sorted::Sorted,
};

/// A project that is named.
#[derive(Clone, Debug)]
pub(crate) struct ProjectMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) kind: ProjectKind,
    /// For a short form, a mention with the full name.
    pub(crate) full: Option<Span>,
}

impl ProjectMention {
    fn named(span: Span, kind: ProjectKind, rule: &'static str) -> ProjectMention {
        ProjectMention { span, rule, kind, full: None }
    }
}

/// What the rules look at.
struct Scene<'s> {
    reading: &'s Reading<'s>,
    found: &'s Mentions,
    /// What the article names as places, with and without 시, 주 and their like: where 화성시 is
    /// named, 화성 공장 stands there.
    places: Sorted<&'s str>,
    /// The words that were read last: neighbouring heads share the words before them.
    recent: [Cell<Option<Word>>; RECENT],
}

/// Words that are kept; more than twice those of a chain.
const RECENT: usize = 32;

impl<'s> Scene<'s> {
    fn new(reading: &'s Reading<'s>, found: &'s Mentions) -> Scene<'s> {
        let local = found.locations.iter().filter(|place| !proper::is_wide(reading, place));
        let whole = local.map(|place| reading.slice(place.span));
        let bare = whole.clone().filter_map(|name| name.strip_suffix(CLASS_WORDS));
        let places = whole.chain(bare).filter(|name| name.len() > 3).collect();
        Scene { reading, found, places, recent: Default::default() }
    }
}

const CLASS_WORDS: &[char] = &['시', '군', '구', '주', '도', '현', '성', '섬'];

pub(super) fn recognize(reading: &Reading<'_>, found: &Mentions) -> Vec<ProjectMention> {
    let scene = Scene::new(reading, found);
    let mut harvest = Harvest { scene: &scene, names: Vec::new(), candidates: Vec::new() };
    for unit in &reading.units {
        if unit.role != Role::Title {
            quoted::read(&scene, unit.span, &mut harvest.names);
        }
        harvest.read(*unit);
    }
    let Harvest { names, candidates, .. } = harvest;
    let mut mentions = longest(names);
    mentions.iter_mut().for_each(|mention| take_trial(reading, mention));
    drop_described(reading.text, &mut mentions);
    listed::add(reading.text, &candidates, &mut mentions);
    alias::attach(reading, &mut mentions);
    short::attach(&scene, &candidates, &mut mentions);
    mentions
}

/// J7: the trial of what has a name is called by both: 농어촌 기본소득 | 시범사업.
fn take_trial(reading: &Reading<'_>, mention: &mut ProjectMention) {
    const TRIAL: &str = " 시범사업";
    let end = mention.span.end() + TRIAL.len();
    if reading.text[mention.span.end()..].starts_with(TRIAL) && ends_name(reading, end) {
        mention.span = Span::new(mention.span.start(), end);
    }
}

/// What the head nouns of a text give.
struct Harvest<'h> {
    scene: &'h Scene<'h>,
    names: Vec<ProjectMention>,
    /// What may be a name because another one says so.
    candidates: Vec<Short>,
}

impl Harvest<'_> {
    fn read(&mut self, unit: Unit) {
        let reading = self.scene.reading;
        for &hit in reading.hits_in(unit.span) {
            let Some(head) = head_of(reading, hit) else { continue };
            let end = hit.span.end();
            let whole = ends_name(reading, end) || is_costed(reading, head, end);
            if end <= unit.span.end() && whole {
                self.read_head(unit, hit.span, head);
            }
        }
    }

    fn read_head(&mut self, unit: Unit, span: Span, head: UndertakingHead) {
        let (scene, floor) = (self.scene, unit.span.start());
        let text = scene.reading.text;
        if head.class == HeadClass::Name {
            let begins = begins_word(text, span.start(), floor);
            self.names.extend(begins.then(|| ProjectMention::named(span, head.kind, "J4")));
            return;
        }
        // What is done, as most heads of a text are, is a name by what it costs alone.
        if head.class == HeadClass::Item && !cue::amount_is_near(scene, span.end()) {
            self.candidates.push(Short::Unread { head: span, floor, kind: head.kind });
            return;
        }
        let numbered = number_behind(text, span.end(), head.class);
        let span = Span::new(span.start(), numbered.unwrap_or(span.end()));
        let chain = chain::before(scene, span, floor, head.class == HeadClass::Bill);
        if numbered.is_some() && unit.role != Role::Title && !chain.vetoed {
            self.names.push(ProjectMention::named(chain.span(), head.kind, "J9"));
            return;
        }
        // 한국수자원공사 15억원: a body is no work.
        if head.class != HeadClass::Job || !proper::ends_body(scene.found, span.end()) {
            self.judge(unit, &chain, head);
        }
    }

    fn judge(&mut self, unit: Unit, chain: &Chain, head: UndertakingHead) {
        let reading = self.scene.reading;
        let verdict = judge::verdict(self.scene, chain, head.class, unit.span);
        let body = unit.role != Role::Title;
        if let Some(rule) = verdict.rule.filter(|_| body) {
            let span = match head.class {
                HeadClass::Renewal => chain.behind_town(),
                _ => chain.span(),
            };
            self.names.push(ProjectMention::named(span, judge::kind(chain, head), rule));
            return;
        }
        if chain.len() > 0 {
            let reason = judge::refusal(chain, unit.role);
            reading.refuse(EntityKind::Project, chain.span(), "J1", reason);
        }
        let listable = body && verdict.listable;
        self.candidates.push(Short::Read(Candidate::of(reading, chain, head.kind, listable)));
    }
}

fn ends_name(reading: &Reading<'_>, at: usize) -> bool {
    hangul::ends_name(reading.lexicon, reading.text, at)
}

/// J9: where the year or edition ends that a plan's name has behind its head: 비전 2030, 국방개혁
/// 전략 2.0.
fn number_behind(text: &str, at: usize, class: HeadClass) -> Option<usize> {
    let rest = text[at..].strip_prefix(' ')?;
    let digits = rest.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let number = rest[..digits].trim_end_matches('.');
    let edition = number.len() == 3 && number.as_bytes()[1] == b'.';
    let year = number.len() == 4 && number.starts_with("20") && !number.contains('.');
    let end = at + 1 + number.len();
    let alone = hangul::run(&text[end..]);
    let planned = matches!(class, HeadClass::Plan | HeadClass::Project | HeadClass::Edition);
    let free = !alone.starts_with(['년', '억', '만', '조', '배', '점', '대']);
    (planned && (edition || year) && free).then_some(end)
}

/// 사업비 is the cost of the programme that is named before it.
fn is_costed(reading: &Reading<'_>, head: UndertakingHead, at: usize) -> bool {
    let cost = "비";
    head.class == HeadClass::Business
        && reading.text[at..].starts_with(cost)
        && ends_name(reading, at + cost.len())
}

fn head_of(reading: &Reading<'_>, hit: Hit) -> Option<UndertakingHead> {
    if !hit.is(Kinds::UNDERTAKING.or(Kinds::WORK)) {
        return None;
    }
    reading.lexicon.senses(hit).iter().find_map(|sense| match sense {
        Sense::Undertaking(row) => Some(reading.lexicon.undertakings.head(*row)),
        Sense::Work(Work::Build | Work::Run) => {
            Some(UndertakingHead { kind: ProjectKind::Programme, class: HeadClass::Item })
        }
        _ => None,
    })
}

/// A known name begins where no letter stands before it.
fn begins_word(text: &str, at: usize, floor: usize) -> bool {
    !text[floor..at].chars().next_back().is_some_and(|c| hangul::is_alphanumeric(c) || c == '·')
}

/// J5: what stands behind a name in marks says what it is, and is no second name: '스타게이트'
/// 데이터센터 건설 프로젝트.
fn drop_described(text: &str, mentions: &mut Vec<ProjectMention>) {
    const CLOSING: &[&str] = &["' ", "’ ", "\" ", "” ", "」 ", "』 ", "> ", "〉 ", "》 "];
    let mut last = 0;
    mentions.retain(|mention| {
        let behind = text.get(last..mention.span.start()).unwrap_or("");
        let described = last > 0 && CLOSING.contains(&behind) && mention.rule != "J4";
        last = if described { 0 } else { mention.span.end() };
        !described
    });
}

/// Of mentions that overlap the longest stays, then the first.
fn longest(mut mentions: Vec<ProjectMention>) -> Vec<ProjectMention> {
    mentions.sort_by_key(|x| (x.span.start(), usize::MAX - x.span.end()));
    let mut kept: Vec<ProjectMention> = Vec::with_capacity(mentions.len());
    for mention in mentions {
        match kept.last_mut() {
            Some(last) if last.span.overlaps(mention.span) => {
                if mention.span.len() > last.span.len() {
                    *last = mention;
                }
            }
            _ => kept.push(mention),
        }
    }
    kept
}
