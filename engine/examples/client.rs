//! Asks a question in SQL about articles, of a cluster. The files must have the same paths on all
//! machines.
//!
//! ```sh
//! cargo run --release --example client -- http://localhost:50050 /archive --query officials
//! ```

mod support;

use clap::Parser;

#[derive(Parser)]
struct Options {
    /// Where the scheduler listens.
    scheduler: String,
    #[command(flatten)]
    question: support::Question,
}

fn main() -> support::Result<()> {
    let options = Options::parse();
    support::run(async move {
        let mut session = support::cluster::connect(&options.scheduler).await?;
        gisa_datafusion::register_all(&mut session)?;
        options.question.ask(&session).await
    })
}
