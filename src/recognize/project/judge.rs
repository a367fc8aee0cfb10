//! Whether a chain is a name.

use super::{
    Scene,
    chain::{Chain, Word},
    cue,
    evidence::{Evidence, is_new},
    proper::Proper,
    words::Role,
};
use crate::{
    Span,
    lexicon::{HeadClass, UndertakingHead as Head, Work},
    recognize::{Reading, hangul},
    record::ProjectKind,
};

/// Syllables of a word that is coined for what it names, at least: 국가바이오데이터스테이션.
const LONG: usize = 8;

/// Syllables of the words before 사업 that name a programme which pays, at least.
const PAID: usize = 6;

/// Syllables of the words that make a fund's name, more than: 지방소멸대응기금.
const NAMED_FUND: usize = 5;

/// J2: a programme that builds something is of the kind of what it builds.
pub(super) fn kind(chain: &Chain, head: Head) -> ProjectKind {
    if head.kind != ProjectKind::Programme {
        return head.kind;
    }
    let built = chain.words().find_map(|word| word.thing);
    built.map_or(head.kind, |thing| thing.kind)
}

/// What a chain is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Verdict {
    /// The rule by which it names an undertaking, if it does.
    pub(super) rule: Option<&'static str>,
    /// J16: whether it is specific enough to be a name in a list of names.
    pub(super) listable: bool,
}

pub(super) fn verdict(scene: &Scene<'_>, chain: &Chain, class: HeadClass, unit: Span) -> Verdict {
    if chain.vetoed || chain.len() == 0 || is_cut(scene.reading, chain) {
        return Verdict::default();
    }
    let seen = Evidence::of(scene.reading, chain);
    use HeadClass::{Edition, Grant, Item, Law, Name, Platform, Renewal};
    let common = [Item, Name, Law, Grant, Edition, Platform, Renewal];
    let specific = seen.specific() || seen.ordinal && chain.len() > 1;
    Verdict {
        rule: accept(scene, chain, class, unit, seen),
        listable: !common.contains(&class) && !seen.own && specific,
    }
}

/// The rule by which `chain` names an undertaking, if it does.
fn accept(
    scene: &Scene<'_>,
    chain: &Chain,
    class: HeadClass,
    unit: Span,
    mut seen: Evidence,
) -> Option<&'static str> {
    let glued = chain.glued();
    let line = class == HeadClass::Works;
    seen.stretch |= line && glued.is_some_and(|word| word.proper == Proper::Stretch);
    let things = [HeadClass::Plant, HeadClass::Works, HeadClass::Place];
    seen.number |= !things.contains(&class) && cue::alias_follows(scene.reading, chain.head.end());
    let case = Case { scene, chain, unit, seen };
    if case.costs(class) {
        return Some("J3");
    }
    let (named, rule) = case.judge(class);
    named.then_some(rule)
}

/// Why `chain` is no name, for people who ask.
pub(super) fn refusal(chain: &Chain, role: crate::recognize::Role) -> &'static str {
    if role == crate::recognize::Role::Title {
        "a title alone names no project"
    } else if chain.vetoed {
        "its words do not hang together"
    } else {
        "its words are those of any such thing, and nothing beside it names one"
    }
}

/// Whether the head noun is the end of another word: 건|설비, 시|공사, 텔레|비전.
fn is_cut(reading: &Reading<'_>, chain: &Chain) -> bool {
    chain.glued().is_some_and(|word| {
        let text = reading.slice(word.span);
        let whole = reading.slice(word.span.join(chain.head));
        if reading.lexicon.names.is_common(whole) {
            return true;
        }
        text.chars().count() == 1
            && text.starts_with(hangul::is_syllable)
            && !"신구대본".contains(text)
    })
}

/// A chain and what stands around it.
struct Case<'c> {
    scene: &'c Scene<'c>,
    chain: &'c Chain,
    unit: Span,
    seen: Evidence,
}

/// What is done with a programme under way, and when it begins or ends.
const UNDER_WAY: &[Work] =
    &[Work::Course, Work::Step, Work::Start, Work::Build, Work::Announce, Work::Future];

