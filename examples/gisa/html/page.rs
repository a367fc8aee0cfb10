//! What stands around the views: style and bar before them, script behind them.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::escape::Markup;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Everything before the first view.
pub(crate) fn head() -> String {
    let mut out = Markup::default();
    out.tag(
        "<!doctype html>\n<html lang=\"ko\" data-ui=\"ko\">\n<head>\n<meta charset=\"utf-8\">\n",
    );
    out.tag("<meta http-equiv=\"Content-Security-Policy\" content=\"").text(&policy()).tag("\">\n");
    out.tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.tag("<meta name=\"referrer\" content=\"no-referrer\">\n<title>gisa</title>\n");
    out.tag("<link rel=\"icon\" href=\"data:,\">\n<style>")
        .tag(STYLE)
        .tag("</style>\n</head>\n<body>\n");
    bar(&mut out);
    out.tag("<main id=\"main\">\n");
    out.into_string()
}

fn bar(out: &mut Markup) {
    out.tag("<a class=\"skip\" href=\"#main\">").label("skip").tag("</a>\n");
    out.tag("<header class=\"bar\"><h1>gisa</h1><a class=\"back\" href=\"#overview\" hidden>");
    out.label("back").tag("</a><span class=\"fill\"></span>");
    out.tag("<button type=\"button\" data-do=\"language\">").label("language");
    out.tag("</button><button type=\"button\" data-do=\"theme\">").label("theme");
    out.tag("</button></header>\n");
}

/// Everything behind the last view.
pub(crate) fn foot() -> String {
    let mut out = Markup::default();
    out.tag("</main>\n<script>").tag(SCRIPT).tag("</script>\n</body>\n</html>\n");
    out.into_string()
}

/// Nothing is loaded, and nothing runs but the program's own style and script, told by their hashes.
fn policy() -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    let (style, script) = (hash(STYLE), hash(SCRIPT));
    format!(
        "default-src 'none'; img-src data:; style-src 'sha256-{style}'; \
         script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_style_or_script_early() {
        assert!(!STYLE.contains("</") && !SCRIPT.contains("</") && !SCRIPT.contains("<!--"));
    }

    #[test]
    fn nothing_is_fetched() {
        for word in ["http", "url(", "@import", "fetch(", "import("] {
            assert!(!STYLE.contains(word) && !SCRIPT.contains(word), "{word}");
        }
    }
}
