//! The laws every record obeys, attacked with random text, with Korean-looking text, with the
//! lines of the fixtures in any order, and with the fixtures themselves.

mod law;
mod pieces;
mod texts;
mod time;

use proptest::prelude::*;

use crate::law::Reading;

/// Each law as a test over every kind of text.
macro_rules! laws {
    ($($law:ident)*) => {
        $(mod $law {
            use super::*;

            proptest! {
                #![proptest_config(texts::budget())]

                #[test]
                fn on_any_characters(text in texts::any_characters()) {
                    law::$law(&Reading::new(&law::everything(), &text));
                }

                #[test]
                fn on_korean_pieces(text in texts::korean_pieces()) {
                    law::$law(&Reading::new(&law::everything(), &text));
                }

                #[test]
                fn on_lines_of_fixtures(text in texts::lines_of_fixtures()) {
                    law::$law(&Reading::new(&law::everything(), &text));
                }
            }

            #[test]
            fn on_fixtures() {
                let extractor = law::everything();
                let check = |text: &String| law::$law(&Reading::new(&extractor, text));
                texts::fixtures().iter().for_each(check);
            }
        })*
    };
}

laws! {
    spans_are_evidence
    other_units_are_evidence
    nothing_is_lost
    same_in_same_out
    cleaning_is_idempotent
    records_survive_json
    links_lead_to_entities
    segments_are_the_text
    segments_are_the_paragraphs
}

/// Law 3: a body that stands twice is kept once.
#[test]
fn a_doubled_fixture_keeps_each_paragraph_once() {
    texts::articles().iter().for_each(|text| law::paragraphs_stand_once(text));
}

/// What fuzzing found: the first line of an article without sentences, with something cut out of it; a body
/// that stands on one line once the lines around it are gone, breaks as blanks or as letters; a title that is
/// one only where the address in its line is gone, or where a missing space is there; titles that go one by one,
/// more of them than there used to be passes; marks that look doubled once the blank before them is gone.
#[test]
fn what_is_left_reads_as_before() {
    let extractor = law::everything();
    for text in [
        "만만만만    쇿    만만만만만만만만    쇿\n무단 전재 및 재배포 금지\n슀…\n교수만정부만",
        "제목\n기사 스크랩\n공유\n댓글\n프린트\n시는 27일 문을 열었다.\\n시민이 모였다.\\n문이 열렸다.\\n",
        "음성 주민이 반대했다.베트남",
        "교수\n\n내'만만만말했다.a@b.kr’) 숭\n만만꿯9췣\n쉘장관 가량|’미국즠6 27일경기 ₩십관련기사귃)9딉기자 = 을 ~했다. \n김민수",
        "승\ntype세계일보\n\"\":2타점2루타를 쳤다.9회말 마무리",
        "관련기사8믤퇾프로젝트븞6é천\"한얟붞\n협약대통령프린트경기 갟\n떱“먓“솜‘유로뀆“뗴꺶눣“혻솹릫“맇궻“똍“=《《《릯【“긇랲컄억만최대 볬\n&amp;춧긨붞“》떻▶《《《릯눍춟<“뻊어캲릫얘“눃“놣솱“▶《」붞“람뽍 2라고 펀드《박 졐약 \n1 2라고 펀드《박 『만만만\n…이날|『\n1》하노이국토교통부\n톾캲쌪쨁\n관련기사8믤퇾프로젝트븞6é천\"한얟붞\n협약대통령프린트경기 갟\n기 삯&;\n떱“먓“솜‘유로뀆“뗴꺶눣“혻솹릫“맇궻“똍“=《《《릯【“긇랲컄억만최대 볬\n&amp;춧긨붞“》떻▶《《《릯눍춟<“뻊어캲릫얘“눃“놣솱“▶《」붞“람뽍 2라고 펀드《박 졐약 \n…이『\n1 2라고 펀드《박 『만만만\n…이『\n1》하노이국토교통부\n'뇲릫퇋퇋\n“짇“)톟\n퀎 붞건설 했다. /",
        "\"\"기\n \"\"\"트",
        "c\"\"\n \"트\"\"",
        "c=\"/img/12.jpg\" alt=\"\">이ton)\nton)\nhtko\">m",
        "①② ⟦ⓒ 누리신문 무단전재 및 재배포 금지⟧ 바다로 나아가리라\n③",
    ] {
        law::cleaning_is_idempotent(&Reading::new(&extractor, text));
    }
}

/// What fuzzing found: heads of wire stories behind one another, of which each pass found the last.
#[test]
fn a_row_goes_at_once() {
    let text = format!("쳐\n 쀸{}", "(서울=연합뉴스)".repeat(112));
    law::cleaning_is_idempotent(&Reading::new(&law::everything(), &text));
}

/// What fuzzing found: a crawler's record that has two titles.
#[test]
fn a_second_title_is_not_lost() {
    let text = r#"{"title": "시청 앞에 광장을 연다", "people": [{"title": "시장"}], "content": "시는 27일 광장을 열었다."}"#;
    law::nothing_is_lost(&Reading::new(&law::everything(), text));
}
