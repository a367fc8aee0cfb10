//! An executor of a Ballista cluster whose queries may call gisa: one on each machine.
//!
//! ```sh
//! cargo run --release --example executor -- --scheduler scheduler-host:50050 --host 0.0.0.0
//! ```

mod support;

use std::sync::Arc;

use ballista_core::{registry::BallistaFunctionRegistry, utils::default_session_builder};
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use clap::Parser;
use datafusion::prelude::SessionConfig;

#[derive(Parser)]
struct Options {
    /// Host and port of the scheduler.
    #[arg(long, default_value = "127.0.0.1:50050")]
    scheduler: String,
    /// The address to listen at.
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// Other executors fetch what this one has made here.
    #[arg(long, default_value_t = 50051)]
    port: u16,
    /// The scheduler gives it work here.
    #[arg(long, default_value_t = 50052)]
    task_port: u16,
    /// How many tasks run at once. Default: one for each processor.
    #[arg(long, default_value_t = 0)]
    tasks: usize,
    /// Where it puts what others fetch. Default: a temporary folder.
    #[arg(long)]
    folder: Option<String>,
    /// Seconds between two signs of life.
    #[arg(long, default_value_t = 15)]
    heartbeat: u64,
    /// Ends when standard input does.
    #[arg(long)]
    with_stdin: bool,
}

fn main() -> support::Result<()> {
    let options = Options::parse();
    if options.with_stdin {
        support::end_with_stdin();
    }
    let (host, port) = options.scheduler.rsplit_once(':').ok_or("--scheduler is HOST:PORT")?;
    let config = ExecutorProcessConfig {
        scheduler_host: host.to_owned(),
        scheduler_port: port.parse()?,
        // An executor may be started before the scheduler.
        scheduler_connect_timeout_seconds: 60,
        bind_host: options.host,
        port: options.port,
        grpc_port: options.task_port,
        vcores: options.tasks,
        work_dir: options.folder,
        executor_heartbeat_interval_seconds: options.heartbeat,
        override_function_registry: Some(Arc::new(functions()?)),
        ..ExecutorProcessConfig::default()
    };
    support::run(async move { Ok(start_executor_process(Arc::new(config)).await?) })
}

/// Those of the engine and ours.
fn functions() -> support::Result<BallistaFunctionRegistry> {
    let mut state = default_session_builder(SessionConfig::new())?;
    gisa_datafusion::register_all(&mut state)?;
    Ok(BallistaFunctionRegistry::from(&state))
}
