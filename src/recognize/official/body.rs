//! The body that an office belongs to, as the words tell it.

use super::{
    Body, View, firm, house,
    title::Title,
    words::{self, Kind, Word},
};
use crate::{
    Span,
    lexicon::{Class, Head, Sense},
    record::{LocationKind, OrganizationKind},
};

/// Longest head of a body that is looked for, in characters.
const LONGEST_HEAD: usize = 5;

/// O2: whether `noun` ends like the name of a body that no lexicon has to know.
pub(super) fn reads_as_body(view: &View<'_>, noun: &str) -> bool {
    let titles = &view.reading.lexicon.titles;
    let starts = noun.char_indices().map(|(at, _)| at);
    starts.skip(2).any(|at| noun.len() - at <= 3 * LONGEST_HEAD && titles.heads_body(&noun[at..]))
}

/// The body in the words from `first` (the leftmost) to `last`, where one of them is known.
pub(super) fn of_words(view: &View<'_>, words: &[Word], class: Class, head: &str) -> Option<Body> {
    let (last, first) = (words.first()?, words.last()?);
    if is_department(view, words) || is_bureau(view, words) {
        return of_words(view, &words[1..], class, head);
    }
    if let Some(unit) = of_army(view, words) {
        return Some(unit);
    }
    if let Some(ministry) = of_state(view, words) {
        return Some(ministry);
    }
    let joined = Span::new(first.span.start(), last.span.end());
    match last.kind {
        Kind::Organization(number) => {
            let body = of_mention(view, whole(view, number));
            let member = class == Class::Legislature && head.ends_with("의원");
            let committee = body.kind == Some(OrganizationKind::Parliament)
                && body.name.ends_with("위원회")
                && body.country.as_deref() == Some("KR");
            if body.kind == Some(OrganizationKind::Hospital)
                && let Some(school) = words.get(1)
                && is_school(view, school)
            {
                return Some(of_hospital(view, school.span, last.span));
            }
            let team = class == Class::Other && body.kind == Some(OrganizationKind::Company);
            if team {
                let name = view.slice(last.span).to_owned();
                return Some(Body { name, span: None, ..body });
            }
            Some(if member && committee { fixed(view, "국회") } else { body })
        }
        Kind::Place(number) if words.iter().all(|word| matches!(word.kind, Kind::Place(_))) => {
            let body = of_place(view, number, last, class, head)?;
            let shared = words.len() > 1 && is_shared(view.slice(last.span));
            let name = if shared { plain(view.slice(joined)) } else { body.name.clone() };
            Some(Body { name, ..body })
        }
        _ => match words.iter().position(|word| matches!(word.kind, Kind::Organization(_))) {
            Some(owner) if owner > 0 && firm::is_unit(view.slice(last.span)) => {
                of_words(view, &words[owner..], class, head)
            }
            _ => Some(Body { name: plain(view.slice(joined)), ..Body::default() }),
        },
    }
}

/// Whether the last word is a part of the school before it.
fn is_department(view: &View<'_>, words: &[Word]) -> bool {
    let [part, owner, ..] = words else { return false };
    words::is_department(view.slice(part.span))
        && (part.kind == Kind::Noun || !matches!(owner.kind, Kind::Noun))
}

/// Whether the last word is a part of the Korean body before it that is none by itself: 한국은행 |
/// 경제통계국.
fn is_bureau(view: &View<'_>, words: &[Word]) -> bool {
    let [part, owner, ..] = words else { return false };
    let Kind::Organization(number) = owner.kind else { return false };
    let korean = view.found.organizations[number].country.as_deref() == Some("KR");
    let text = view.slice(part.span);
    korean && part.kind == Kind::Noun && text.ends_with(['국', '과', '실', '팀']) && text.len() > 9
}

fn is_school(view: &View<'_>, word: &Word) -> bool {
    let Kind::Organization(number) = word.kind else { return false };
    view.found.organizations[number].kind == OrganizationKind::School && word.end == word.span.end()
}

/// O2: the hospital of a university: 고려대 안암병원.
fn of_hospital(view: &View<'_>, school: Span, hospital: Span) -> Body {
    let (school, hospital) = (view.slice(school), view.slice(hospital));
    listed(view, &format!("{school}{hospital}")).unwrap_or_else(|| Body {
        name: format!("{school} {hospital}"),
        kind: Some(OrganizationKind::Hospital),
        country: Some("KR".to_owned()),
        ..Body::default()
    })
}

