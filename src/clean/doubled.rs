//! Doubled bodies that a seeded generator makes, and repeats that are meant.

use super::{Cleaned, clean};
use crate::{lexicon::Lexicon, source::Source};

const BODY: &[&str] = &[
    "항만공사는 5일 새 부두를 내년에 착공한다고 밝혔다.",
    "부두는 길이 3㎞로 배 여섯 척이 한꺼번에 댈 수 있다.",
    "공사는 \"바다로 나가는 길이 넓어진다\"며 \"서두르겠다\"고 말했다.",
    "총사업비는 1조2천억원이며 절반은 나라가 낸다.",
    "어민들은 갯벌이 사라진다고 걱정하고 있다.",
    "이에 대해 공사는 대체 어장을 마련하겠다고 했다.",
];

pub(super) fn cleaned(text: &str) -> Cleaned {
    thread_local!(static LEXICON: Lexicon = Lexicon::embedded().unwrap());
    LEXICON.with(|lexicon| clean(&Source::new(text), lexicon))
}

fn kept(text: &str) -> Vec<String> {
    cleaned(text).article.paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
}

/// A generator with a fixed seed, so that the cases are the same everywhere.
struct Seed(u64);

impl Seed {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}

/// One doubled body: whole or without lead or tail, on lines or one line, with other spacing, with
/// residue in between, twice or three times, interleaved.
fn doubled(seed: &mut Seed) -> String {
    let shape = seed.below(6);
    let between =
        ["", "/연합뉴스\n", "홍길동 기자 hong@press.kr\n", "ⓒ 매일경제 무단전재 및 재배포 금지\n"]
            [seed.below(4)];
    let body = BODY.join("\n");
    let second = match seed.below(5) {
        0 => BODY[1..].join("\n"),
        1 => BODY[..BODY.len() - 1].join("\n"),
        2 => BODY.join(" "),
        3 => BODY.join("\n").replace(", ", ",").replace('"', "“"),
        _ => body.clone(),
    };
    match shape {
        0 => format!("{body}\n{between}{second}\n{between}{second}"),
        1 => BODY.iter().map(|line| format!("{line}\n{line}\n")).collect(),
        2 => BODY.chunks(2).map(|pair| format!("{0}\n{0}\n", pair.join("\n"))).collect(),
        _ => format!("{body}\n{between}{second}"),
    }
}

#[test]
fn doubled_bodies_stand_once() {
    let mut seed = Seed(2_024);
    for number in 0..240 {
        let text = doubled(&mut seed);
        let cleaned = cleaned(&text);
        let kept: Vec<_> = cleaned.article.paragraphs.iter().map(|p| p.text.as_str()).collect();
        assert_eq!(kept, BODY, "case {number}: {text}");
        assert!(cleaned.removed.iter().any(|removed| removed.copy_of.is_some()), "case {number}");
    }
}

#[test]
fn what_is_repeated_on_purpose_stays() {
    let words = [
        "다시 바다로",
        "돌아가리라",
        "“우리는 물러서지 않는다.”",
        "합계 100",
        "3위 서울 71점",
        "가자 가자",
        "\"끝까지 간다\"고 했다.",
    ];
    for word in words {
        for gap in 1..4 {
            let mut lines: Vec<&str> = Vec::new();
            for pair in BODY.chunks(gap) {
                lines.extend(pair);
                lines.push(word);
            }
            lines.push(BODY[0]);
            lines.truncate(lines.len() - 1);
            let last = lines.pop();
            assert_eq!(last, Some(word));
            assert_eq!(kept(&lines.join("\n")), lines, "{word}");
        }
    }
}
