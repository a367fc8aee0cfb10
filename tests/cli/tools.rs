//! Commands beside `extract` and `clean`, and options that all commands have.

use crate::program::{Folder, gisa};

const STORY: &str = "기사 스크랩\n산업부 김용래 차관보는 27일 서울에서 2억달러를 쓴다고 밝혔다. 인도네시아어를 배웠다.\n";

#[test]
fn an_explanation_names_rule_and_row() {
    let folder = Folder::new("reasons");
    folder.write("a.txt", STORY);
    let run = gisa(&folder, &["explain", "a.txt"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    for part in [
        "official       김용래",
        "    rule ",
        "titles, line ",
        "ministries, line ",
        "removed        ui",
    ] {
        assert!(run.stdout.contains(part), "{part:?} is not in\n{}", run.stdout);
    }
    assert!(!run.stdout.contains("see DESIGN.md"), "a rule without words:\n{}", run.stdout);
    assert!(!run.stdout.contains("rejected"));
}

#[test]
fn all_tells_what_the_tables_know_and_no_rule_took() {
    let folder = Folder::new("rejected");
    folder.write("a.txt", STORY);
    let run = gisa(&folder, &["explain", "--all", "a.txt"]);
    assert!(run.stdout.contains("rejected       인도네시아 (location)"), "{}", run.stdout);
    assert!(run.stdout.contains("it goes on in the same word: 인도네시아어를"), "{}", run.stdout);
}

#[test]
fn all_tells_which_rule_refused_a_candidate() {
    let folder = Folder::new("refused");
    folder.write("a.txt", "정부는 내년 예산을 늘린다.\n");
    let run = gisa(&folder, &["explain", "--all", "a.txt"]);
    let told = "rejected       예산 (location)\n  line 1       it is another word as well, and \
        nothing beside it shows a place\n    rule P15   A name";
    assert!(run.stdout.contains(told), "{}", run.stdout);
}

#[test]
fn a_word_is_followed_wherever_it_stands() {
    let folder = Folder::new("find");
    folder.write("a.txt", "공유\n정부는 내년 예산을 늘린다. 서울에서도 공유했다.\n");
    let find = |word| gisa(&folder, &["explain", "--find", word, "a.txt"]).stdout;
    let budget = find("예산");
    for part in [
        "\nword           예산: once in the text\n  line 2       ",
        "; rejected as location 예산\n",
        "  table        place_homographs, line ",
        "\nrejected       예산 (location)\n  line 2       it is another word",
    ] {
        assert!(budget.contains(part), "{part:?} is not in\n{budget}");
    }
    assert!(!budget.contains("서울"), "{budget}");
    let share = find("공유");
    assert!(
        share.contains("공유: 2 times in the text\n  line 1       removed as ui by U1\n"),
        "{share}"
    );
    assert!(share.contains("; no rule and no table takes it for anything\n"), "{share}");
    assert!(find("서울").contains("; location 서울특별시 by "), "{}", find("서울"));
    assert!(find("고래").contains("고래: nowhere in the text\n  table        none knows the word"));
}

#[test]
fn a_rule_is_told_once() {
    let folder = Folder::new("once");
    folder.write("a.txt", "공유\n인쇄\n정부는 내년 예산을 늘린다. 예산은 많다.\n예산을 쓴다.\n");
    let told = gisa(&folder, &["explain", "--all", "a.txt", "--width", "60"]).stdout;
    assert_eq!(told.matches("a whole line is a label").count(), 1, "{told}");
    assert_eq!(told.matches("rejected       예산").count(), 1, "{told}");
    assert!(told.contains("    also       line 4\n"), "{told}");
    assert!(told.lines().all(|line| line.chars().count() <= 60), "{told}");
}

#[test]
fn the_schema_is_the_copy_in_the_repository() {
    let schema = gisa(&Folder::new("schema"), &["schema"]).stdout;
    assert!(schema == include_str!("../../schema/record.json"));
}

#[test]
fn a_word_is_found_with_its_source() {
    let folder = Folder::new("lexicon");
    let run = gisa(&folder, &["lexicon", "find", "산업부"]);
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("ministries, line "), "{}", run.stdout);
    assert!(run.stdout.contains("  source: "), "{}", run.stdout);
    let none = gisa(&folder, &["lexicon", "find", "없는낱말"]);
    assert_eq!((none.code, &*none.stdout), (1, "no table knows \"없는낱말\"\n"));
    assert!(gisa(&folder, &["lexicon", "list"]).stdout.contains("titles "));
    assert!(gisa(&folder, &["lexicon", "list", "titles"]).stdout.contains("\n차관보\t"));
    assert_eq!(gisa(&folder, &["lexicon", "list", "titel"]).code, 1);
}

#[test]
fn every_fault_of_an_own_table_is_told() {
    let folder = Folder::new("check");
    folder.write("titles.tsv", "섬지기\tother\t\t\n뱃사공\n섬지기\tother\t\t\n");
    let run = gisa(&folder, &["lexicon", "check", "titles.tsv"]);
    let faults = "titles.tsv:2: expected at least 4 columns, found 1\n\
        titles.tsv:3: 섬지기 is already listed\n";
    assert_eq!((run.code, &*run.stdout), (1, faults));
    folder.write("own.tsv", "섬지기\tother\t\t\n");
    let run = gisa(&folder, &["lexicon", "check", "own.tsv", "--table", "titles"]);
    assert_eq!((run.code, &*run.stdout), (0, "own.tsv: 1 row for titles, nothing wrong\n"));
    let run = gisa(&folder, &["lexicon", "check", "own.tsv", "--table", "title"]);
    let near = "there is no lexicon table \"title\"; there is \"titles\"\n";
    assert_eq!((run.code, &*run.stdout), (1, near));
    assert_eq!(gisa(&folder, &["lexicon", "check", "own.tsv"]).code, 1);
}

#[test]
fn own_tables_and_options_may_stand_in_a_file() {
    let folder = Folder::new("config");
    folder.write("a.txt", "섬마을재단 이도현 섬지기는 배를 띄웠다.\n");
    folder.write("own.tsv", "섬지기\tother\t\t\n");
    folder.write("gisa.toml", "[extract]\nformat = \"jsonl\"\ntable = [\"titles=own.tsv\"]\n");
    let run = gisa(&folder, &["extract", "--config", "gisa.toml", "a.txt"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    assert_eq!(run.records()[0]["officials"][0]["title"], "섬지기");
    let typed = ["extract", "--config=gisa.toml", "a.txt", "--format", "json"];
    assert!(gisa(&folder, &typed).stdout.starts_with("{\n"), "what is typed wins");
    for (held, reason) in [
        (
            "[extract]\njobs = 2\nformt = \"json\"\n",
            "gisa: gisa.toml:3: [extract] has no option \"formt\"\n",
        ),
        (
            "[extrakt]\njobs = 2\n",
            "gisa: gisa.toml:1: there is no command \"extrakt\" with options\n",
        ),
    ] {
        folder.write("gisa.toml", held);
        let run = gisa(&folder, &["extract", "--config", "gisa.toml", "a.txt"]);
        assert_eq!((run.code, &*run.stderr), (2, reason));
    }
    folder.write("gisa.toml", "[extract]\nformat = \n");
    let run = gisa(&folder, &["extract", "--config", "gisa.toml", "a.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("gisa: gisa.toml:2: "), "{}", run.stderr);
}

#[test]
fn quiet_runs_tell_faults_alone() {
    let folder = Folder::new("quiet");
    folder.write("a.txt", b"\xEA\xB0\x80 \xB0\xA1 \xFF");
    let inputs = ["extract", "a.txt", "none.txt", "--lenient", "--encoding", "utf-8", "--quiet"];
    let run = gisa(&folder, &inputs);
    assert_eq!((run.code, run.stderr.lines().count()), (1, 1), "{}", run.stderr);
}

#[test]
fn completions_and_manual_know_every_command() {
    let folder = Folder::new("shell");
    let texts = [&["completions", "bash"][..], &["man"]].map(|it| gisa(&folder, it).stdout);
    for command in ["extract", "clean", "explain", "schema", "lexicon"] {
        assert!(texts.iter().all(|text| text.contains(command)), "{command}");
    }
}