impl Case<'_> {
    fn judge(&self, class: HeadClass) -> (bool, &'static str) {
        let seen = self.seen;
        match class {
            HeadClass::Name | HeadClass::Item | HeadClass::Edition => (false, ""),
            HeadClass::Project => (seen.specific() || seen.nouns > 0, "J7"),
            HeadClass::Programme => {
                (self.is_abbreviated() || seen.specific() && self.chain.len() > 1, "J7")
            }
            HeadClass::Business => (self.is_business(), "J7"),
            HeadClass::Job => (self.is_job(), "J7"),
            HeadClass::Grant => (self.is_granted(), "J7"),
            HeadClass::Renewal => (self.is_renewal(), "J7"),
            HeadClass::Plant => {
                (self.is_standing_out() && self.is_built(true) || self.is_opened(), "J8")
            }
            HeadClass::Works => (self.is_line(), "J8"),
            HeadClass::System => (self.is_system(), "J7"),
            HeadClass::Platform => (self.is_platform(), "J7"),
            HeadClass::Place => (self.is_standing_out() && self.is_built(false), "J8"),
            HeadClass::Plan => (self.is_plan(), "J9"),
            HeadClass::Pact => (self.is_pact(), "J10"),
            HeadClass::Bill => (self.is_bill(), "J11"),
            HeadClass::Law => (self.is_law(), "J11"),
            HeadClass::Fund => (self.is_fund(), "J12"),
            HeadClass::Event => (self.is_event(), "J12"),
            HeadClass::Games => (self.is_prepared(), "J12"),
        }
    }

    /// J3: an amount in brackets or behind the name, or 2조원 규모의 before it.
    fn costs(&self, class: HeadClass) -> bool {
        let (seen, chain) = (self.seen, self.chain);
        let business = matches!(class, HeadClass::Business | HeadClass::Project);
        let worded = chain.len() > 1 && (seen.nouns > 0 || seen.ordinal);
        let named = seen.specific() || worded;
        // 사업비 30억원
        let text = self.scene.reading.text;
        let cost = text[chain.head.end()..].starts_with("비 ");
        let end = chain.head.end() + if cost { "비".len() } else { 0 };
        if cue::amount_follows(self.scene, end) {
            let common = business && (chain.len() > 2 || seen.done && seen.nouns > 0);
            return named || common || chain.item && chain.len() > 2;
        }
        let worked = class == HeadClass::Item && seen.thing && (named || seen.compound);
        let built = matches!(class, HeadClass::Plant | HeadClass::Works | HeadClass::Business);
        let spent = worked || built && named && !seen.company;
        if spent && cue::amount_spent(self.scene, end) {
            return true;
        }
        business
            && seen.done
            && seen.nouns > 0
            && chain.stop.is_some_and(|stop| cue::sized(self.scene, stop))
    }

    /// A proper noun, or a number in the name: 제3연륙교, 3공장.
    fn is_standing_out(&self) -> bool {
        self.seen.specific() || self.seen.ordinal
    }

    /// J7: 사업 with a place or ordinal and what is done or built; the place can stand in the
    /// clause before it: 나보이에 들어설 제련소 건설 사업. Without work the words behind it tell
    /// (라스라판 담수 발전 사업을 맡다), without a proper noun as well (월세 특별지원 사업을 시행하다).
    fn is_business(&self) -> bool {
        let (seen, len) = (self.seen, self.chain.len());
        let work = seen.done || seen.thing;
        let counted = seen.ordinal && (seen.nouns > 0 || seen.thing);
        let coded = seen.code || self.is_abbreviated();
        if work && (seen.specific() || counted) || coded && !seen.company {
            return true;
        }
        if seen.done && seen.thing && seen.nouns > 0 && cue::place_before(self.scene, self.chain) {
            return true;
        }
        let local = seen.place || seen.body || seen.number || seen.ordinal || seen.foreign;
        let proper = local || seen.country > 0 && seen.nouns > 0;
        let described = len > 2 && seen.thing;
        let common = seen.nouns > 0 && (work || seen.nouns > 1) || described;
        let worded = common && len > 1 || seen.nouns > 0 && seen.syllables >= LONG;
        let long = common && seen.nouns > 1 && len > 2;
        let told = || self.near(UNDER_WAY) || cue::pays(self.scene.reading, self.chain.head.end());
        let paid = seen.syllables >= PAID && cue::pays(self.scene.reading, self.chain.head.end());
        let named = long || paid || self.is_national() || (proper && len > 1 || worded) && told();
        !seen.company && (named || cue::alias_follows(self.scene.reading, self.chain.head.end()))
    }

    /// J7: a programme of all the country by one word: 국가예방접종사업, 범부처의료기기개발사업.
    fn is_national(&self) -> bool {
        const LEADS: &[&str] = &["국가", "범부처", "다부처", "범정부"];
        self.chain.glued().is_some_and(|word| {
            let text = self.scene.reading.slice(word.span);
            let field = LEADS.iter().find_map(|lead| text.strip_prefix(lead)).unwrap_or("");
            field.chars().count() >= 4 && !field.starts_with("연구개발")
        })
    }

    /// An abbreviation in brackets right before the head: 신공항(CPK) 사업.
    fn is_abbreviated(&self) -> bool {
        self.chain.words().next().is_some_and(|word| word.proper == Proper::Bracket)
    }

    /// J7: 공사 with a place and the work, or a stage of a project.
    fn is_job(&self) -> bool {
        let seen = self.seen;
        let glued = self.chain.glued();
        // 새만금개발공사 is a body.
        let named = |word: Word| {
            let bare = word.proper == Proper::No && word.role != Role::Stop;
            bare && !self.scene.reading.slice(word.span).starts_with("한국")
        };
        let work = glued.is_none_or(|word| named(word) && word.work);
        let local = seen.specific() && self.chain.len() > 2;
        let staged = seen.ordinal && (seen.done || seen.thing || local);
        let done = seen.done || seen.thing && self.chain.len() > 1;
        let site = self.scene.reading.text[self.chain.head.end()..].starts_with(" 현장");
        work && !site && (seen.specific() && done || staged && (seen.nouns > 0 || seen.specific()))
    }

    /// J7: the renewal of a quarter with a number, over which something is told: 압구정2구역 재건축을
    /// 수주했다.
    fn is_renewal(&self) -> bool {
        self.seen.code && self.near(UNDER_WAY)
    }

    /// J7: what is paid out under a name of its own.
    fn is_granted(&self) -> bool {
        let seen = self.seen;
        let worded = seen.nouns > 0 && self.chain.len() > 1;
        (seen.place || seen.code || worded) && !seen.company && self.near(UNDER_WAY)
    }

    /// J8: a thing is an undertaking while it is planned or built.
    fn is_built(&self, far: bool) -> bool {
        let reading = self.scene.reading;
        let end = self.chain.head.end();
        let object = reading.text[end..].starts_with(['을', '를']);
        let worked = matches!(self.next(), Some(Work::Build | Work::Start | Work::Step));
        worked && cue::is_object_of_work(reading, end, self.unit.end())
            || object && self.next() == Some(Work::Future)
            || far && object && cue::ends_in_work(reading, end, self.unit.end())
            || self.chain.stop.is_some_and(|stop| cue::earlier(reading, stop, self.unit.start()))
            || far
                && takes_part(&reading.text[end..])
                && cue::later(reading, end, self.unit.end(), &[Work::Future, Work::Start])
    }

    /// J8: a plant by what it makes where it is begun or opened: 포장재 공장 증설 준공식.
    fn is_opened(&self) -> bool {
        let seen = self.seen;
        let made = seen.nouns > 0 && self.chain.len() > 1 && !seen.own;
        made && self.near(&[Work::Start])
    }

    /// J8: a road or railway is one as well where its cost or its course is told, also by the name
    /// alone: 북남고속철도.
    fn is_line(&self) -> bool {
        let glued = self.chain.glued();
        // 12호선 alone is one of any city.
        let digits = |word: Word| {
            self.scene.reading.slice(word.span).bytes().all(|byte| byte.is_ascii_digit())
        };
        let named = glued.is_some_and(|word| word.role == Role::Noun && !digits(word));
        let told = self.near(&[Work::Build, Work::Start, Work::Open, Work::Step, Work::Course]);
        // 수도권광역급행철도(GTX) A노선
        let numbered = self.seen.number && self.seen.ordinal;
        let bare = self.chain.len() == 1 && self.seen.ordinal && !named;
        numbered || !bare && (self.is_standing_out() || named) && (told || self.is_built(false))
    }

    /// J7: 한국형차기구축함(KDDX), 차세대발사체 개발.
    fn is_system(&self) -> bool {
        let reading = self.scene.reading;
        let end = self.chain.head.end();
        let last = self.chain.words().last();
        let new = last.is_some_and(|word| is_new(reading.slice(word.span)));
        let told = [Some(Work::Build), Some(Work::Step), Some(Work::Start)];
        new && (cue::alias_follows(reading, end) || told.contains(&self.next()))
    }

    /// J7: a platform or an information system with an abbreviation, of a body or a place or while
    /// it is built: 부산 항만 플랫폼(BPP).
    fn is_platform(&self) -> bool {
        let public = self.seen.body || self.seen.place || self.seen.country > 0;
        let built = self.next() == Some(Work::Build);
        self.chain.len() > 1
            && cue::alias_follows(self.scene.reading, self.chain.head.end())
            && (public && !self.seen.company || built)
    }

    /// J9: a plan with a number, or one that is decided or announced; of common words alone
    /// (원전산업 생태계 강화 방안) only when it has three.
    fn is_plan(&self) -> bool {
        let (seen, len) = (self.seen, self.chain.len());
        if seen.ordinal || seen.number {
            return len > 1;
        }
        if seen.own {
            return false;
        }
        if seen.company || seen.specific() {
            let paired = seen.code || seen.foreign && (seen.nouns > 1 || seen.country > 0);
            return self.near(&[Work::Announce, Work::Step]) || paired && len > 2;
        }
        let worded = seen.nouns > 0 || self.chain.glued().is_some() && seen.syllables >= LONG;
        (worded && len > 1 || len > 2) && self.next() == Some(Work::Announce)
    }

    /// J10: an agreement with a place, an abbreviation or what it is about.
    fn is_pact(&self) -> bool {
        let seen = self.seen;
        seen.specific() && (!seen.body || self.chain.len() > 1)
    }

    /// J11: a bill with a place, an ordinal or a law's name; one with several words only where it
    /// is dealt with.
    fn is_bill(&self) -> bool {
        let seen = self.seen;
        if self.scene.reading.text[self.chain.head.end()..].starts_with(" 위반") {
            return false;
        }
        let worded = seen.nouns > 0 && self.chain.len() > 1 || self.chain.len() > 2;
        seen.specific() || seen.ordinal || seen.law || worded
    }

    /// J11: a law in force is no undertaking, one that is made or changed is.
    fn is_law(&self) -> bool {
        let end = self.chain.head.end();
        let named = self.seen.nouns > 0 || self.chain.len() > 1;
        named && cue::is_legislated(self.scene.reading, end, self.unit.end())
    }

    /// J12: a fund is an undertaking when it is put together, or has a name.
    fn is_fund(&self) -> bool {
        let seen = self.seen;
        let raised = matches!(self.next(), Some(Work::Raise | Work::Build));
        let named = seen.specific() || seen.nouns > 0 || seen.syllables > NAMED_FUND;
        let paid = seen.nouns > 0
            && seen.syllables > NAMED_FUND
            && cue::amount_beside(self.scene, self.chain.span());
        named && (raised || !seen.company && (paid || self.near(UNDER_WAY)))
    }

    /// J12: a fair with a place, over a blank or not: 보령머드축제.
    fn is_event(&self) -> bool {
        let seen = self.seen;
        let glued = self.chain.glued();
        seen.specific() || glued.is_some_and(|word| word.role == Role::Noun && word.span.len() > 9)
    }

    /// J12: games and congresses with a year and a place or abbreviation, while somebody prepares
    /// them: 2026 강릉 ITS 세계총회를 앞두고.
    fn is_prepared(&self) -> bool {
        let seen = self.seen;
        let named = seen.number && self.chain.len() > 1;
        named && cue::is_hosted(&self.scene.reading.text[self.chain.head.end()..self.unit.end()])
    }

    fn next(&self) -> Option<Work> {
        cue::next(self.scene.reading, self.chain.head.end(), self.unit.end())
    }

    /// Whether one of `wanted` stands in the words right behind the name.
    fn near(&self, wanted: &[Work]) -> bool {
        cue::near(self.scene.reading, self.chain.head.end(), self.unit.end(), wanted)
    }
}

/// Whether a particle stands at the head of `rest` that makes the name before it a part of the
/// clause; with 의 it belongs to another noun.
fn takes_part(rest: &str) -> bool {
    let word = hangul::run(rest);
    !word.is_empty() && word != "의"
}
