//! The tables, and what their columns are called and hold.

/// A column, as the record names it and as BigKinds would.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) bigkinds: &'static str,
    #[cfg_attr(
        not(any(test, feature = "parquet")),
        expect(dead_code, reason = "only Parquet files have types")
    )]
    pub(crate) holds: Holds,
}

impl Column {
    /// Its name in a file, which may be that of BigKinds.
    pub(crate) fn called(&self, bigkinds: bool) -> &'static str {
        if bigkinds { self.bigkinds } else { self.name }
    }
}

/// What the cells of a column are, where a file has types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Text; of an amount the exact number, which no float would be.
    Words,
    /// A number of mentions, or an offset.
    Count,
    /// `true` or `false`.
    Flag,
}

const fn words(name: &'static str, bigkinds: &'static str) -> Column {
    Column { name, bigkinds, holds: Holds::Words }
}

const fn count(name: &'static str, bigkinds: &'static str) -> Column {
    Column { name, bigkinds, holds: Holds::Count }
}

const fn flag(name: &'static str, bigkinds: &'static str) -> Column {
    Column { name, bigkinds, holds: Holds::Flag }
}

const ARTICLE: Column = words("article", "뉴스 식별자");
/// Such as `official 0`: what mentions and links name.
const ENTITY: Column = words("entity", "개체");
const NAME: Column = words("name", "이름");
const BODY: Column = words("organization", "기관");
const COUNTRY: Column = words("country", "국가");
const KIND: Column = words("kind", "종류");
const TIMES: Column = count("mentions", "언급 수");
const WORDS: Column = words("words", "표현");
const VALUE: Column = words("value", "값");
const MAX: Column = words("max", "최댓값");
const BOUND: Column = words("bound", "한계");
const APPROX: Column = flag("approx", "어림");
const START: Column = count("start", "시작");
const END: Column = count("end", "끝");
const RULE: Column = words("rule", "규칙");

/// Each table with its columns.
pub(crate) const TABLES: [(&str, &[Column]); 12] = [
    ("articles", &ARTICLES),
    (
        "officials",
        &[
            ARTICLE,
            ENTITY,
            NAME,
            words("title", "직함"),
            words("status", "상태"),
            BODY,
            COUNTRY,
            words("sector", "부문"),
            TIMES,
            WORDS,
        ],
    ),
    ("organizations", &[ARTICLE, ENTITY, NAME, KIND, COUNTRY, TIMES, WORDS]),
    ("locations", &[ARTICLE, ENTITY, NAME, KIND, COUNTRY, words("code", "코드"), TIMES, WORDS]),
    ("projects", &[ARTICLE, ENTITY, NAME, KIND, TIMES, WORDS]),
    (
        "amounts",
        &[
            ARTICLE,
            ENTITY,
            WORDS,
            words("currency", "통화"),
            VALUE,
            MAX,
            BOUND,
            APPROX,
            words("per", "단위당"),
            words("role", "성격"),
            START,
            END,
            RULE,
        ],
    ),
    (
        "quantities",
        &[
            ARTICLE,
            ENTITY,
            WORDS,
            words("unit", "단위"),
            words("measure", "측정 단위"),
            VALUE,
            MAX,
            BOUND,
            APPROX,
            START,
            END,
            RULE,
        ],
    ),
    (
        "dates",
        &[
            ARTICLE,
            ENTITY,
            WORDS,
            words("value", "날짜"),
            words("until", "끝 날짜"),
            words("grain", "단위"),
            START,
            END,
            RULE,
        ],
    ),
    (
        "quotes",
        &[
            ARTICLE,
            ENTITY,
            words("speaker", "말한 이"),
            words("cue", "서술어"),
            words("class", "갈래"),
            flag("direct", "직접 인용"),
            WORDS,
            START,
            END,
            RULE,
        ],
    ),
    ("mentions", &[ARTICLE, ENTITY, WORDS, START, END, RULE]),
    (
        "links",
        &[
            ARTICLE,
            KIND,
            words("from", "부터"),
            words("from_name", "부터 이름"),
            words("to", "까지"),
            words("to_name", "까지 이름"),
            words("evidence", "근거"),
            START,
            END,
            RULE,
        ],
    ),
    ("removed", &[ARTICLE, KIND, WORDS, count("copy_of", "남은 사본"), START, END, RULE]),
];

/// Those of BigKinds first, in its order.
const ARTICLES: [Column; 15] = [
    ARTICLE,
    words("published", "일자"),
    words("outlet", "언론사"),
    words("bylines", "기고자"),
    words("title", "제목"),
    words("section", "통합 분류1"),
    words("officials", "인물"),
    words("locations", "위치"),
    words("organizations", "기관"),
    words("keywords", "키워드"),
    words("text", "본문"),
    KIND,
    words("modified", "수정 일시"),
    words("agency", "통신사"),
    words("fingerprint", "지문"),
];
