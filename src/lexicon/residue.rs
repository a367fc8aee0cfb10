//! Labels, phrases and outlets: what scraping leaves.

use super::{
    Row, Table, Text, Trie,
    hash::{HashMap, HashSet},
    letters::Letters,
};
use crate::{
    Error,
    record::{Kind, RemovedKind},
};

/// Labels, phrases and outlets: what scraping leaves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Residue {
    labels: Trie,
    roles_of_labels: Vec<Label>,
    phrases: Trie,
    uses_of_phrases: Vec<Phrase>,
    cuts: Vec<Text>,
    pleas: Vec<Text>,
    orders: Vec<Text>,
    /// Names that a piece has for itself, its editor's, its writer's, and how its series ends a sentence.
    selves: Vec<Text>,
    editors: Vec<Text>,
    writers: Vec<Text>,
    series: Vec<Text>,
    summaries: Vec<Text>,
    announcers: Vec<Text>,
    /// What one does with a page on a network, and what stands between the two.
    shares: Vec<Text>,
    links: Vec<Text>,
    /// Words of copyright notices: who holds the right, the ban, what two of make one, its last.
    pub(crate) holders: Vec<Text>,
    pub(crate) bans: Vec<Text>,
    pub(crate) ban_starts: Vec<Text>,
    pub(crate) ban_ends: Vec<Text>,
    /// What stands before the name of a source.
    pub(crate) sources: Vec<Text>,
    kind_tags: Vec<(Text, Kind)>,
    own: HashMap<Text, Vec<Own>>,
    outlets: Vec<Outlet>,
    outlet_names: HashMap<String, usize>,
    domains: HashMap<Text, usize>,
    words: HashMap<Text, WriterWord>,
    /// What they and the words of time stamps begin with.
    firsts: Letters,
    stamp_firsts: Letters,
    /// Whether each is common.
    surnames: HashMap<Text, bool>,
    stamp_words: HashMap<Text, StampWord>,
    speakers: HashSet<Text>,
    crew: HashSet<Text>,
    openers: HashSet<Text>,
    by_words: HashSet<Text>,
    /// How names of outlets end, and how posts in a newsroom do.
    outlet_ends: Vec<Text>,
    posts: Vec<Text>,
    fields: HashMap<Text, FieldWord>,
    pub(crate) credits: Credits,
    longest_outlet: usize,
}

/// A word of a page's interface.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label {
    pub(crate) kind: RemovedKind,
    pub(crate) role: LabelRole,
}

/// What a label says about the lines around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelRole {
    /// Nothing: it goes wherever it is a whole line.
    Line,
    /// An ordinary word as well: it goes in a run of labels or outside the body.
    Menu,
    /// Head of a list of other articles.
    Related,
    /// Head of a summary box.
    Summary,
    /// A caption follows.
    Photo,
    /// A time stamp follows.
    Stamp,
    /// Keywords follow.
    Keyword,
    /// Comments of readers follow, or may.
    Comment,
}

/// How a notice begins, or what only it holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) at_start: bool,
    /// Whether no sentence of a body begins so.
    pub(crate) sole: bool,
    pub(crate) kind: RemovedKind,
    /// Whether what it says is worth keeping.
    pub(crate) note: bool,
    pub(crate) end: End,
}

/// What a removed line says about the body above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    /// Nothing.
    #[default]
    None,
    /// It may be over.
    Soft,
    /// It is over.
    Hard,
}

/// A publisher.
#[derive(Clone, Debug)]
pub(crate) struct Outlet {
    pub(crate) name: Text,
    /// Whether it is a Korean wire service.
    pub(crate) agency: bool,
    /// Whether it prints articles of its own: portals and foreign agencies do not.
    pub(crate) publisher: bool,
}

/// A word that stands around a writer's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WriterWord {
    /// 기자, 특파원.
    Role,
    /// 정치부, 디지털뉴스팀.
    Desk,
    /// 글, 사진, 정리.
    Lead,
    /// 교수, 변호사: posts of those who write opinion pieces.
    Author,
    /// 세종, 워싱턴.
    Place,
    /// 로, 에서: what stands behind an address that a sentence names.
    Particle,
}

