//! Asks a question in SQL about articles in Parquet, CSV or JSONL files, on this machine.
//!
//! ```sh
//! cargo run --release --example sql -- archive/ --query projects --out projects.parquet
//! cargo run --release --example sql -- news.csv --sql "select gisa_clean(text) from articles"
//! ```

mod support;

use clap::Parser;
use datafusion::prelude::{SessionConfig, SessionContext};

#[derive(Parser)]
struct Options {
    #[command(flatten)]
    question: support::Question,
    /// How many threads read at once. Default: one for each processor.
    #[arg(long)]
    partitions: Option<usize>,
}

fn main() -> support::Result<()> {
    let options = Options::parse();
    support::run(async move {
        let mut config = SessionConfig::new().with_information_schema(true);
        if let Some(partitions) = options.partitions {
            config = config.with_target_partitions(partitions);
        }
        let mut session = SessionContext::new_with_config(config);
        gisa_datafusion::register_all(&mut session)?;
        options.question.ask(&session).await
    })
}
