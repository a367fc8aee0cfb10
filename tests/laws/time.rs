//! Law 7: no text takes more than linear time.

use std::time::{Duration, Instant};

use gisa::Extractor;

use crate::law::{self, Reading};

/// How much longer the long text is than the short one.
const GROWTH: usize = 16;
/// Quadratic work would take `GROWTH` times what linear work takes; a busy machine takes less.
const MARGIN: u32 = 6;
/// Less than this is noise.
const SHORTEST: Duration = Duration::from_micros(200);
const SHORT: usize = 4 << 10;

/// Pieces that make some rule look far, each repeated to a whole text.
const HOSTILE: &[&str] = &[
    "1",
    "억",
    "1억 ",
    "달러",
    "\"",
    "“",
    "(",
    "[",
    "「",
    "『",
    "‘",
    "·",
    "한·",
    "김",
    "김 ",
    "대통령",
    "대통령 ",
    "시장 ",
    "서울",
    "서울 ",
    "a",
    "가",
    "가 ",
    "가\n",
    ".",
    ".\n",
    "공유\n",
    "기사 스크랩\n",
    "27일 ",
    "지난 ",
    "이날 ",
    "약 ",
    "1,",
    "0.",
    "∼",
    "-\n",
    "ⓒ",
    "@",
    "a@",
    "기자 ",
    "홍길동 기자 ",
    "프로젝트 ",
    "건설 사업 ",
    "고 ",
    "라고 말했다. ",
    "\u{301}",
    "&quot;",
    "(서울=연합뉴스) ",
    "정부는 27일 서울에서 회의를 열었다.\n",
    "정부는 27일 서울에서 회의를 열었다. ",
    "=",
    "/",
    "▶\n",
    "사진=",
];

/// The same for lines that are all different: `#` is the line's number, `%` two syllables made of
/// it.
const NUMBERED: &[&str] = &[
    "정부는 %시 #호선 건설 사업에 #억원을 들인다.\n",
    "'% # 프로젝트'가 %에서 열렸다. ",
    "김% %부 장관은 박% 차관보와 만나 \"#년\"이라고 말했다.\n",
    "이% %공사 사장은 #일 %대학교(%대)를 찾았다. ",
    "%위원회와 %협회, %은행은 #조원짜리 % 협약을 맺었다.\n",
];

#[test]
fn time_grows_with_the_text() {
    let repeated = HOSTILE.iter().filter_map(|piece| too_slow(piece, &|_| (*piece).to_owned()));
    let numbered = NUMBERED.iter().filter_map(|line| too_slow(line, &|number| fill(line, number)));
    let slow: Vec<String> = repeated.chain(numbered).collect();
    assert!(slow.is_empty(), "more than linear time:\n{}", slow.join("\n"));
}

#[test]
fn hostile_texts_obey_the_laws() {
    let extractor = law::everything();
    for piece in HOSTILE.iter().chain(NUMBERED) {
        let text: String = (0..SHORT / piece.len()).map(|number| fill(piece, number)).collect();
        let reading = Reading::new(&extractor, &text);
        law::OF_RECORDS.iter().chain(law::OF_READING).for_each(|law| law(&reading));
    }
}

/// Takes the best of several runs before it complains: other work on the machine slows one run, not
/// all, and a text that is far too slow needs no second run.
fn too_slow(piece: &str, line: &dyn Fn(usize) -> String) -> Option<String> {
    let of = |bytes: usize| (0..bytes / piece.len()).map(line).collect::<String>();
    let (short, long) = (of(SHORT), of(SHORT * GROWTH));
    let factor = u32::try_from(GROWTH).expect("a small number") * MARGIN;
    let (mut few, mut many) = (Duration::MAX, Duration::MAX);
    for _ in 0..12 {
        few = few.min(time(&short));
        many = many.min(time(&long));
        if many <= few.max(SHORTEST) * factor {
            return None;
        }
        if many > Duration::from_secs(1) {
            break;
        }
    }
    Some(format!("  {piece:?}: {few:?}, and {many:?} for {GROWTH} times as much"))
}

fn fill(line: &str, number: usize) -> String {
    let syllable = |n: usize| {
        let c = u32::try_from(n % 11_172).ok().and_then(|n| char::from_u32(0xAC00 + n));
        c.unwrap_or('가')
    };
    let name: String = [number * 37, number / 97 * 613].into_iter().map(syllable).collect();
    line.replace('#', &number.to_string()).replace('%', &name)
}

fn time(text: &str) -> Duration {
    let extractor = Extractor::default();
    let start = Instant::now();
    let record = extractor.extract(text);
    let taken = start.elapsed();
    drop(record);
    taken
}
