//! Head nouns of projects, and the words around them.

use super::{
    Forms, Sense, Table, Text,
    hash::{HashMap, HashSet},
    letters::Letters,
};
use crate::{Error, record::ProjectKind};

/// Head nouns of projects, and the words that stand before and behind them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Undertakings {
    heads: Vec<Head>,
    words: HashMap<Text, WordRole>,
    noun_ends: HashSet<Text>,
    ends: HashMap<Text, WordEnd>,
    /// What `noun_ends` and `ends` end with.
    noun_lasts: Letters,
    lasts: Letters,
    costs: Vec<(Text, CostWord)>,
    /// Bytes of the longest of `noun_ends` and `ends`.
    longest: usize,
}

/// A head noun.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    pub(crate) kind: ProjectKind,
    pub(crate) class: HeadClass,
}

/// What must stand around a head noun for it to end a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadClass {
    /// 프로젝트, 이니셔티브.
    Project,
    /// 프로그램, which is broadcast and installed as well.
    Programme,
    /// 사업, which is a line of business as well.
    Business,
    /// 공사, which is a public corporation as well.
    Job,
    /// 재개발, of a quarter with a number.
    Renewal,
    /// What produces something.
    Plant,
    /// What carries traffic or energy.
    Works,
    /// What is built to be used.
    Place,
    /// What is laid down on paper.
    Plan,
    /// What is a plan's name with a number behind it alone: 국방개혁 4.0.
    Edition,
    /// What parties sign.
    Pact,
    /// What a parliament decides.
    Bill,
    /// The name of a law, which is mostly one in force.
    Law,
    /// What is paid out or handed out: 지원금, 쿠폰.
    Grant,
    /// What is developed for the state: 구축함, 발사체.
    System,
    /// What many use over a network: 플랫폼, 시스템.
    Platform,
    /// Money put together.
    Fund,
    /// What takes place.
    Event,
    /// What takes place in another town each time.
    Games,
    /// A whole name that needs nothing else.
    Name,
    /// What is done, in a list of things with their cost: 시설 구축 30억원.
    Item,
}

/// What a word before a head noun does to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordRole {
    /// The name cannot begin before it.
    Stop,
    /// It makes nothing specific.
    Generic,
    /// The same, and no name begins with it: 신규, 대규모.
    Filler,
    /// What a company or a person plans for itself; generic too.
    Own,
    /// With it the head names something else.
    Veto,
    /// It points back at what was named: 이 사업.
    Pointer,
}

/// What the end of a word, or what stands behind its digits, makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordEnd {
    /// A verb or adjective that qualifies a noun: 추진한, 지은.
    Adnominal,
    /// A verb form that goes on, or an adverb: 들여, 적극적으로.
    Adverbial,
    /// An amount of money.
    Money,
    /// Behind digits: a date or a time.
    Time,
    /// Behind digits: a size.
    Measure,
    /// Behind digits: a place in a row.
    Ordinal,
    /// Behind digits: what sort of thing it is.
    Kind,
    /// No end: a word in front of an amount.
    Lead,
}

/// How a word ties a project to an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CostWord {
    /// Behind the project: 사업에.
    Object,
    /// Behind the project, when 에 follows the amount: 사업을 30억원에.
    Price,
    /// What the amount is: 총사업비는.
    Cost,
    /// Behind the amount: 규모의.
    Size,
    /// A verb behind the amount: 투입한다.
    Spent,
}

/// What a word tells about an undertaking beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Work {
    /// What is done to build or run it.
    Build,
    /// What is done with what stands already.
    Run,
    /// It begins or ends.
    Start,
    /// What is travelled on opens.
    Open,
    /// Another step of it.
    Step,
    /// It is still to come.
    Future,
    /// What is done to a plan.
    Announce,
    /// What is done to an agreement.
    Close,
    /// What is done to a fund.
    Raise,
    /// What goes on around a programme that is under way: 공모, 예산, 참여.
    Course,
    /// What a parliament does with a bill.
    Legislate,
}

const KINDS: &[(&str, ProjectKind)] = &[
    ("plant", ProjectKind::Plant),
    ("infrastructure", ProjectKind::Infrastructure),
    ("development", ProjectKind::Development),
    ("programme", ProjectKind::Programme),
    ("policy", ProjectKind::Policy),
    ("agreement", ProjectKind::Agreement),
    ("bill", ProjectKind::Bill),
    ("fund", ProjectKind::Fund),
    ("event", ProjectKind::Event),
    ("other", ProjectKind::Other),
];

const CLASSES: &[(&str, HeadClass)] = &[
    ("project", HeadClass::Project),
    ("programme", HeadClass::Programme),
    ("business", HeadClass::Business),
    ("job", HeadClass::Job),
    ("renewal", HeadClass::Renewal),
    ("plant", HeadClass::Plant),
    ("works", HeadClass::Works),
    ("place", HeadClass::Place),
    ("plan", HeadClass::Plan),
    ("edition", HeadClass::Edition),
    ("pact", HeadClass::Pact),
    ("bill", HeadClass::Bill),
    ("law", HeadClass::Law),
    ("grant", HeadClass::Grant),
    ("system", HeadClass::System),
    ("platform", HeadClass::Platform),
    ("fund", HeadClass::Fund),
    ("event", HeadClass::Event),
    ("games", HeadClass::Games),
];

