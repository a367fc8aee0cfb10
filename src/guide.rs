//! How to use gisa, in the order in which questions come up.
//!
//! # How cleaning works
//!
//! A text is read line by line: rules for whole lines (labels, bylines, time stamps), then cuts inside a line, then
//! what neighbours tell (title, lists of other articles), then what is kept is compared with itself, because pages hold
//! their body twice. The result is cleaned again until nothing more goes, so a cleaned text stays as it is. Nothing
//! is lost: what goes is in [`Record::removed`](crate::Record::removed), each stretch with kind and rule.
//!
//! ```
//! let text = "공유\n정부는 27일 회의를 열었다.\n";
//! let record = gisa::Extractor::default().extract(text);
//! let removed = &record.removed[0];
//! assert_eq!((&text[removed.span.range()], &*removed.rule), ("공유", "U1"));
//! ```
//!
//! # How to read spans
//!
//! A [`Span`](crate::Span) counts bytes of the text that was passed in, so `&text[span.range()]` is the evidence. For
//! other languages, [`Record::with_offsets`](crate::Record::with_offsets) counts characters or UTF-16 units. The
//! record of a page carries the text that its spans point into. To show a text,
//! [`Record::highlight`](crate::Record::highlight) cuts it where something begins or ends; to walk through it,
//! [`Record::mentions`](crate::Record::mentions) has everything in one row.
//!
//! ```
//! let text = "산업부는 2억달러를 쓴다.";
//! let record = gisa::Extractor::default().extract(text);
//! for mention in record.mentions() {
//!     assert_eq!(&text[mention.span.range()], mention.text);
//! }
//! let marked: String = record
//!     .highlight(text)
//!     .iter()
//!     .map(|it| if it.entities.is_empty() { it.text.to_owned() } else { format!("[{}]", it.text) })
//!     .collect();
//! assert_eq!(marked, "[산업부]는 [2억달러]를 쓴다.");
//! ```
//!
//! # Why something was not found
//!
//! [`Extractor::rejected`](crate::Extractor::rejected) tells the candidates that a rule refused, and the program's
//! `gisa explain --all` prints them beside what was found. `gisa explain --find WORD` follows one word through the text.
//!
//! ```
//! let rejected = gisa::Extractor::default().rejected("정부는 내년 예산을 늘린다.");
//! let town = rejected.iter().find(|it| it.text == "예산").unwrap();
//! assert_eq!(town.reason, "it is another word as well, and nothing beside it shows a place");
//! ```
//!
//! # How to add an outlet, a title, a city
//!
//! Words are rows of tables. [`Builder::table`](crate::Builder::table) adds rows of your own; the heads of the
//! embedded ones describe their columns, and [`tables`](crate::tables) shows them. A row that cannot be read is an
//! [`Error`](crate::Error) with its line.
//!
//! ```
//! let own = "섬지기\tother\t\t\n";
//! let extractor = gisa::Extractor::builder().table("titles", "own.tsv", own).build()?;
//! let record = extractor.extract("섬마을재단 이도현 섬지기는 배를 띄웠다.");
//! assert_eq!(record.officials[0].title, "섬지기");
//! # Ok::<(), gisa::Error>(())
//! ```
//!
//! # Tables for other programs
//!
//! `gisa extract --format csv`, `tsv` or `parquet` (built with the feature `parquet`) writes a table for each type of
//! record. The column `entity` (`official 0`) names a row in the tables `mentions` and `links`. Readers of Parquet see three
//! types of Arrow: `Utf8` for words, days, lists joined by `|` and exact numbers, which no float would be; `Int64` for numbers
//! of mentions and offsets; `Boolean` for yes and no. What a record leaves open is null.
//!
//! # How accuracy is measured
//!
//! Against annotated articles and sentences, in precision, recall and F1 of each part; a share of the texts was never
//! read while the rules were written. The README has the tables, `fixtures/benchmark` the articles that anyone can score.
//!
//! # Records for tests
//!
//! Record types are `#[non_exhaustive]`, so programs make them from JSON, which is what they store anyway. Fields that
//! may be null or that came later can be left out.
//!
//! ```
//! use serde_json::{from_value, json, to_value};
//!
//! let mut record = to_value(gisa::Record::default())?;
//! record["id"] = "a".into();
//! record["amounts"] = json!([{
//!     "text": "2억원", "span": {"start": 0, "end": 7}, "currency": "KRW", "value": "200000000",
//!     "bound": "exact", "approx": false
//! }]);
//! let record: gisa::Record = from_value(record)?;
//! assert_eq!((&*record.id, record.amounts[0].to_string()), ("a", "KRW 200000000".to_owned()));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # What stays stable
//!
//! The fields of a record and their meaning; a change of meaning raises the number in
//! [`record::SCHEMA`](crate::record::SCHEMA). New fields and values may come in a minor version, so pass over what you do not know.
//! What a rule finds may change in any version. CHANGELOG.md has the rules in full; the feature `schema` has
//! the JSON Schema.
//!
//! # How to move to a newer version
//!
//! Records that an older version stored are read as long as the number is the same: a field that came later stands
//! for its default. Where it is another one, CHANGELOG.md says which fields moved; extracting the texts again is
//! the safe way, and the only one to what newer rules find.
//!
//! ```
//! let stored = serde_json::to_string(&gisa::Record::default())?;
//! let stored: serde_json::Value = serde_json::from_str(&stored)?;
//! if stored["schema"] == gisa::record::SCHEMA {
//!     let record: gisa::Record = serde_json::from_value(stored)?;
//!     assert!(record.amounts.is_empty());
//! }
//! # Ok::<(), serde_json::Error>(())
//! ```