/// The body that the organisation with this number is.
pub(super) fn of_mention(view: &View<'_>, number: usize) -> Body {
    let mention = &view.found.organizations[number];
    Body {
        name: mention.name.to_string(),
        kind: Some(mention.kind),
        country: mention.country.as_deref().map(str::to_owned),
        span: Some(mention.span),
        rows: Vec::new(),
    }
}

/// Whether many cities have a district of this name, so that the city belongs to it.
fn is_shared(district: &str) -> bool {
    ["중구", "동구", "서구", "남구", "북구", "강서구"].contains(&district)
}

/// The local government of the place with this number.
pub(super) fn of_place_mention(view: &View<'_>, number: usize) -> Option<Body> {
    let span = view.found.locations[number].span;
    let word = Word { span, end: span.end(), kind: Kind::Place(number), genitive: false };
    of_place(view, number, &word, Class::Local, "")
}

/// O2: the body that has the department with this number: 서울고법 of 서울고법 형사1부.
fn whole(view: &View<'_>, number: usize) -> usize {
    const OWN: &[&str] = &[
        "센터",
        "연구소",
        "연구원",
        "위원회",
        "병원",
        "노조",
        "지부",
        "지회",
        "노동조합",
        "사령부",
        "지원",
    ];
    let bodies = &view.found.organizations;
    let mut at = number;
    while bodies[at].rule == "G8" && bodies[at].country.as_deref() == Some("KR") && at > 0 {
        let part = view.slice(bodies[at].span);
        let inner = !OWN.iter().any(|end| part.ends_with(end));
        let parent = bodies[at]
            .name
            .strip_suffix(part)
            .is_some_and(|name| name.trim_end() == &*bodies[at - 1].name);
        if !inner || !parent {
            break;
        }
        at -= 1;
    }
    at
}

/// O2: the unit of an army: 육군 7공병여단.
fn of_army(view: &View<'_>, words: &[Word]) -> Option<Body> {
    const ARMIES: &[&str] = &["육군", "해군", "공군", "해병대"];
    let [unit, army] = words else { return None };
    let Kind::Organization(number) = unit.kind else { return None };
    let own = view.found.organizations[number].kind == OrganizationKind::Military
        && ARMIES.contains(&view.slice(army.span))
        && !ARMIES.contains(&view.slice(unit.span));
    own.then(|| Body {
        name: view.slice(army.span.join(unit.span)).to_owned(),
        kind: Some(OrganizationKind::Military),
        country: Some("KR".to_owned()),
        ..Body::default()
    })
}

/// O2: the ministry of another state that has the name of a Korean one: 체코 산업통상부.
fn of_state(view: &View<'_>, words: &[Word]) -> Option<Body> {
    let [ministry, state] = words else { return None };
    let (Kind::Organization(number), Kind::Place(place)) = (ministry.kind, state.kind) else {
        return None;
    };
    let mention = &view.found.organizations[number];
    let row = view.found.locations[place].candidates.first()?;
    let place = view.reading.lexicon.places.get(*row);
    let abroad = place.kind == LocationKind::Country && place.country.as_deref() != Some("KR");
    (abroad && mention.country.as_deref() == Some("KR")).then(|| Body {
        name: format!("{} {}", place.name, view.slice(ministry.span)),
        country: place.country.as_deref().map(str::to_owned),
        ..Body::default()
    })
}

/// Without the brackets inside.
fn plain(text: &str) -> String {
    let mut depth = 0_usize;
    let mut name = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => name.push(c),
            _ => {}
        }
    }
    name
}

