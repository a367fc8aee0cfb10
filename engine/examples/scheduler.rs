//! The scheduler of a Ballista cluster whose queries may call gisa.
//!
//! ```sh
//! cargo run --release --example scheduler -- --host 0.0.0.0 --port 50050
//! ```

mod support;

use std::{net::SocketAddr, sync::Arc};

use ballista_core::utils::default_session_builder;
use ballista_scheduler::{
    cluster::BallistaCluster, config::SchedulerConfig, scheduler_process::start_server,
};
use clap::Parser;

#[derive(Parser)]
struct Options {
    /// The address to listen at.
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// The name that executors reach it by. Default: the address.
    #[arg(long)]
    name: Option<String>,
    #[arg(long, default_value_t = 50050)]
    port: u16,
    /// Seconds of silence after which an executor is dead and its work is given to others.
    #[arg(long, default_value_t = 60)]
    dead_after: u64,
    /// Ends when standard input does.
    #[arg(long)]
    with_stdin: bool,
}

fn main() -> support::Result<()> {
    let options = Options::parse();
    if options.with_stdin {
        support::end_with_stdin();
    }
    let address: SocketAddr = format!("{}:{}", options.host, options.port).parse()?;
    let config = SchedulerConfig {
        external_host: options.name.unwrap_or_else(|| options.host.clone()),
        bind_host: options.host,
        bind_port: options.port,
        executor_timeout_seconds: options.dead_after,
        expire_dead_executor_interval_seconds: (options.dead_after / 4).max(1),
        // A plan is made here, so the functions must be known here.
        override_session_builder: Some(Arc::new(|config| {
            let mut state = default_session_builder(config)?;
            gisa_datafusion::register_all(&mut state)?;
            Ok(state)
        })),
        ..SchedulerConfig::default()
    };
    support::run(async move {
        let cluster = BallistaCluster::new_from_config(&config).await?;
        Ok(start_server(cluster, address, Arc::new(config)).await?)
    })
}