/// A word of a time stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StampWord {
    /// 입력, 승인.
    Label,
    /// 수정, 최종편집.
    Modified,
    /// 오전, 월요일.
    Spare,
}

/// A notice that only one outlet has.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    /// The words without blanks.
    phrase: String,
    place: OwnPlace,
    pub(crate) kind: RemovedKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OwnPlace {
    Line,
    Start,
    Has,
}

impl Own {
    /// Whether the line `squeezed`, without blanks, is such a notice.
    pub(crate) fn is(&self, squeezed: &str) -> bool {
        match self.place {
            OwnPlace::Line => squeezed == self.phrase,
            OwnPlace::Start => squeezed.starts_with(&self.phrase),
            OwnPlace::Has => squeezed.contains(&self.phrase),
        }
    }
}

/// Words of captions; `credit_words.tsv` says what each list is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credits {
    pub(crate) leads: Vec<Text>,
    pub(crate) inside: Vec<Text>,
    pub(crate) tails: Vec<Text>,
    pub(crate) foreign: Vec<Text>,
    pub(crate) open: Vec<Text>,
    pub(crate) trailers: Vec<Text>,
    pub(crate) acts: Vec<Text>,
    pub(crate) shown: Vec<Text>,
    pub(crate) sides: Vec<Text>,
    pub(crate) orders: Vec<Text>,
    pub(crate) shots: Vec<Text>,
    pub(crate) given: Vec<Text>,
}

/// What a field of a crawler's record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldWord {
    /// The article.
    Body,
    /// Its headline.
    Title,
    /// When it was published.
    Time,
    /// Who wrote it.
    Writer,
    /// Who published it.
    Outlet,
}

const KINDS: &[(&str, RemovedKind)] = &[
    ("ui", RemovedKind::Ui),
    ("noise", RemovedKind::Noise),
    ("related", RemovedKind::Related),
    ("promotion", RemovedKind::Promotion),
    ("notice", RemovedKind::Notice),
    ("timestamp", RemovedKind::Timestamp),
    ("copyright", RemovedKind::Copyright),
    ("agency", RemovedKind::Agency),
];

impl Residue {
    /// Columns: label, kind, role.
    pub(super) fn load_labels(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const ROLES: &[(&str, LabelRole)] = &[
            ("line", LabelRole::Line),
            ("menu", LabelRole::Menu),
            ("related", LabelRole::Related),
            ("summary", LabelRole::Summary),
            ("photo", LabelRole::Photo),
            ("stamp", LabelRole::Stamp),
            ("keyword", LabelRole::Keyword),
            ("comment", LabelRole::Comment),
        ];
        table.each(3, 1, |row| {
            let label =
                Label { kind: row.one_of(1, "kind", KINDS)?, role: row.one_of(2, "role", ROLES)? };
            insert(&mut self.labels, &mut self.roles_of_labels, row.cell(0), label);
            Ok(())
        })
    }

    /// Columns: phrase, place, kind, end.
    pub(super) fn load_phrases(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const ENDS: &[(&str, End)] = &[("-", End::None), ("soft", End::Soft), ("hard", End::Hard)];
        table.each(4, 1, |row| {
            if let Some(words) = self.words_of(row.cell(1)) {
                words.push(row.text(0));
                return Ok(());
            }
            const PLACES: &[(&str, (bool, bool))] =
                &[("start", (true, false)), ("has", (false, false)), ("sole", (true, true))];
            let (at_start, sole) = row.one_of(1, "place", PLACES)?;
            let note = row.cell(2) == "note";
            let kind = if note { RemovedKind::Notice } else { row.one_of(2, "kind", KINDS)? };
            let end = row.one_of(3, "end", ENDS)?;
            let phrase = Phrase { at_start, sole, kind, note, end };
            insert(&mut self.phrases, &mut self.uses_of_phrases, row.cell(0), phrase);
            Ok(())
        })
    }

