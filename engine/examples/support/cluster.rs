//! A cluster on this machine: one scheduler and two executors, each a process of its own.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use ballista::prelude::SessionContextExt;
use datafusion::prelude::SessionContext;
use tempfile::TempDir;

use super::{Result, with_articles};

/// How long anything may take on a slow machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(600);
/// How long between two looks at something that is waited for.
const PAUSE: Duration = Duration::from_millis(5);

/// A program that is ended with this value, however its owner ends.
pub(crate) struct Process(Child);

impl Process {
    fn start(name: &str, options: &[String]) -> Result<Process> {
        let mut command = Command::new(program(name)?);
        // The program ends with its standard input, which this process holds open.
        command.args(options).arg("--with-stdin").stdin(Stdio::piped()).stdout(Stdio::null());
        let child = command.spawn();
        Ok(Process(child.map_err(|error| format!("{name}, which `cargo build` makes: {error}"))?))
    }

    /// Waits until something answers at `port`.
    fn listens(&mut self, name: &str, port: u16) -> Result<()> {
        let start = Instant::now();
        while !is_open(port) {
            if let Some(status) = self.0.try_wait()? {
                return Err(format!("the {name} has ended with {status}").into());
            }
            if start.elapsed() > PATIENCE {
                return Err(format!("the {name} does not listen at {port}").into());
            }
            thread::sleep(PAUSE);
        }
        Ok(())
    }

    pub(crate) fn kill(&mut self) {
        // What has ended already is as good as killed.
        self.0.kill().and_then(|()| self.0.wait()).ok();
    }

    /// Its number, by which the system tells what it has used.
    pub(crate) fn id(&self) -> String {
        self.0.id().to_string()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Another example of this build, of which tests and examples are neighbours.
pub(crate) fn program(name: &str) -> Result<PathBuf> {
    let this = std::env::current_exe()?;
    let build = this.ancestors().nth(2).ok_or("a program in no folder")?;
    Ok(build.join("examples").join(name))
}

pub(crate) struct Executor {
    pub(crate) process: Process,
    folder: TempDir,
    ports: [u16; 2],
}

impl Executor {
    fn start(scheduler: u16) -> Result<Executor> {
        let folder = tempfile::tempdir()?;
        let [port, task_port] = free_ports();
        let options = [
            format!("--scheduler=127.0.0.1:{scheduler}"),
            format!("--port={port}"),
            format!("--task-port={task_port}"),
            format!("--folder={}", folder.path().display()),
            "--tasks=1".to_owned(),
            "--heartbeat=1".to_owned(),
        ];
        let mut process = Process::start("executor", &options)?;
        process.listens("executor", port)?;
        Ok(Executor { process, folder, ports: [port, task_port] })
    }

    /// How many files of results it holds.
    pub(crate) fn results(&self) -> usize {
        count_files(self.folder.path())
    }

    /// Kills it. Its results are lost with it, as on a machine of its own.
    pub(crate) fn kill(&mut self) -> Result<()> {
        self.process.kill();
        Ok(fs::remove_dir_all(self.folder.path())?)
    }
}

pub(crate) struct Cluster {
    // Executors are ended before their scheduler.
    pub(crate) executors: [Executor; 2],
    scheduler: Process,
    port: u16,
}

impl Cluster {
    pub(crate) fn start() -> Result<Cluster> {
        let [port] = free_ports();
        let options = [format!("--port={port}"), "--dead-after=5".to_owned()];
        let mut scheduler = Process::start("scheduler", &options)?;
        scheduler.listens("scheduler", port)?;
        let executors = [Executor::start(port)?, Executor::start(port)?];
        Ok(Cluster { executors, scheduler, port })
    }

    pub(crate) fn processes(&self) -> [&Process; 3] {
        let [first, second] = &self.executors;
        [&self.scheduler, &first.process, &second.process]
    }

    /// Where its processes listen, as long as they live.
    pub(crate) fn ports(&self) -> Vec<u16> {
        let executors = self.executors.iter().flat_map(|executor| executor.ports);
        executors.chain([self.port]).collect()
    }

    /// A session whose queries the cluster answers.
    pub(crate) async fn session(&self, archive: &Path) -> Result<SessionContext> {
        let session = connect(&format!("http://127.0.0.1:{}", self.port)).await?;
        with_articles(session, archive).await
    }
}

/// A session whose queries the cluster of this scheduler answers.
pub(crate) async fn connect(scheduler: &str) -> Result<SessionContext> {
    let session = SessionContext::remote(scheduler).await?;
    // Plans are optimised before they are sent, and this rule of DataFusion 55 gives fields of
    // structs other names than the scheduler then looks for.
    let rule = "datafusion.optimizer.enable_leaf_expression_pushdown";
    session.sql(&format!("set {rule} = false")).await?;
    Ok(session)
}

/// Ports that are free now, all different.
fn free_ports<const N: usize>() -> [u16; N] {
    let listeners = [(); N].map(|()| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)));
    listeners.map(|it| it.and_then(|it| it.local_addr()).expect("a free port").port())
}

/// Whether somebody listens at a port of this machine.
pub(crate) fn is_open(port: u16) -> bool {
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// # Panics
///
/// Panics when it has waited longer than [`PATIENCE`].
pub(crate) fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "waited in vain until {what}");
        thread::sleep(PAUSE);
    }
}

fn count_files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let count = |path: PathBuf| if path.is_dir() { count_files(&path) } else { 1 };
    entries.map(|entry| count(entry.path())).sum()
}