const ROLES: &[(&str, WordRole)] = &[
    ("stop", WordRole::Stop),
    ("generic", WordRole::Generic),
    ("filler", WordRole::Filler),
    ("own", WordRole::Own),
    ("veto", WordRole::Veto),
    ("pointer", WordRole::Pointer),
];

const COSTS: &[(&str, CostWord)] = &[
    ("object", CostWord::Object),
    ("price", CostWord::Price),
    ("cost", CostWord::Cost),
    ("size", CostWord::Size),
    ("spent", CostWord::Spent),
];

const ENDS: &[(&str, WordEnd)] = &[
    ("adnominal", WordEnd::Adnominal),
    ("adverbial", WordEnd::Adverbial),
    ("money", WordEnd::Money),
    ("time", WordEnd::Time),
    ("measure", WordEnd::Measure),
    ("ordinal", WordEnd::Ordinal),
    ("kind", WordEnd::Kind),
    ("lead", WordEnd::Lead),
];

const WORKS: &[(&str, Work)] = &[
    ("work", Work::Build),
    ("run", Work::Run),
    ("start", Work::Start),
    ("open", Work::Open),
    ("step", Work::Step),
    ("future", Work::Future),
    ("announce", Work::Announce),
    ("close", Work::Close),
    ("raise", Work::Raise),
    ("course", Work::Course),
    ("legislate", Work::Legislate),
];

impl Undertakings {
    pub(crate) fn head(&self, row: u32) -> Head {
        self.heads[row as usize]
    }

    /// What `word` does to a name behind it, when the lexicon says so.
    pub(crate) fn role(&self, word: &str) -> Option<WordRole> {
        self.words.get(word).copied()
    }

    /// Whether `word` is a noun, or ends in one, that only looks like a noun with a particle.
    pub(crate) fn ends_in_noun(&self, word: &str) -> bool {
        self.noun_lasts.has(word.chars().next_back())
            && self.suffixes(word).any(|end| self.noun_ends.contains(end))
    }

    /// Whether `word` ends as `wanted` does, and is longer than that end.
    pub(crate) fn ends_as(&self, word: &str, wanted: &[WordEnd]) -> bool {
        let mut ends = self.suffixes(word).filter(|end| end.len() < word.len());
        self.lasts.has(word.chars().next_back())
            && ends.any(|end| self.ends.get(end).is_some_and(|found| wanted.contains(found)))
    }

    /// What `unit` makes of the digits in front of it.
    pub(crate) fn unit(&self, unit: &str) -> Option<WordEnd> {
        self.ends.get(unit).copied()
    }

    /// The words that tie a project to an amount in the way of `role`.
    pub(crate) fn costs(&self, role: CostWord) -> impl Iterator<Item = &str> {
        self.costs.iter().filter(move |(_, found)| *found == role).map(|(word, _)| &**word)
    }

    /// The ends of `word`, the shortest first.
    fn suffixes<'w>(&self, word: &'w str) -> impl Iterator<Item = &'w str> + use<'w> {
        let longest = self.longest;
        let ends = word.char_indices().rev().map(|(at, _)| &word[at..]);
        ends.take_while(move |end| end.len() <= longest)
    }

    /// Columns: head noun, kind, class.
    pub(super) fn load_heads(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        table.each(3, 1, |row| {
            let kind = row.one_of(1, "kind", KINDS)?;
            let class = row.one_of(2, "class", CLASSES)?;
            self.add(row.cell(0), Head { kind, class }, forms);
            Ok(())
        })
    }

    /// Columns: name, kind.
    pub(super) fn load_known(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        table.each(2, 1, |row| {
            let head = Head { kind: row.one_of(1, "kind", KINDS)?, class: HeadClass::Name };
            self.add(row.cell(0), head, forms);
            Ok(())
        })
    }

    fn add(&mut self, form: &str, head: Head, forms: &mut Forms) {
        let number = u32::try_from(self.heads.len()).expect("fewer than 2^32 heads");
        self.heads.push(head);
        forms.add(form, Sense::Undertaking(number));
    }

    /// Columns: word, role.
    pub(super) fn load_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.words.insert(row.text(0), row.one_of(1, "role", ROLES)?);
            Ok(())
        })
    }

    /// Columns: the end of a noun.
    pub(super) fn load_noun_ends(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(1, 1, |row| {
            self.longest = self.longest.max(row.cell(0).len());
            self.noun_lasts.add(row.cell(0).chars().next_back());
            self.noun_ends.insert(row.text(0));
            Ok(())
        })
    }

    /// Columns: the end of a word, role.
    pub(super) fn load_ends(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.longest = self.longest.max(row.cell(0).len());
            self.lasts.add(row.cell(0).chars().next_back());
            self.ends.insert(row.text(0), row.one_of(1, "role", ENDS)?);
            Ok(())
        })
    }

    /// Columns: word, role.
    pub(super) fn load_costs(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.costs.push((row.text(0), row.one_of(1, "role", COSTS)?));
            Ok(())
        })
    }

    /// Columns: word, role.
    pub(super) fn load_works(table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        table.each(2, 1, |row| {
            forms.add(row.cell(0), Sense::Work(row.one_of(1, "role", WORKS)?));
            Ok(())
        })
    }
}
