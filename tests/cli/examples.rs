//! The small programs in `examples/`.

use crate::program::{Folder, fed, run};

const PAGE: &str = include_str!("../../fixtures/articles/kenya/input.txt");

#[test]
fn clean_text_prints_the_article_alone() {
    let text = fed("clean_text", PAGE);
    assert!(text.starts_with("해수부, 케냐와 항만·수산 협력 첫발"), "{text}");
    assert_eq!(text.matches("무단 전재").count(), 0, "{text}");
}

#[test]
fn list_officials_names_them_with_their_titles() {
    assert!(fed("list_officials", PAGE).contains("서도윤\t차관\t해양수산부\t"));
}

#[test]
fn sum_amounts_adds_by_currency() {
    let page = "도로에 2억원, 다리에 3억원이 든다. 차관은 500만달러다.\n";
    assert_eq!(fed("sum_amounts", page), "KRW\t500000000\nUSD\t5000000\n");
}

#[test]
fn own_titles_are_known() {
    let text = "섬마을재단 이도현 섬지기는 배를 띄웠다.\n";
    assert_eq!(fed("own_titles", text), "이도현\t섬지기\n");
}

#[test]
fn a_batch_is_read_on_all_processors() {
    let folder = Folder::new("rayon");
    folder.write("a.txt", "총 2억달러를 쓴다.");
    folder.write("b.txt", "총 500만달러와 3억원을 쓴다.");
    folder.write("a.json", "{\"text\": \"총 2억달러를 쓴다.\"}");
    let sum = run("batch_rayon", &[&folder.path(".").to_string_lossy()]);
    assert_eq!(sum, "2 files, 205000000 dollars\n");
}

#[test]
fn records_go_into_a_database() {
    assert_eq!(fed("to_sqlite", PAGE), "서도윤 차관\n");
}

#[test]
fn a_page_is_marked() {
    let page =
        "<!doctype html><nav>경제</nav><h1>다리</h1><p>서울시는 27일 2억원을 낸다고 밝혔다.</p>";
    assert!(
        fed("mark_page", page).contains("[amount 2억원]을 낸다고"),
        "{}",
        fed("mark_page", page)
    );
}
