//! Runs the program in a folder of its own.

use std::{
    env, fs,
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::LazyLock,
};

use serde_json::Value;

/// The folder of the built examples, the program among them. Cargo builds only binaries before
/// tests that need them, so examples are built here; where nothing changed that takes a moment.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let test = env::current_exe().expect("this test");
    // <target>/<profile>/deps/<this test>
    let profile = test.ancestors().nth(2).expect("the folder of a profile");
    let mut build = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build.args(["build", "--quiet", "--examples", "--target-dir"]);
    build.arg(profile.parent().expect("the target folder"));
    if profile.ends_with("release") {
        build.arg("--release");
    }
    if cfg!(feature = "parquet") {
        build.args(["--features", "parquet"]);
    }
    let built = build.current_dir(env!("CARGO_MANIFEST_DIR")).status();
    assert!(built.is_ok_and(|status| status.success()), "an example does not build");
    profile.join("examples")
});

fn example(name: &str) -> Command {
    Command::new(EXAMPLES.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

/// What a small example prints when `input` is on its standard input.
pub(crate) fn fed(name: &str, input: &str) -> String {
    let mut program = example(name);
    program.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = program.spawn().expect("the example starts");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
    String::from_utf8(child.wait_with_output().expect("output").stdout).expect("UTF-8")
}

/// What a small example prints with these arguments.
pub(crate) fn run(name: &str, arguments: &[&str]) -> String {
    let output = example(name).args(arguments).output().expect("the example starts");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What the program wrote and left with.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    fn of(child: Child) -> Run {
        let output = child.wait_with_output().expect("output");
        Run {
            code: output.status.code().expect("no signal"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Standard output read as JSON lines.
    pub(crate) fn records(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a record")).collect()
    }

    pub(crate) fn ids(&self) -> Vec<String> {
        let records = self.records();
        records.iter().map(|record| record["id"].as_str().expect("an id").to_owned()).collect()
    }
}

/// What the program prints when it runs in `folder`.
pub(crate) fn output(folder: &Path, arguments: &[&str]) -> String {
    let output = example("gisa").args(arguments).current_dir(folder).output();
    String::from_utf8(output.expect("the program starts").stdout).expect("UTF-8")
}

/// Runs the program with nothing on standard input.
pub(crate) fn gisa(folder: &Folder, arguments: &[&str]) -> Run {
    folder.run_with(arguments, b"")
}

/// A folder that is empty at first and gone at last.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a new folder");
        Folder(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
        fs::write(path, contents).expect("a new file");
    }

    pub(crate) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = self.start(arguments, &[]);
        // A program that does not read its input closes it; that is no failure.
        let _ = child.stdin.take().expect("a pipe").write_all(input);
        Run::of(child)
    }

    /// Runs the program with variables of the environment.
    pub(crate) fn run_where(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Run {
        Run::of(self.start(arguments, variables))
    }

    /// Runs the program with `file` as its standard output.
    pub(crate) fn run_into(&self, file: File, arguments: &[&str]) -> Run {
        Run::of(self.program(arguments).stdout(file).spawn().expect("the program starts"))
    }

    /// Closes the program's standard output after one line.
    pub(crate) fn read_one_line(&self, arguments: &[&str]) -> Run {
        let mut child = self.start(arguments, &[]);
        let (mut stdout, mut stderr) = (String::new(), String::new());
        let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
        reader.read_line(&mut stdout).expect("a line");
        drop(reader);
        child.stderr.take().expect("a pipe").read_to_string(&mut stderr).expect("UTF-8");
        let code = child.wait().expect("an end").code().expect("no signal");
        Run { code, stdout, stderr }
    }

    fn start(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Child {
        let mut program = self.program(arguments);
        program.envs(variables.iter().copied());
        program.spawn().expect("the program starts")
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut program = example("gisa");
        program.args(arguments).current_dir(&self.0);
        // Colour depends on the test alone.
        program.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        program
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