    /// The list that rows of `place` of the phrases go to.
    fn words_of(&mut self, place: &str) -> Option<&mut Vec<Text>> {
        Some(match place {
            "cut" => &mut self.cuts,
            "plea" => &mut self.pleas,
            "self" => &mut self.selves,
            "editor" => &mut self.editors,
            "writer" => &mut self.writers,
            "series" => &mut self.series,
            "share" => &mut self.shares,
            "link" => &mut self.links,
            "ban" => &mut self.bans,
            "ban_start" => &mut self.ban_starts,
            "holder" => &mut self.holders,
            "order" => &mut self.orders,
            "summary" => &mut self.summaries,
            "announce" => &mut self.announcers,
            "ban_end" => &mut self.ban_ends,
            "source" => &mut self.sources,
            _ => return None,
        })
    }

    /// Columns: name, other names, domains, kind.
    pub(super) fn load_outlets(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(4, 1, |row| {
            let kind = row.cell(3);
            let number = self.outlets.len();
            self.outlets.push(Outlet {
                name: row.text(0),
                agency: kind == "agency",
                publisher: !matches!(kind, "portal" | "foreign-agency" | "government"),
            });
            for name in row.list(1).chain([row.text(0)]) {
                let name = squeeze(&name);
                self.longest_outlet = self.longest_outlet.max(name.len());
                self.outlet_names.entry(name).or_insert(number);
            }
            for domain in row.list(2) {
                self.domains.entry(domain).or_insert(number);
            }
            Ok(())
        })
    }

