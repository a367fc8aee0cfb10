//! An archive to measure and test with: articles of made sentences, the same ones each time.

#[path = "../../../benches/texts/mod.rs"]
#[allow(dead_code, reason = "the benches use the rest")]
mod texts;

use std::{fs, path::Path, sync::Arc};

use datafusion::{
    arrow::{
        array::{ArrayRef, RecordBatch, StringArray, UInt64Array},
        datatypes::{DataType, Field, Schema},
    },
    parquet::arrow::ArrowWriter,
};

use self::texts::Generator;
use super::Result;

/// One in so many is a copy of the article before it, as another outlet's page has it.
const COPY: u64 = 10;
/// One in so many is none: a null, nothing, or no text at all.
const BAD: u64 = 97;

struct Article {
    id: u64,
    published: Option<String>,
    text: Option<String>,
}

/// Writes `count` articles into `files` Parquet files of `folder`; returns the bytes of the texts.
pub(crate) fn write(folder: &Path, count: u64, files: u64) -> Result<usize> {
    fs::create_dir_all(folder)?;
    let (mut generator, mut story, mut bytes) = (Generator::new(), String::new(), 0);
    for file in 0..files {
        let ids = count * file / files..count * (file + 1) / files;
        let articles: Vec<Article> =
            ids.map(|id| article(id, &mut generator, &mut story)).collect();
        bytes += articles.iter().filter_map(|it| it.text.as_ref()).map(String::len).sum::<usize>();
        write_file(&folder.join(format!("part-{file:03}.parquet")), &articles)?;
    }
    Ok(bytes)
}

fn article(id: u64, generator: &mut Generator, story: &mut String) -> Article {
    if id % BAD == BAD - 1 {
        let text = match id % 3 {
            0 => None,
            1 => Some(String::new()),
            _ => Some("\u{fffd}\u{0}<<<&#x1F600;\u{202e}%%%".repeat(20)),
        };
        return Article { id, published: id.is_multiple_of(2).then(|| "어제".to_owned()), text };
    }
    let is_copy = id % COPY == COPY - 1;
    if !is_copy {
        *story = generator.article(usize::try_from(1 + id % 3).unwrap_or(1));
    }
    let text =
        if is_copy { format!("기사 스크랩\n공유\n댓글\n{story}") } else { story.clone() };
    Article { id, published: Some(day(id)), text: Some(text) }
}

/// A hundred articles a day, of months of 28 days.
fn day(id: u64) -> String {
    let day = id / 100;
    format!("{}-{:02}-{:02}", 2020 + day / 336, day / 28 % 12 + 1, day % 28 + 1)
}

fn write_file(path: &Path, articles: &[Article]) -> Result<()> {
    let schema = Arc::new(Schema::new(vec![
        Field::new("id", DataType::UInt64, false),
        Field::new("published", DataType::Utf8, true),
        Field::new("text", DataType::Utf8, true),
    ]));
    let ids: UInt64Array = articles.iter().map(|it| Some(it.id)).collect();
    let days: StringArray = articles.iter().map(|it| it.published.as_deref()).collect();
    let texts: StringArray = articles.iter().map(|it| it.text.as_deref()).collect();
    let columns: Vec<ArrayRef> = vec![Arc::new(ids), Arc::new(days), Arc::new(texts)];
    let mut writer = ArrowWriter::try_new(fs::File::create(path)?, Arc::clone(&schema), None)?;
    writer.write(&RecordBatch::try_new(schema, columns)?)?;
    writer.close()?;
    Ok(())
}
