//! What goes and what stays, one sentence of our own each; every over-removal that is known from
//! other cleaners is among what stays.

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

#[test]
fn residue_goes() {
    let lines = [
        "기사 스크랩",
        "공유 댓글 프린트",
        "댓글 12",
        "- 클린뷰",
        "가 가",
        "본문 바로가기",
        "입력 2024.03.05 10:20",
        "기사입력 2024-03-05 오전 10:20 최종수정 2024-03-06 오후 1:05",
        "홍길동 기자 구독하기",
        "후속기사 원해요 3",
        "홍길동 기자 hong@press.kr",
        "/홍길동 기자",
        "hong@press.kr",
        "[디지털뉴스부]",
        "온라인뉴스팀",
        "ⓒ 한겨레신문사, 무단전재 및 재배포 금지",
        "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>",
        "Copyright © NEWSIS.COM, 무단 전재 및 재배포 금지",
        "▶ 제보는 카카오톡 okjebo",
        "(사진=항만공사)",
        "새 부두 조감도 [항만공사 제공. 재판매 및 DB 금지]",
        "/연합뉴스",
        "[뉴시스]",
        "관련기사",
        "☞ 뉴스레터 구독하기",
        "ADVERTISEMENT",
        "이 기사는 인공지능이 자동으로 작성했습니다.",
        "네이버에서 항만뉴스를 구독하세요.",
        "구독자 여러분의 제보를 기다립니다.",
        "매일 아침 항만 소식을 받아보세요",
        "※ 우울감 등 말하기 어려운 고민이 있으면 전화하세요.",
        "function _flash_removeCallback() {}",
        "댓글을 입력해 주세요",
        "#부두 #항만",
        ".",
        "-----",
    ];
    let left: Vec<&str> = lines
        .into_iter()
        .filter(|line| kept(&format!("{}\n{}\n{line}\n", BODY[0], BODY[1])) != BODY[..2])
        .collect();
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn the_body_stays() {
    let sentences = [
        "시는 댓글과 공유 기능을 두고 광고와 구독 수를 셌다고 밝혔다.",
        "이 행사를 기획한 사람은 홍길동 기자라고 주최 측은 전했다.",
        "장관은 기자회견에서 입력 오류를 인정했다.",
        "신문사는 기사 무단 전재를 막아 달라며 소송을 냈다.",
        "저작권자는 포털이 사진을 무단 전재했다고 주장했다.",
        "참가 문의는 plan@city.go.kr로 하면 된다.",
        "학교는 모든 학생에게 점심(과일 제공)을 준다.",
        "[단독] 표시는 신문이 먼저 쓴 기사에 붙는다.",
        "▲ 길이 3㎞ ▲ 폭 40m ▲ 깊이 17m 등이다.",
        "물가는 3.5% 올랐고 A사는 7억원을 벌었다.",
        "그는 부고를 받고 고향으로 내려갔다.",
        "◇ 언제 짓나",
        "구독자 10만 명을 넘긴 채널은 모두 여섯 곳이다.",
        "매일 아침 부두에는 배 서른 척이 들어왔다고 어민은 말했다.",
        "네이버에서 일하던 개발자 넷이 새 회사를 차렸다.",
        "이 콘텐츠는 세 나라에서 한꺼번에 팔린다.",
        "생성형 AI가 항만의 일자리를 바꾸고 있습니다.",
        "유튜브에서 부두 공사를 보는 사람이 늘었습니다.",
        "모바일에서 배표를 사는 승객이 열에 일곱이다.",
        "지역신문발전기금은 내년에 절반으로 줄어든다.",
        "정기구독을 끊은 집이 한 해 사이 두 배가 됐다.",
        "댓글을 작성하려면 실명을 밝혀야 한다는 법안이 나왔다.",
    ];
    for sentence in sentences {
        let text = format!("{}\n{sentence}\n{}", BODY[0], BODY[1]);
        assert_eq!(kept(&text), [BODY[0], sentence, BODY[1]]);
    }
}

#[test]
fn an_article_on_one_line_keeps_its_sentences() {
    let text = format!(
        "{} {} 홍길동 기자 hong@fnnews.com ⓒ 파이낸셜뉴스, 무단전재-재배포 금지",
        BODY[0], BODY[1]
    );
    assert_eq!(kept(&text), [format!("{} {}", BODY[0], BODY[1])]);
    let glued = kept(&BODY[..4].concat());
    assert_eq!(glued, BODY[..4]);
}

#[test]
fn lines_stay_when_the_body_goes_on_behind_a_notice() {
    let lines = [
        BODY[0],
        "ⓒ 매일경제 무단전재 및 재배포 금지",
        "다시 바다로 돌아가리라",
        "뱃고동 소리 멀어져도",
        BODY[1],
        BODY[2],
        BODY[3],
    ];
    let wanted = [&lines[..1], &lines[2..]].concat();
    assert_eq!(kept(&lines.join("\n")), wanted);
}

#[test]
fn a_script_gives_its_kind_and_its_writer() {
    let text = "[앵커]\n항만공사가 새 부두를 짓기로 했습니다. 홍길동 기자입니다.\n[리포트]\n\
                부두는 길이가 3㎞에 이릅니다.\nKBS 뉴스 홍길동입니다.\n\
                영상취재: 성춘향 / 영상편집: 이몽룡\n";
    let article = cleaned(text).article;
    assert_eq!(article.kind, crate::record::Kind::Transcript);
    let names: Vec<_> = article.bylines.iter().map(|byline| byline.name.as_str()).collect();
    assert_eq!(names, ["홍길동"]);
    assert_eq!(article.paragraphs.len(), 2);
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
