//! The whole title around its head: what its word begins with and how it ends.

use super::{Bearer, Body, View, after::After, before::Before, body, words};
use crate::{
    Span,
    lexicon::{Class, Head, Text, TitleWord},
    recognize::hangul::{is_alphanumeric, is_syllable},
};

/// Longest noun that composes a title, in bytes: 산업안전보건 and more.
const LONGEST_PREFIX: usize = 45;

/// A title that stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// The title in its word: 통상차관보; the head alone where the body stands before it.
    pub(super) span: Span,
    pub(super) head: Span,
    /// Where the word starts that the title stands in.
    pub(super) word: usize,
    pub(super) class: Class,
    pub(super) weak: bool,
    pub(super) named: bool,
    pub(super) thing: bool,
    /// Told from the word itself: 창원시 of 창원시장.
    pub(super) body: Option<Body>,
    /// Whether that body is known, not made up from the word.
    pub(super) body_is_sure: bool,
    /// Whether it is the one body that has such an office: 대검찰청 of 검찰총장.
    pub(super) fixed: bool,
    /// Told from the word itself: 文 of 文대통령.
    pub(super) bearer: Option<Bearer>,
    pub(super) status: Option<Span>,
    /// What the body's name ends in where a place stands before the title.
    pub(super) suffix: Option<Text>,
}

impl Title {
    pub(super) fn read(view: &View<'_>, hit: Span, head: &Head) -> Option<Title> {
        let text = view.text();
        let word = words::core_start(text, view.unit.start(), hit.start());
        let mut title = Title {
            span: hit,
            head: hit,
            word,
            class: head.class,
            weak: head.weak,
            named: head.named,
            thing: head.thing,
            body: None,
            body_is_sure: false,
            fixed: head.of.is_some(),
            bearer: None,
            status: None,
            suffix: head.body.clone(),
        };
        if let Some(of) = &head.of {
            title.body = Some(body::fixed(view, of));
            title.body_is_sure = true;
        }
        let prefix = Span::new(word, hit.start());
        let whole = view.slice(prefix.join(hit));
        if !prefix.is_empty() && view.reading.lexicon.titles.word(whole) == Some(TitleWord::Never) {
            return None;
        }
        let fits = prefix.is_empty()
            || prefix.len() <= LONGEST_PREFIX
                && !is_body(view, hit)
                && title.take_prefix(view, prefix, head);
        if head.class == Class::Diplomat
            && let Some(host) = body::posting(view, title.word).filter(|_| fits)
        {
            title.word = host.start();
            if prefix.is_empty() {
                title.body = body::mission(view, host, head);
                title.body_is_sure = title.body.is_some();
            }
        }
        let text_after = &text[hit.end()..view.unit.end()];
        let fits = fits && !(&*head.form == "총괄" && text_after.starts_with(' '));
        if &*head.form == "지사" && title.is_branch(view) {
            return None;
        }
        if title.body_is_sure || !title.thing && title.is_compound(view) {
            title.weak = false;
        }
        fits.then_some(title)
    }

    /// Whether a noun of two syllables and more stands before the head, so that the title is no
    /// common word: 미술+부장.
    fn is_compound(&self, view: &View<'_>) -> bool {
        let noun = Span::new(self.span.start().min(self.head.start()), self.head.start());
        view.slice(noun).chars().nth(1).is_some()
    }

    /// Whether the word is a branch office: 부산지사, since a city has no governor, and 경남지사
    /// behind the body that has it.
    fn is_branch(&self, view: &View<'_>) -> bool {
        use crate::record::OrganizationKind::Party;
        let place = view.slice(Span::new(self.word, self.head.start()));
        if place.is_empty() {
            return false;
        }
        let owned = words::before(view, self.word).is_some_and(|word| match word.kind {
            words::Kind::Organization(number) => {
                !word.genitive && view.found.organizations[number].kind != Party
            }
            _ => false,
        });
        owned || place.chars().count() == 2 && !body::is_province(view, place)
    }

    /// O1: what stands before the head in its word is the body, the bearer, or part of the title.
    fn take_prefix(&mut self, view: &View<'_>, prefix: Span, head: &Head) -> bool {
        let lexicon = view.reading.lexicon;
        let text = view.slice(prefix);
        if lexicon.titles.word(text) == Some(TitleWord::Before) {
            self.status = Some(prefix);
            return true;
        }
        if lexicon.titles.word(text) == Some(TitleWord::Modifier) {
            self.span = prefix.join(self.head);
            return true;
        }
        if let Some((body, sure)) = body::of_prefix(view, prefix, head) {
            self.body = Some(body);
            self.body_is_sure = sure;
            if head.class == Class::Cabinet || matches!(head.body.as_deref(), Some("본부" | "실"))
            {
                self.span = prefix.join(self.head);
            }
            return true;
        }
        if let Some(bearer) = attached(view, prefix, head) {
            self.bearer = Some(bearer);
            return true;
        }
        if let Some((body, end)) = body::opening(view, prefix, head) {
            self.body = Some(body);
            self.body_is_sure = true;
            self.span = Span::new(end, self.head.end());
            return true;
        }
        self.span = prefix.join(self.head);
        head.open && text.chars().all(is_alphanumeric)
    }