    /// Columns: word, classes.
    pub(super) fn load_byline_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row: &Row<'_>| {
            for class in row.list(1) {
                let class = match class.as_ref() {
                    "role" => WriterWord::Role,
                    "desk" => WriterWord::Desk,
                    "lead" => WriterWord::Lead,
                    "author" => WriterWord::Author,
                    "place" => WriterWord::Place,
                    "particle" => WriterWord::Particle,
                    "post" => {
                        self.posts.push(row.text(0));
                        continue;
                    }
                    "opener" => {
                        self.openers.insert(row.text(0));
                        continue;
                    }
                    "by" => {
                        self.by_words.insert(row.text(0));
                        continue;
                    }
                    "outlet" => {
                        self.outlet_ends.push(row.text(0));
                        continue;
                    }
                    _ => return Err(row.bad(1, "class")),
                };
                self.firsts.add(row.cell(0).chars().next());
                self.words.insert(row.text(0), class);
            }
            Ok(())
        })
    }

    /// Columns: word, class.
    pub(super) fn load_broadcast_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            let speaker = row.one_of(1, "class", &[("speaker", true), ("crew", false)])?;
            let words = if speaker { &mut self.speakers } else { &mut self.crew };
            words.insert(row.text(0));
            Ok(())
        })
    }

    /// Columns: word, class.
    pub(super) fn load_stamp_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const CLASSES: &[(&str, StampWord)] = &[
            ("label", StampWord::Label),
            ("modified", StampWord::Modified),
            ("spare", StampWord::Spare),
        ];
        table.each(2, 1, |row| {
            self.stamp_firsts.add(row.cell(0).chars().next());
            self.stamp_words.insert(row.text(0), row.one_of(1, "class", CLASSES)?);
            Ok(())
        })
    }

    /// Columns: tag, kind.
    pub(super) fn load_kind_tags(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const TAGS: &[(&str, Kind)] = &[
            ("notice", Kind::Notice),
            ("opinion", Kind::Opinion),
            ("list", Kind::List),
            ("photo", Kind::Photo),
        ];
        table.each(2, 1, |row| {
            self.kind_tags.push((row.text(0), row.one_of(1, "kind", TAGS)?));
            Ok(())
        })
    }

    /// Columns: phrase, outlet, place, kind.
    pub(super) fn load_outlet_phrases(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const PLACES: &[(&str, OwnPlace)] =
            &[("line", OwnPlace::Line), ("start", OwnPlace::Start), ("has", OwnPlace::Has)];
        table.each(4, 2, |row| {
            let place = row.one_of(2, "place", PLACES)?;
            let kind = row.one_of(3, "kind", KINDS)?;
            let own = Own { phrase: squeeze(row.cell(0)), place, kind };
            self.own.entry(row.text(1)).or_default().push(own);
            Ok(())
        })
    }

    /// Columns: word, classes.
    pub(super) fn load_credit_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            for class in row.list(1) {
                let credits = &mut self.credits;
                let words = match class.as_ref() {
                    "lead" => &mut credits.leads,
                    "inside" => &mut credits.inside,
                    "tail" => &mut credits.tails,
                    "foreign" => &mut credits.foreign,
                    "open" => &mut credits.open,
                    "trailer" => &mut credits.trailers,
                    "act" => &mut credits.acts,
                    "shown" => &mut credits.shown,
                    "side" => &mut credits.sides,
                    "order" => &mut credits.orders,
                    "shot" => &mut credits.shots,
                    "given" => &mut credits.given,
                    _ => return Err(row.bad(1, "class")),
                };
                words.push(row.text(0));
            }
            Ok(())
        })
    }

    /// Columns: name, class.
    pub(super) fn load_export_fields(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const CLASSES: &[(&str, FieldWord)] = &[
            ("body", FieldWord::Body),
            ("title", FieldWord::Title),
            ("time", FieldWord::Time),
            ("writer", FieldWord::Writer),
            ("outlet", FieldWord::Outlet),
        ];
        table.each(2, 1, |row| {
            self.fields.insert(row.text(0), row.one_of(1, "class", CLASSES)?);
            Ok(())
        })
    }

    /// Columns: surname, weight.
    pub(super) fn load_surnames(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            let weight: u8 = row.parse(1, "weight")?;
            self.surnames.insert(row.text(0), weight > 1);
            Ok(())
        })
    }

    /// The label that `squeezed`, a line without blanks, is as a whole.
    pub(crate) fn label(&self, squeezed: &str) -> Option<Label> {
        let mut whole = None;
        self.labels.prefixes(squeezed, |end, number| {
            if end == squeezed.len() {
                whole = Some(self.roles_of_labels[number as usize]);
            }
        });
        whole
    }

    /// U7: whether `squeezed` is a label with what a page writes behind the networks it shares to:
    /// `페이스북(으)로 기사보내기`, `카카오톡에 공유`.
    pub(crate) fn shares(&self, squeezed: &str) -> bool {
        let acts = self.shares.iter().filter_map(|act| squeezed.strip_suffix(act.as_ref()));
        let links = |rest: &str| {
            let links = self.links.iter().filter_map(|link| rest.strip_suffix(link.as_ref()));
            links.chain([rest]).any(|rest| self.label(rest).is_some())
        };
        let mut acts = acts;
        acts.any(links)
    }

    /// Calls `found` with the length and the label of every label that `squeezed` begins with.
    pub(crate) fn labels_at(&self, squeezed: &str, mut found: impl FnMut(usize, Label)) {
        self.labels.prefixes(squeezed, |end, n| found(end, self.roles_of_labels[n as usize]));
    }

    /// The first phrase that tells what `squeezed`, a line without blanks, is.
    pub(crate) fn phrase(&self, squeezed: &str) -> Option<Phrase> {
        let mut found = None;
        for (at, _) in squeezed.char_indices() {
            self.phrases.prefixes(&squeezed[at..], |_, number| {
                let phrase = self.uses_of_phrases[number as usize];
                if at == 0 || !phrase.at_start {
                    found = Some(phrase);
                }
            });
            if found.is_some() {
                break;
            }
        }
        found
    }

    /// Whether a phrase may begin `text`, by its first character.
    pub(crate) fn may_open(&self, text: &str) -> bool {
        text.chars().next().is_some_and(|first| self.phrases.may_begin(first))
    }

    /// Whether a phrase for the start of a line begins `squeezed`.
    pub(crate) fn opening_phrase(&self, squeezed: &str) -> Option<Phrase> {
        let mut found = None;
        self.phrases.prefixes(squeezed, |_, n| found = Some(self.uses_of_phrases[n as usize]));
        found
    }

    /// Literal scraps that go wherever a line begins with them, longest first.
    pub(crate) fn cuts(&self) -> &[Text] {
        &self.cuts
    }

    /// The outlet or agency with this name; blanks do not count.
    pub(crate) fn outlet(&self, name: &str) -> Option<&Outlet> {
        if name.len() > 2 * self.longest_outlet {
            return None;
        }
        let name = squeeze(name);
        self.outlet_names.get(name.as_str()).map(|&number| &self.outlets[number])
    }

    /// The outlet whose site or mail is at `domain`, or at a domain above it.
    pub(crate) fn outlet_at(&self, domain: &str) -> Option<&Outlet> {
        let mut rest = domain;
        for _ in 0..4 {
            if let Some(&number) = self.domains.get(rest) {
                return Some(&self.outlets[number]);
            }
            rest = rest.split_once('.')?.1;
        }
        None
    }

    /// Whether `text` ends as sentences that speak to the reader do.
    pub(crate) fn is_plea(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.pleas.iter().any(|plea| text.ends_with(plea.as_ref())) || self.is_order(text)
    }

    /// Whether `text` ends as sentences do that tell the reader what to do.
    pub(crate) fn is_order(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.orders.iter().any(|order| text.ends_with(order.as_ref()))
    }

    /// Whether `text` begins with the name that an editor's note has.
    pub(crate) fn is_editors(&self, text: &str) -> bool {
        let text = unsigned(text);
        self.editors.iter().any(|name| {
            let rest = text.strip_prefix(name.as_ref());
            rest.is_some_and(|rest| {
                rest.starts_with([']', '>', ')', '】', ':', '=', '|', '〉', '》'])
            })
        })
    }

    /// Whether `text` begins with the name that a piece has for itself: 이 기사는.
    pub(crate) fn names_itself(&self, text: &str) -> bool {
        let text = unsigned(text);
        self.selves.iter().any(|name| {
            let rest = text.strip_prefix(name.as_ref());
            rest.is_some_and(|rest| rest.starts_with(['는', '은', '를', '을', '의', '에', ' ']))
        })
    }

    /// Whether `text` ends as sentences do that tell what a series is.
    pub(crate) fn is_of_series(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.series.iter().any(|end| text.ends_with(end.as_ref()))
    }

    /// What stands behind the name that a writer has for himself at the start of `text`: 필자는.
    pub(crate) fn behind_writer<'t>(&self, text: &'t str) -> Option<&'t str> {
        let text = unsigned(text);
        self.writers.iter().find_map(|name| text.strip_prefix(name.as_ref()))
    }

    /// What `word` says in a time stamp.
    pub(crate) fn stamp_word(&self, word: &str) -> Option<StampWord> {
        if !self.stamp_firsts.has(word.chars().next()) {
            return None;
        }
        self.stamp_words.get(word).copied()
    }

    /// Whether `word` marks a turn in the script of a broadcast.
    pub(crate) fn is_speaker(&self, word: &str) -> bool {
        self.speakers.contains(word)
    }

    /// Whether `word` is a task of those who worked on a broadcast without writing it.
    pub(crate) fn is_crew(&self, word: &str) -> bool {
        self.crew.contains(word)
    }

    /// Whether `word` is a Korean surname.
    pub(crate) fn is_surname(&self, word: &str) -> bool {
        self.surnames.contains_key(word)
    }

    /// Whether `word` is a surname that many bear.
    pub(crate) fn is_common_surname(&self, word: &str) -> bool {
        self.surnames.get(word).is_some_and(|&common| common)
    }

    /// Whether `word` ends as names of outlets do: 한산신문.
    pub(crate) fn sounds_like_outlet(&self, word: &str) -> bool {
        self.outlet_ends
            .iter()
            .any(|end| word.len() > end.len() + 3 && word.ends_with(end.as_ref()))
    }

    /// The word for who holds a right with which `bytes` begin.
    pub(crate) fn holder(&self, bytes: &[u8]) -> Option<&str> {
        self.holders
            .iter()
            .map(AsRef::as_ref)
            .find(|holder: &&str| bytes.starts_with(holder.as_bytes()))
    }

    /// Whether a word for who holds a right stands in `text`.
    pub(crate) fn names_holder(&self, text: &str) -> bool {
        self.holders.iter().any(|holder| text.contains(holder.as_ref()))
    }

    /// Whether `words` end as names of outlets and of their programmes do: `KBS 뉴스`.
    pub(crate) fn ends_as_outlet(&self, words: &str) -> bool {
        self.outlet_ends.iter().any(|end| words.ends_with(end.as_ref()))
    }

    /// Whether names need no job word behind `word`: 글쓴이 홍길동.
    pub(crate) fn says_by(&self, word: &str) -> bool {
        self.by_words.contains(word)
    }

    /// Whether `word` is a post in a newsroom.
    pub(crate) fn is_post(&self, word: &str) -> bool {
        self.posts.iter().any(|end| word.ends_with(end.as_ref()))
    }

    /// Whether a list follows a sentence that ends with `text`.
    pub(crate) fn announces(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.announcers.iter().any(|end| text.ends_with(end.as_ref()))
    }

    /// Whether `text` calls itself a summary.
    pub(crate) fn is_of_summary(&self, text: &str) -> bool {
        self.summaries.iter().any(|word| text.contains(word.as_ref()))
    }

    /// Whether a label of time stamps stands in `word`, and whether one of a change does.
    pub(crate) fn stamp_label(&self, word: &str) -> Option<StampWord> {
        let labels = self.stamp_words.iter().filter(|(label, _)| word.contains(label.as_ref()));
        let found = labels.map(|(_, class)| *class).filter(|class| *class != StampWord::Spare);
        found.max_by_key(|class| *class == StampWord::Modified)
    }

    /// What `word` says beside a name.
    pub(crate) fn writer_word(&self, word: &str) -> Option<WriterWord> {
        if !self.firsts.has(word.chars().next()) {
            return None;
        }
        self.words.get(word).copied()
    }

    /// The kind of articles whose titles have the tag `tag`.
    pub(crate) fn kind_of(&self, tag: &str) -> Option<Kind> {
        let fits = |(word, _): &&(Text, Kind)| {
            tag.starts_with(word.as_ref()) || tag.ends_with(word.as_ref())
        };
        self.kind_tags.iter().find(fits).map(|(_, kind)| *kind)
    }

    /// The notices that only `outlet` has.
    pub(crate) fn own_notices(&self, outlet: &str) -> &[Own] {
        self.own.get(outlet).map_or(&[], |own| own)
    }

    /// What the field `name` of a record holds; capitals, _ and - do not count.
    pub(crate) fn field_word(&self, name: &str) -> Option<FieldWord> {
        let name = name.replace(['_', '-', ' '], "").to_lowercase();
        self.fields.get(name.as_str()).copied()
    }

    /// Whether sentences open with `words`, one or two of them.
    pub(crate) fn opens_sentence(&self, words: &str) -> bool {
        self.openers.contains(words)
    }
}

fn insert<T>(trie: &mut Trie, values: &mut Vec<T>, form: &str, value: T) {
    let next = u32::try_from(values.len()).expect("fewer than 2^32 forms");
    if trie.insert(&squeeze(form), next) == next {
        values.push(value);
    }
}

/// `text` without the signs of notes before it.
fn unsigned(text: &str) -> &str {
    text.trim_start_matches([
        '※', '*', '■', '◆', '▶', '<', '[', '(', '【', '〈', '《', '“', '"', ' ',
    ])
}

/// `text` without blanks.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