/// O2: 미국 대통령 is of the state, 카자흐 부총리 of its government, 미국 상원의원 of its parliament.
fn of_place(view: &View<'_>, number: usize, word: &Word, class: Class, head: &str) -> Option<Body> {
    let mention = &view.found.locations[number];
    let candidate = mention.candidates.first().map(|&row| view.reading.lexicon.places.get(row));
    let told = view.slice(word.span);
    let name = candidate.map_or(told, |place| &*place.name);
    if let Some(council) = house::council(view, told, class, head) {
        return Some(council);
    }
    let country = candidate.and_then(|place| place.country.as_deref()).map(str::to_owned);
    let state = candidate.is_some_and(|place| place.kind == LocationKind::Country);
    let korean = country.as_deref() == Some("KR");
    let name = match state.then(|| office_of_state(class, head)).flatten() {
        Some(office) => format!("{name} {office}"),
        // 조지아 주지사
        None if head == "주지사" && !korean && !name.ends_with('주') => format!("{told}주"),
        None if korean && head != "교육감" => as_told(told, name).to_owned(),
        None if !korean && !state && told.len() > name.len() && told.starts_with(name) => {
            told.to_owned()
        }
        None => name.to_owned(),
    };
    Some(Body { name, country, ..Body::default() })
}

/// What of a state an office is of, where it is not the state itself.
fn office_of_state(class: Class, head: &str) -> Option<&'static str> {
    let house = |house: &str| head.starts_with(house);
    match class {
        Class::Cabinet => Some("정부"),
        Class::State if head.ends_with("부총리") => Some("정부"),
        Class::Legislature if house("상원") => Some("상원"),
        Class::Legislature if house("하원") => Some("하원"),
        Class::Legislature if house("중의원") => Some("중의원"),
        Class::Legislature if house("참의원") => Some("참의원"),
        Class::Legislature => Some("의회"),
        _ => None,
    }
}

/// O2: the body where one syllable names the state: 미 하원의장.
pub(super) fn of_short_state(
    view: &View<'_>,
    word: Span,
    class: Class,
    head: &str,
) -> Option<Body> {
    const SHORT: &[&str] =
        &["미", "중", "일", "러", "영", "독", "불", "북", "美", "中", "日", "英", "獨", "北", "佛"];
    let text = view.slice(word);
    let lexicon = view.reading.lexicon;
    let row = lexicon.lookup(text).iter().find_map(|sense| match *sense {
        Sense::OrganizationCountry(row) => Some(row),
        _ => None,
    });
    let state = lexicon.organizations.country(row.filter(|_| SHORT.contains(&text))?);
    let name = match office_of_state(class, head) {
        Some(office) => format!("{} {office}", state.name),
        None => state.name.to_string(),
    };
    Some(Body { name, country: Some(state.code.to_string()), ..Body::default() })
}

/// O2: a local government is called as the text does where that is a full form: 서울시, not
/// 서울특별시.
fn as_told<'a>(told: &'a str, name: &'a str) -> &'a str {
    let full =
        told.chars().nth(2).is_some() && told.chars().next_back() == name.chars().next_back();
    if full { told } else { name }
}

/// O2: the body whose short form stands before the head in one word, and whether it is known:
/// 창원+시장, 금융+위원장, 주미+대사.
pub(super) fn of_prefix(view: &View<'_>, prefix: Span, head: &Head) -> Option<(Body, bool)> {
    let text = view.slice(prefix);
    if head.class == Class::Diplomat {
        return embassy(view, prefix, head).map(|body| (body, true));
    }
    let name = head.body.as_deref().map(|suffix| full(text, suffix)).unwrap_or_default();
    let suffix = head.body.as_deref().unwrap_or_default();
    const OFFICES: &[&str] = &["청", "지방검찰청", "고등검찰청", "경찰서", "서"];
    const MADE: &[&str] =
        &["구", "군", "시", "도", "읍", "면", "연구소", "협회", "병원", "사령부", "교육청"];
    let long = text.chars().nth(1).is_some();
    let made = || {
        let country = Some("KR".to_owned());
        Body { name: name.clone(), country, ..Body::default() }
    };
    let body = listed(view, &name).or_else(|| division(view, text, suffix));
    if body.is_none() && long && OFFICES.contains(&suffix) {
        return Some((made(), suffix.ends_with('청') || text.chars().nth(3).is_some()));
    }
    let whole = || listed(view, text).filter(|_| long && head.class != Class::Local);
    let body = body
        .or_else(|| house::council(view, text, head.class, &head.form))
        .or_else(|| house::headed(view, text, suffix))
        .or_else(|| known(view, prefix, head))
        .or_else(whole);
    if let Some(body) = body.or_else(|| told(view, text, suffix)) {
        return Some((body, true));
    }
    let common = suffix == "병원" && view.reading.lexicon.organizations.is_common(text);
    (long && MADE.contains(&suffix) && !common).then(|| (made(), false))
}