    /// O6: an office acts unnamed where its body stands with it and a particle follows; O9: a
    /// title alone stands for somebody who was named before.
    pub(super) fn unnamed(
        &self,
        view: &View<'_>,
        before: &Before,
        after: &After,
    ) -> Option<(Bearer, &'static str)> {
        let organization = before.body.as_ref().is_some_and(|body| body.span.is_some());
        let known = before.known || self.body_is_sure;
        let weak = self.weak && !self.body_is_sure && (!organization || self.thing);
        let listed = after.listed && known && !self.weak;
        if self.named || weak || !after.acts && !listed {
            return None;
        }
        if before.body.is_some() || self.body.is_some() {
            let company = organization && self.class == Class::Business;
            return (known && (self.is_public() || company)).then_some((Bearer::Office, "O6"));
        }
        let alone = before.start == before.title_start && self.class != Class::Other;
        (alone && view.slice(self.span).chars().count() >= 2).then_some((Bearer::Bare, "O9"))
    }

    /// O2: 러시아 외무장관 is of 러시아 외무부 where only the state stands before the title.
    pub(super) fn ministry_abroad(&self, view: &View<'_>, state: &Body) -> Body {
        let field = view.slice(Span::new(self.span.start(), self.head.start()));
        let names_field = field.chars().count() >= 2 && field.chars().all(is_syllable);
        match (state.name.strip_suffix(" 정부"), self.suffix.as_deref()) {
            (Some(country), Some(suffix)) if names_field => {
                let name = body::foreign_office(view, format!("{country} {field}{suffix}"));
                Body { name: name.into(), ..state.clone() }
            }
            _ => state.clone(),
        }
    }

    /// O2: 중국 외교부장 is of 중국 외교부, 우크라이나 정보국장 of 우크라이나 정보국.
    pub(super) fn agency_abroad(&self, view: &View<'_>, place: &Body) -> Body {
        const ENDS: &[char] = &['부', '국', '청', '처', '원', '성'];
        let whole = view.slice(self.span);
        let agency = whole.strip_suffix('장').filter(|agency| agency.ends_with(ENDS));
        match agency.filter(|agency| agency.chars().count() >= 3) {
            Some(agency) => {
                Body { name: format!("{} {agency}", place.name).into(), ..place.clone() }
            }
            None => place.clone(),
        }
    }

    /// Whether states have such offices, each its own: 모로코 철도청장.
    pub(super) fn is_of_state_agency(&self) -> bool {
        matches!(self.class, Class::Government | Class::Police | Class::Judiciary)
    }

    /// Whether the title's word names an association of which each state has its own: 필리핀 |
    /// 야구협회장.
    pub(super) fn is_of_association(&self) -> bool {
        let suffix = self.suffix.as_deref();
        !self.body_is_sure && matches!(suffix, Some("협회" | "회" | "연구소"))
    }

    fn is_public(&self) -> bool {
        !matches!(self.class, Class::Business | Class::Academic | Class::Other)
    }
}

/// Whether the word that ends in `hit` is a body's name: 한국천문연구원. No body's name ends in 장.
fn is_body(view: &View<'_>, hit: Span) -> bool {
    if view.slice(hit).ends_with('장') {
        return false;
    }
    let bodies = &view.found.organizations;
    words::ending_at(bodies.len(), |number| bodies[number].span, hit.end())
        .is_some_and(|number| bodies[number].span.start() < hit.start())
}

/// 文대통령, 尹 대통령, 윤석열대통령: the name is written together with the title.
fn attached(view: &View<'_>, prefix: Span, head: &Head) -> Option<Bearer> {
    let names = &view.reading.lexicon.names;
    let text = view.slice(prefix);
    let hanja = text.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let single = text.chars().nth(1).is_none();
    if single && (hanja || head.class == Class::State && names.is_surname(text)) {
        return Some(Bearer::Surname(prefix));
    }
    let full = names.korean(text).is_some_and(|score| score >= 14);
    (full && !head.open && !head.weak).then_some(Bearer::Name(prefix))
}

/// Where the word ends that begins at `at`.
pub(super) fn rest_of_word(text: &str, at: usize) -> usize {
    at + rest(text, at).len()
}

/// Characters that are looked at behind a title: more than the longest chain of particles.
const TAIL: usize = 16;

/// The syllables that follow at `at` without a blank, as many as a title's ending can have.
pub(super) fn rest(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let end = rest
        .char_indices()
        .take(TAIL)
        .find(|&(_, c)| !is_syllable(c))
        .or_else(|| rest.char_indices().nth(TAIL))
        .map_or(rest.len(), |(end, _)| end);
    &rest[..end]
}
