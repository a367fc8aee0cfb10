//! The laws of cleaning, attacked with rows of everything that the rules know.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{Cleaned, doubled::cleaned};
use crate::Span;

const LINES: &[&str] = &[
    "항만공사, 새 부두 내년 착공…1조원 투입",
    "“바다가 우리의 길이다” 부두 짓는 사람들",
    "항만공사, 새 부두 내년 착공…1조원 투입 - 매일경제",
    "◇ 어디에 짓나",
    "▲ 길이 3㎞ ▲ 폭 40m",
    "경제",
    "사회",
    "기사 스크랩",
    "공유 댓글 프린트",
    "댓글 12",
    "좋아요 0",
    "관련기사",
    "많이 본 뉴스",
    "뉴스 요약",
    "AI 요약",
    "닫기",
    "사진 확대",
    "입력 2024.03.05 10:20",
    "수정 2024.03.06. 오후 1:05",
    "2024.03.05",
    "홍길동 기자",
    "홍길동 기자 hong@press.kr",
    "성춘향 (chun@yna.co.kr)",
    "정치부 이몽룡기자",
    "/연합뉴스",
    "[뉴시스]",
    "▶ 제보는 카카오톡 okjebo",
    "▶ 새 부두의 모든 것",
    "ⓒ 매일경제 & mk.co.kr, 무단 전재 및 재배포 금지",
    "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지> 2024/03/05 10:20 송고",
    "새 부두 조감도 [항만공사 제공. 재판매 및 DB 금지]",
    "부두에서 노동자들이 일하고 있다. [사진=항만공사]",
    ".",
    "-",
    "1",
    "#부두 #항만",
];

const SENTENCES: &[&str] = &[
    "항만공사는 5일 새 부두를 내년에 착공한다고 밝혔다.",
    "부두는 길이 3㎞로 배 여섯 척이 한꺼번에 댈 수 있다.",
    "공사는 \"바다로 나가는 길이 넓어진다\"며 \"서두르겠다\"고 말했다.",
    "총사업비는 1조2천억원이며 절반은 나라가 낸다.",
    "어민들은 갯벌이 사라진다고 걱정하고 있다.",
    "이에 대해 공사는 대체 어장을 마련하겠다고 했다.",
    "짓는다.",
    "될까?",
    "(서울=연합뉴스) 홍길동 기자 = 항만공사는 5일 계획을 내놨다.",
    "[이데일리 홍길동 기자] 새 부두가 온다.",
    "홍길동 기자",
    "hong@press.kr",
    "/홍길동 기자",
    "(사진=항만공사)",
    "[연합뉴스]",
    "새 부두 조감도[항만공사 제공]",
    "ⓒ 연합뉴스 무단전재 및 재배포 금지",
    "▶ 제보하기",
    "관련기사 부두 짓는다 뱃길 넓힌다",
    "공유",
    "문의는 a@b.kr로 하면 된다.",
    "=",
    "[",
    "(",
    "<",
];

fn pages() -> impl Strategy<Value = String> {
    let gap = select(vec![" ", " ", " ", "", "    "]);
    let prose = vec((select(SENTENCES), gap), 1..6)
        .prop_map(|parts| parts.into_iter().flat_map(|(words, gap)| [words, gap]).collect());
    let line = prop_oneof![2 => select(LINES).prop_map(str::to_owned), 3 => prose];
    vec(line, 0..16).prop_map(|lines: Vec<String>| lines.join("\n"))
}

fn plain(text: &str) -> String {
    let article = cleaned(text).article;
    let title = article.title.map(|title| title.text);
    let lines = title.into_iter().chain(article.paragraphs.into_iter().map(|p| p.text));
    lines.collect::<Vec<_>>().join("\n")
}

fn places(cleaned: &Cleaned) -> Vec<Span> {
    let article = &cleaned.article;
    let mut spans: Vec<Span> = cleaned.removed.iter().map(|removed| removed.span).collect();
    spans.extend(article.title.iter().chain(&article.subtitles).map(|passage| passage.span));
    spans.extend(article.paragraphs.iter().flat_map(|paragraph| paragraph.pieces.clone()));
    spans.extend(article.captions.iter().map(|caption| caption.span));
    spans.extend(article.bylines.iter().map(|byline| byline.span));
    spans.extend(article.dateline.iter().map(|dateline| dateline.span));
    spans
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost(text in pages()) {
        let cleaned = cleaned(&text);
        let mut counts = vec![0_u8; text.len()];
        for span in places(&cleaned) {
            counts[span.range()].iter_mut().for_each(|count| *count += 1);
        }
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            prop_assert_eq!(counts[at], 1, "{:?} at {} in {:#?}", c, at, cleaned);
        }
        prop_assert!(cleaned.removed.is_sorted_by_key(|removed| removed.span.start()));
    }

    #[test]
    fn a_clean_text_is_clean(text in pages()) {
        let once = plain(&text);
        prop_assert_eq!(plain(&once), once);
    }
}