/// O2: the body that opens the word of a title, and where it ends there: 통계청 of 통계청조사국장.
/// What bodies of many states call theirs is a body of its own: 유엔통계처 of 유엔통계처+장.
pub(super) fn opening(view: &View<'_>, prefix: Span, head: &Head) -> Option<(Body, usize)> {
    /// Longest name of a body that is looked for, in characters.
    const LONGEST: usize = 10;
    let text = view.slice(prefix);
    let ends = text.char_indices().map(|(at, _)| at).skip(2).take(LONGEST);
    let own = |end: usize| text[end..].chars().nth(1).is_some();
    let (end, body) = ends
        .filter(|&end| own(end))
        .filter_map(|end| Some((end, sure(view, &text[..end])?)))
        .last()?;
    match head.body.as_deref().filter(|_| body.country.is_none()) {
        Some(suffix) => {
            let name = format!("{text}{suffix}");
            Some((Body { name, ..body }, prefix.end()))
        }
        // 건국대+사학과+교수
        None if words::is_department(&text[end..]) || text.ends_with("학과") => {
            Some((body, prefix.end()))
        }
        None => Some((body, prefix.start() + end)),
    }
}

/// The body of the lexicon that `name` is beyond doubt; names of companies begin other words too.
fn sure(view: &View<'_>, name: &str) -> Option<Body> {
    let lexicon = view.reading.lexicon;
    let sure = lexicon.lookup(name).iter().any(|sense| match *sense {
        Sense::Organization { row, sure } => {
            let body = lexicon.organizations.get(row);
            let company = matches!(body.kind, OrganizationKind::Company | OrganizationKind::Media);
            let long = body.country.is_none() || name.chars().nth(2).is_some();
            sure && !company && long
        }
        _ => false,
    });
    sure.then(|| listed(view, name))?
}

/// O2: the one body that has an office: 대검찰청 for 검찰총장.
pub(super) fn fixed(view: &View<'_>, name: &str) -> Body {
    listed(view, name).unwrap_or_else(|| {
        let state = name.split(' ').next().unwrap_or_default();
        let rows = view.reading.lexicon.lookup(state).iter().filter_map(|sense| sense.place());
        let country = rows
            .filter_map(|(row, _)| view.reading.lexicon.places.get(row).country.as_deref())
            .next();
        Body { name: name.to_owned(), country: country.map(str::to_owned), ..Body::default() }
    })
}

/// The organisation of the lexicon that is called `name`.
fn listed(view: &View<'_>, name: &str) -> Option<Body> {
    let lexicon = view.reading.lexicon;
    let senses = lexicon.lookup(name).iter();
    let rows: Vec<u32> = senses
        .filter_map(|sense| match sense {
            Sense::Organization { row, .. } => Some(*row),
            _ => None,
        })
        .collect();
    let body = lexicon.organizations.get(*rows.first()?);
    Some(Body {
        name: body.name.to_string(),
        kind: Some(body.kind),
        country: body.country.as_deref().map(str::to_owned),
        span: None,
        rows: if rows.len() > 1 { rows } else { Vec::new() },
    })
}

/// The Korean city, county, district or province whose short form stands before 시장, 군수,
/// 구청장 or 지사.
pub(super) fn division(view: &View<'_>, short: &str, suffix: &str) -> Option<Body> {
    if !matches!(suffix, "시" | "군" | "구" | "도") {
        return None;
    }
    let lexicon = view.reading.lexicon;
    let full = format!("{short}{suffix}");
    let rows = lexicon.lookup(&full).iter().chain(lexicon.lookup(short));
    let mut places = rows
        .filter_map(|sense| sense.place())
        .map(|(row, _)| lexicon.places.get(row))
        .filter(|place| place.country.as_deref() == Some("KR") && is_division(place.kind));
    let place = places.clone().find(|place| place.name.ends_with(suffix));
    let place = place.or_else(|| places.next())?;
    let longer = place.name.ends_with(suffix) && !place.name.starts_with(short);
    let name = if longer { place.name.to_string() } else { full };
    Some(Body { name, country: Some("KR".to_owned()), ..Body::default() })
}

