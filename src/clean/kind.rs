//! What sort of text an article is.

use super::shape;
use crate::record::{Article, Kind};

const OPINION: &[&str] = &[
    "사설",
    "칼럼",
    "기고",
    "시론",
    "오피니언",
    "데스크",
    "기자수첩",
    "논단",
    "포럼",
    "독자투고",
    "시평",
    "만물상",
    "횡설수설",
    "여적",
    "취재수첩",
    "특파원 칼럼",
    "세상읽기",
    "아침을 열며",
    "분수대",
    "시시각각",
];
const NOTICE: &[&str] = &[
    "인사",
    "부고",
    "부음",
    "정정보도",
    "정정",
    "바로잡습니다",
    "반론보도",
    "알림",
    "알립니다",
    "동정",
    "화촉",
    "결혼",
];
const LISTS: &[&str] = &[
    "표",
    "주요 일정",
    "오늘의 주요일정",
    "주요일정",
    "일정",
    "운세",
    "오늘의 운세",
    "시황표",
    "코스피",
    "환율",
    "명단",
    "순위",
];

/// F2: the kind by the tag of the title, and without one by what the body is made of.
pub(super) fn of(article: &Article, marks: usize) -> Kind {
    let first = article.paragraphs.first().map_or("", |paragraph| paragraph.text.as_str());
    let title = article.title.as_ref().map_or(first, |title| title.text.as_str());
    let tag = tag(title);
    let tagged = |words: &[&str]| {
        words.iter().any(|word| tag.starts_with(word) || tag.ends_with(word)) && !tag.is_empty()
    };
    if tagged(NOTICE) {
        return Kind::Notice;
    }
    if tagged(OPINION) {
        return Kind::Opinion;
    }
    if tagged(LISTS) {
        return Kind::List;
    }
    if article.paragraphs.is_empty() {
        return match (article.captions.is_empty(), article.title.is_none()) {
            (false, _) => Kind::Photo,
            (true, false) => Kind::Flash,
            (true, true) => Kind::Article,
        };
    }
    if tagged(&["포토", "사진", "화보"]) {
        return Kind::Photo;
    }
    let turns = article.paragraphs.iter().filter(|paragraph| is_turn(&paragraph.text)).count();
    if turns + marks >= 2 {
        return Kind::Transcript;
    }
    let prose = article.paragraphs.iter().any(|paragraph| shape::is_prose(&paragraph.text));
    if !prose && article.paragraphs.len() >= 3 { Kind::List } else { Kind::Article }
}

/// Whether `title` begins with the tag of an opinion piece.
pub(super) fn is_opinion(title: &str) -> bool {
    let tag = tag(title);
    !tag.is_empty() && OPINION.iter().any(|word| tag.starts_with(word) || tag.ends_with(word))
}

/// The words of the bracket a title begins with.
fn tag(title: &str) -> &str {
    let inside = title
        .strip_prefix(['[', '<', '【', '('])
        .and_then(|rest| rest.split([']', '>', '】', ')']).next());
    inside.filter(|tag| tag.len() <= 60).unwrap_or_default().trim()
}

/// Whether a paragraph opens a speaker's turn of a broadcast script.
pub(super) fn is_turn(text: &str) -> bool {
    const SPEAKERS: &[&str] =
        &["앵커", "기자", "리포트", "인터뷰", "아나운서", "리포터", "녹취", "진행자"];
    let start = text.trim_start_matches(['[', '<', '◀', '【', ' ', '＜', '［', '■', '▶']);
    let bracketed = start.len() < text.len();
    bracketed
        && SPEAKERS.iter().any(|speaker| {
            start.strip_prefix(speaker).is_some_and(|rest| {
                rest.trim_start().starts_with([']', '>', '▶', '】', ':', '/', '＞', '］', '멘'])
            })
        })
}
