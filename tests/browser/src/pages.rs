//! The pages that are looked at.

use std::{
    env,
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// An article that tries to leave its place in the page.
const HOSTILE: &str = "</title></style><script>window.broken=1</script>\n\n\
    서울시 홍길동 국장은 27일 \"><img src=x onerror=window.broken=1> 공사에 2억원을 낸다고 밝혔다.\n\
    그는 '); window.broken=1; (' 라고 <b onmouseover=window.broken=1>말했다</b>.\n";

pub(crate) struct Pages {
    folder: PathBuf,
}

impl Pages {
    /// Lets `program` write a page of one article, of a batch, and of a hostile text.
    pub(crate) fn write(program: &Path) -> Result<Pages, Box<dyn Error>> {
        let folder = env::temp_dir().join(format!("gisa-browser-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("hostile.txt"), HOSTILE)?;
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
        let inputs = [
            ("article", fixtures.join("articles/kazakhstan/input.txt")),
            ("batch", fixtures.join("benchmark")),
            ("hostile", folder.join("hostile.txt")),
        ];
        for (name, input) in inputs {
            let mut command = Command::new(program);
            command.args(["extract", "--format", "html", "--published", "2019-06-27"]).arg(input);
            let output = command.output()?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into());
            }
            fs::write(folder.join(name).with_extension("html"), output.stdout)?;
        }
        Ok(Pages { folder })
    }

    /// The address of a page.
    pub(crate) fn address(&self, name: &str) -> String {
        format!("file://{}", self.folder.join(name).with_extension("html").display())
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        let gone: io::Result<()> = fs::remove_dir_all(&self.folder);
        drop(gone);
    }
}