/// Whether `short` is a Korean province that a governor has: 경남, not 부산.
pub(super) fn is_province(view: &View<'_>, short: &str) -> bool {
    let lexicon = view.reading.lexicon;
    let rows = lexicon.lookup(short).iter().filter_map(|sense| sense.place());
    let mut places = rows.map(|(row, _)| lexicon.places.get(row));
    places.any(|place| place.kind == LocationKind::Province && place.name.ends_with('도'))
}

fn is_division(kind: LocationKind) -> bool {
    matches!(kind, LocationKind::Province | LocationKind::City | LocationKind::District)
}

/// O2: a body that no lexicon has to know, since its name begins like one: 국가양자사업+단장,
/// 대한모래조각협+회장, 수원소방+서장.
fn told(view: &View<'_>, prefix: &str, suffix: &str) -> Option<Body> {
    const LEADS: &[&str] = &["국가", "국립", "시립", "도립", "한국", "대한", "전국", "코리아"];
    let name = full(prefix, suffix);
    const LOCAL: &[&str] = &["회", "협회", "연구소", "의회", "조합", "관", "원"];
    let led = LEADS.iter().any(|lead| prefix.len() > lead.len() && prefix.starts_with(lead))
        || LOCAL.contains(&suffix) && starts_with_place(view, prefix);
    // 광역급행철도신속추진+단장, but not 봉사+단장
    const TASKS: &[&str] = &["추진", "준비", "기획", "사업", "조사", "점검"];
    let long = name.chars().count() >= 6;
    let task = suffix == "단" && TASKS.iter().any(|task| prefix.ends_with(task));
    let led = led || task && name.chars().count() >= 8;
    let country = Some("KR".to_owned());
    (led && long && !suffix.is_empty()).then(|| Body { name, country, ..Body::default() })
}

/// Whether a Korean place and more make up `words`: 경기도의사.
fn starts_with_place(view: &View<'_>, words: &str) -> bool {
    let lexicon = view.reading.lexicon;
    words.char_indices().map(|(at, _)| at).skip(2).take(3).any(|at| {
        let places = lexicon.lookup(&words[..at]).iter().filter_map(|sense| sense.place());
        places
            .map(|(row, _)| lexicon.places.get(row))
            .any(|place| place.country.as_deref() == Some("KR") && is_division(place.kind))
    })
}

/// 서울중앙+지검장 is of 서울중앙지방검찰청.
fn full(prefix: &str, suffix: &str) -> String {
    let office = ["소방", "경찰", "해양경찰", "세무"].iter().any(|kind| prefix.ends_with(kind));
    let suffix = if suffix == "서" && !office { "경찰서" } else { suffix };
    format!("{prefix}{suffix}")
}

/// The organisation or place that is exactly the prefix.
fn known(view: &View<'_>, prefix: Span, head: &Head) -> Option<Body> {
    let organizations = &view.found.organizations;
    let places = &view.found.locations;
    let number = words::ending_at(organizations.len(), |n| organizations[n].span, prefix.end())
        .filter(|&n| organizations[n].span == prefix)
        .map(Kind::Organization)
        .or_else(|| {
            words::ending_at(places.len(), |n| places[n].span, prefix.end())
                .filter(|&n| places[n].span == prefix)
                .map(Kind::Place)
        })?;
    let word = Word { span: prefix, end: prefix.end(), kind: number, genitive: false };
    let mut body = of_words(view, &[word], head.class, &head.form)?;
    if let (Class::Local, Some(suffix), Kind::Place(_)) = (head.class, head.body.as_deref(), number)
        && !body.name.ends_with(suffix)
    {
        body.name.push_str(suffix);
    }
    Some(body)
}

/// 주미 대사 is of 주미한국대사관; 주한 대사 alone is one of many.
pub(super) fn mission(view: &View<'_>, host: Span, head: &Head) -> Option<Body> {
    let own = view.slice(host) != "주한";
    own.then(|| embassy(view, host, head))?
}

