//! The page as text; `tests/browser` looks at it in a browser.

use crate::program::{Folder, gisa};

const STORY: &str = "서울시, 다리 고친다\n\n기사 스크랩\n\
    서울시 홍길동 국장은 27일 다리 공사에 2억원을 낸다고 밝혔다.\n";

/// A page for each of `texts`, in one.
fn page(name: &str, texts: &[&str]) -> String {
    let folder = Folder::new(name);
    for (number, text) in texts.iter().enumerate() {
        folder.write(&format!("in/{number}.txt"), text);
    }
    let run = gisa(&folder, &["extract", "in", "--format", "html"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    run.stdout
}

#[test]
fn one_article_is_a_page_without_an_overview() {
    let page = page("html-one", &[STORY]);
    assert!(page.starts_with("<!doctype html>\n") && page.ends_with("</html>\n"));
    assert_eq!(page.matches("<section class=\"view").count(), 1);
    assert!(!page.contains("id=\"overview\""));
    assert!(page.contains("<span class=\"m k-amount\" data-e=\"amount-0\">2억원</span>"), "{page}");
    assert!(page.contains(" U1</b>기사 스크랩</del>"), "{page}");
}

#[test]
fn a_batch_has_a_view_for_each_article_and_one_for_all() {
    let page = page("html-batch", &[STORY, STORY, "부산시는 3억달러를 쓴다."]);
    assert_eq!(page.matches("<section class=\"view\"").count(), 3);
    assert_eq!(page.matches("id=\"overview\"").count(), 1);
    assert!(page.contains("data-find=\"KRW\"") && page.contains("<svg "), "{page}");
}

#[test]
fn no_text_leaves_its_place() {
    let hostile = "</style></script><script>alert(1)</script> \" onload='x' <!-- ]]> &lt;";
    let text = format!("{hostile} 국장\n\n서울시는 27일 2억원을 {hostile} 낸다고 밝혔다.\n");
    let page = page("html-hostile", &[&text, &text]);
    for (markup, times) in [("<script", 1), ("</script", 1), ("</style", 1), ("<!--", 0)] {
        assert_eq!(page.matches(markup).count(), times, "{markup}");
    }
    assert!(!page.contains("onload='") && !page.contains("\" onload"));
}

#[test]
fn the_page_is_the_same_for_any_number_of_jobs() {
    let folder = Folder::new("html-jobs");
    (0..9).for_each(|n| folder.write(&format!("in/{n}.txt"), STORY.repeat(n % 3 + 1)));
    let with = |jobs| gisa(&folder, &["extract", "in", "--format", "html", "--jobs", jobs]).stdout;
    assert!(with("1") == with("4"));
}
