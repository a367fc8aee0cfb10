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
/// that stands on one line once the lines around it are gone, breaks as blanks or as letters.
#[test]
fn what_is_left_reads_as_before() {
    let extractor = law::everything();
    for text in [
        "만만만만    쇿    만만만만만만만만    쇿\n무단 전재 및 재배포 금지\n슀…\n교수만정부만",
        "제목\n기사 스크랩\n공유\n댓글\n프린트\n시는 27일 문을 열었다.\\n시민이 모였다.\\n문이 열렸다.\\n",
        "음성 주민이 반대했다.베트남",
        "①② ⟦ⓒ 누리신문 무단전재 및 재배포 금지⟧ 바다로 나아가리라\n③",
    ] {
        law::cleaning_is_idempotent(&Reading::new(&extractor, text));
    }
}

/// What fuzzing found: a crawler's record that has two titles.
#[test]
fn a_second_title_is_not_lost() {
    let text = r#"{"title": "시청 앞에 광장을 연다", "people": [{"title": "시장"}], "content": "시는 27일 광장을 열었다."}"#;
    law::nothing_is_lost(&Reading::new(&law::everything(), text));
}