/// 주미+대사 is of 주미한국대사관, 주한 중국+대사 of 주한중국대사관.
fn embassy(view: &View<'_>, prefix: Span, head: &Head) -> Option<Body> {
    let office = match &*head.form {
        "대사" | "부대사" => "대사관",
        "총영사" | "부총영사" => "총영사관",
        _ => return None,
    };
    let text = view.slice(prefix);
    if let Some(host) = text.strip_prefix('주').filter(|host| !host.is_empty()) {
        let sender = host.strip_prefix('한').filter(|sender| !sender.is_empty());
        let country = sender.and_then(|sender| country_of(view, sender));
        let korean = if host.starts_with('한') { "" } else { "한국" };
        let name = format!("주{host}{korean}{office}");
        let country = country.or_else(|| Some("KR".to_owned()));
        return Some(Body { name, country, ..Body::default() });
    }
    let country = known(view, prefix, head)?;
    let host = posting(view, prefix.start()).map_or("", |host| view.slice(host));
    Some(Body {
        name: format!("{host}{text}{office}"),
        country: country.country,
        ..Body::default()
    })
}

/// O2: the body in the bracket behind the title that ends at `at`: 김철수 교수(서울대 경제학부).
pub(super) fn in_bracket(view: &View<'_>, at: usize) -> Option<Body> {
    let rest = &view.text()[at..view.unit.end()];
    let start = at + rest.len() - rest.strip_prefix('(')?.len();
    let bodies = &view.found.organizations;
    let number = bodies.partition_point(|body| body.span.start() < start);
    let first = bodies.get(number).is_some_and(|body| body.span.start() == start);
    first.then(|| of_mention(view, number))
}

/// O2: the body in quotation marks before a name: 스타트업 '오늘한끼'의 박진영 대표.
pub(super) fn quoted(view: &View<'_>, at: usize) -> Option<Body> {
    /// Longest name of a company in quotation marks, in characters.
    const LONGEST: usize = 12;
    const MARKS: &[(char, char)] = &[('\'', '\''), ('‘', '’'), ('“', '”'), ('"', '"')];
    let front = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let front = front.strip_suffix('의').unwrap_or(front);
    let close = front.chars().next_back()?;
    let &(open, _) = MARKS.iter().find(|(_, mark)| *mark == close)?;
    let inside = front.strip_suffix(close)?;
    let start = inside.char_indices().rev().take(LONGEST).find(|&(_, c)| c == open)?.0;
    let name = &inside[start + open.len_utf8()..];
    let word = name.chars().all(|c| c.is_alphanumeric() || c == ' ');
    (word && name.chars().count() >= 2).then(|| Body { name: name.to_owned(), ..Body::default() })
}

/// The word before `at` that tells where a mission is: 주한, 주인도네시아, 주유엔.
pub(super) fn posting(view: &View<'_>, at: usize) -> Option<Span> {
    const SHORT: &[&str] = &["한", "미", "중", "일", "영", "독", "불", "러", "북", "호", "인니"];
    let word = words::before(view, at).filter(|word| word.end == word.span.end())?;
    let end = word.span.end();
    let start = words::core_start(view.text(), view.unit.start(), end);
    let seat = view.text()[start..end].strip_prefix('주')?;
    let known =
        SHORT.contains(&seat) || country_of(view, seat).is_some() || listed(view, seat).is_some();
    known.then(|| Span::new(start, end))
}

/// The code of the country that is called `name`.
fn country_of(view: &View<'_>, name: &str) -> Option<String> {
    let lexicon = view.reading.lexicon;
    lexicon.lookup(name).iter().find_map(|sense| match *sense {
        Sense::OrganizationCountry(row) => {
            Some(lexicon.organizations.country(row).code.to_string())
        }
        sense => {
            let place = lexicon.places.get(sense.place()?.0);
            let code = place.country.as_deref().filter(|_| place.kind == LocationKind::Country)?;
            Some(code.to_owned())
        }
    })
}

