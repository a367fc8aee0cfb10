//! K: who took or gave a picture, as it stands at the end of a caption.

use super::{byline, shape::is_hangul};
use crate::lexicon::Residue;

/// Words that say at the start of a bracket that a picture's source follows.
const LEADS: &[&str] = &[
    "사진",
    "자료사진",
    "자료 사진",
    "이미지",
    "출처",
    "그래픽",
    "일러스트",
    "캡처",
    "캡쳐",
    "영상",
    "자료",
    "포토",
    "Photo",
    "photo",
    "PHOTO",
    "화면",
];
/// Words that say so anywhere in a bracket.
const INSIDE: &[&str] = &[
    "재판매 및 DB",
    "재판매및DB",
    "자료사진",
    "자료 사진",
    "게티이미지",
    "Getty",
    "getty",
    "셔터스톡",
    "shutterstock",
    "Shutterstock",
    "픽사베이",
    "pixabay",
    "언스플래시",
    "사진=",
    "사진 =",
    "사진제공",
    "사진 제공",
    "이미지출처",
    "이미지 출처",
    "사진출처",
    "사진 출처",
    "이미지=",
    "그래픽=",
    "자료=",
    "출처=",
    "캡처=",
];
/// Words that say so at the end of a bracket.
const TAILS: &[&str] = &[
    "제공",
    "제작",
    "캡처",
    "캡쳐",
    "갈무리",
    "촬영",
    "DB",
    "홈페이지",
    "페이스북",
    "인스타그램",
    "트위터",
    "유튜브",
    "사진",
    "포토",
    "일러스트",
    "특파원",
    "화면",
];
const FOREIGN: &[&str] = &[
    "AP",
    "AFP",
    "EPA",
    "UPI",
    "로이터",
    "Reuters",
    "REUTERS",
    "신화",
    "타스",
    "TASS",
    "교도",
    "dpa",
    "DPA",
    "블룸버그",
    "ANSA",
];

/// K1: whether the words of a bracket name a picture's source; round brackets must say so first,
/// since 제공 and its like end ordinary asides.
pub(super) fn names_source(inside: &str, round: bool, residue: &Residue) -> bool {
    let inside = inside.trim();
    if inside.len() > 240 || inside.is_empty() {
        return false;
    }
    let lead = LEADS.iter().any(|lead| {
        inside.strip_prefix(lead).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.is_empty()
                || rest.starts_with(['=', ':', '/', 'ⓒ', '©'])
                || rest.starts_with("출처")
                || rest.starts_with("제공")
        })
    });
    if lead || INSIDE.iter().any(|word| inside.contains(word)) {
        return true;
    }
    if round || inside.len() > 120 {
        return false;
    }
    TAILS.iter().any(|tail| inside.ends_with(tail)) || is_foreign(inside, residue)
}

/// Whether the words of a bracket are the tag of a title: [포토], [영상].
pub(super) fn is_tag(inside: &str) -> bool {
    inside.len() <= 18 && !inside.contains(['=', ':', 'ⓒ', '©', ' '])
}

/// `AP=연합뉴스`, `로이터 뉴스1`, `EPA연합뉴스`.
fn is_foreign(inside: &str, residue: &Residue) -> bool {
    FOREIGN.iter().any(|agency| {
        inside.strip_prefix(agency).is_some_and(|rest| {
            let rest = rest.trim_start_matches([' ', '=', '·', '/', ',', '통', '신']);
            rest.is_empty() || residue.outlet(rest).is_some()
        })
    })
}

/// K2: the start of a source without brackets at the end of `text`: `사진=시청`, `/사진 제공=시청`.
pub(super) fn open_source(text: &str) -> Option<usize> {
    let sign = text.rfind('=')?;
    let name = text[sign + 1..].trim();
    if name.len() > 90 || name.chars().filter(|c| *c == ' ').count() > 4 {
        return None;
    }
    let before = text[..sign].trim_end();
    let lead = [
        "사진제공",
        "사진 제공",
        "자료제공",
        "사진출처",
        "사진 출처",
        "이미지출처",
        "이미지 출처",
        "자료사진",
        "사진",
        "이미지",
        "그래픽",
        "자료",
        "출처",
        "캡처",
        "일러스트",
    ]
    .into_iter()
    .find(|lead| before.ends_with(lead))?;
    let start = before.len() - lead.len();
    let stem = before[..start].trim_end_matches(['/', '(', '[', '<', '|', ' ', '\u{a0}', '·']);
    let glued = stem.len() == start && stem.chars().next_back().is_some_and(is_hangul);
    (!glued).then_some(stem.len())
}

/// K3: `<홍길동 기자>` behind a caption.
pub(super) fn names_photographer(inside: &str, residue: &Residue) -> bool {
    byline::read(inside, 0, residue).is_some()
}

/// Words that may follow a source: `[홍길동 제작] 사진합성·일러스트`.
pub(super) fn trailer(text: &str) -> usize {
    const WORDS: &[&str] =
        &["사진합성·일러스트", "일러스트", "사진합성", "그래픽", "자료사진", "(PG)", "(CG)"];
    let blank = text.len() - text.trim_start().len();
    let found = WORDS.iter().find(|word| text[blank..].starts_with(**word));
    found.map_or(0, |word| blank + word.len())
}