/// O2: what stands before the bracket that the name or the title opens: 서울중앙지검
/// 전담수사팀(… 부장검사), 한빛조선(대표 …).
pub(super) fn around_bracket(view: &View<'_>, at: usize, class: Class) -> Option<Body> {
    /// Words between the court and the bracket of a bench or a team.
    const PARTS: usize = 4;
    let text = view.text();
    let floor = view.unit.start();
    let mut edge = floor + text[floor..at].strip_suffix('(')?.len();
    let law = matches!(class, Class::Judiciary | Class::Prosecution);
    let first = words::before(view, edge).filter(|word| word.end == edge)?;
    for _ in 0..if law { PARTS } else { 2 } {
        let Some(word) = words::before(view, edge) else { break };
        if matches!(word.kind, Kind::Organization(_)) {
            return of_words(view, &[word], class, "");
        }
        edge = word.span.start();
    }
    let noun = matches!(first.kind, Kind::Noun | Kind::Latin | Kind::Foreign(_) | Kind::Korean(_));
    let named = class == Class::Business || reads_as_body(view, view.slice(first.span));
    (noun && named && !law).then(|| of_words(view, &[first], class, ""))?
}

/// O2: the ministry of the state that was named last before `at` in the sentence; none where no
/// state is, since a foreigner is no Korean minister.
pub(super) fn abroad_by_context(view: &View<'_>, own: &Body, at: usize) -> Option<Body> {
    if own.country.as_deref() != Some("KR") {
        return Some(own.clone());
    }
    let state = state_by_context(view, at)?;
    let name = state.name.strip_suffix(" 정부").unwrap_or(&state.name).to_owned();
    Some(abroad(own, &Body { name, ..state }))
}

/// Whether the words name a ministry and no state.
pub(super) fn is_stateless(title: &Title, ministry: &Body) -> bool {
    let told = ministry.span.is_none() && ministry.country.is_none();
    title.class == Class::Cabinet && told && ministry.name.ends_with(['부', '성', '처'])
}

/// O2: a foreigner's ministry is that of the state named last: 교통부 is 태국 교통부.
pub(super) fn abroad_by_state(view: &View<'_>, ministry: &Body, at: usize) -> Option<Body> {
    let state = state_by_context(view, at);
    Some(state.map_or_else(|| ministry.clone(), |state| abroad(ministry, &state)))
}

/// The government of the foreign state that was named last before `at` in the paragraph.
pub(super) fn state_by_context(view: &View<'_>, at: usize) -> Option<Body> {
    /// As far back as a paragraph reaches, in mentions of places.
    const REACH: usize = 8;
    let places = &view.found.locations;
    let last = places.partition_point(|place| place.span.end() <= at);
    let near = places[..last].iter().rev().take(REACH);
    let near = near.take_while(|place| place.span.start() >= view.unit.start());
    let state = near
        .filter_map(|place| Some(view.reading.lexicon.places.get(*place.candidates.first()?)))
        .find(|place| {
            place.kind == LocationKind::Country && place.country.as_deref() != Some("KR")
        })?;
    Some(Body {
        name: format!("{} 정부", state.name),
        country: state.country.as_deref().map(str::to_owned),
        ..Body::default()
    })
}

/// Whether a word is a place other than a country, as names of persons are: 파리 of 마리 파리.
pub(super) fn is_town(view: &View<'_>, word: &Word) -> bool {
    let Kind::Place(number) = word.kind else { return false };
    let row = view.found.locations[number].candidates.first();
    row.is_none_or(|&row| view.reading.lexicon.places.get(row).kind != LocationKind::Country)
}

/// Whether the words before a title name no body but a place abroad.
pub(super) fn is_abroad(body: &Body) -> bool {
    body.span.is_none() && body.country.as_deref().is_some_and(|country| country != "KR")
}

/// O2: a state's foreign office under the name that the tables know: 외무부 for 외교부.
pub(super) fn foreign_office(view: &View<'_>, name: String) -> String {
    let other = name.strip_suffix("외교부").map(|state| format!("{state}외무부"));
    let known = |name: &str| listed(view, name).is_some();
    other.filter(|other| known(other) && !known(&name)).unwrap_or(name)
}

/// O2: the ministry of another state: 미국 국방장관 is of 미국 국방부.
pub(super) fn abroad(own: &Body, state: &Body) -> Body {
    if state.span.is_some() {
        return state.clone();
    }
    if state.country == own.country {
        return own.clone();
    }
    let country = state.name.strip_suffix(" 정부").unwrap_or(&state.name);
    let ministry = own.name.rsplit(' ').next().unwrap_or(&own.name);
    let name = format!("{country} {ministry}");
    Body { name, country: state.country.clone(), ..Body::default() }
}
