//! The texts that are measured, all made from `fixtures/`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use gisa::Extractor;

/// - `wire`: the story of the article `vietnam` alone, 13 short paragraphs.
/// - `feature`: 90 paragraphs of the articles in another order with other figures, on one page.
/// - `page`: the article `kenya` with its menus, captions, notices and links.
/// - `doubled`: the article `kazakhstan`, whose body stands twice.
/// - `batch`: 10,000 articles of one to three paragraphs each.
/// - `outlets`: the pages of `fixtures/benchmark`, short ones of many outlets, one after the other. A
///   processor learns the way through one text that it reads again and again; here it cannot.
pub(crate) const NAMES: [&str; 6] = ["wire", "feature", "page", "doubled", "batch", "outlets"];

/// The text of this name; several texts for `batch`.
pub(crate) fn named(name: &str) -> Vec<String> {
    match name {
        "wire" => vec![Extractor::default().clean(&page("vietnam")).to_plain_text()],
        "feature" => vec![Generator::new().article(90)],
        "page" => vec![page("kenya")],
        "doubled" => vec![page("kazakhstan")],
        "batch" => {
            let mut generator = Generator::new();
            (0..10_000).map(|number| generator.article(1 + number % 3)).collect()
        }
        "outlets" => pages(),
        _ => panic!("there is no text {name}"),
    }
}

fn page(article: &str) -> String {
    let file = fixtures("articles").join(article).join("input.txt");
    fs::read_to_string(file).expect("a fixture")
}

fn pages() -> Vec<String> {
    let files = fs::read_dir(fixtures("benchmark")).expect("a folder of fixtures");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a fixture").path()).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == "txt"));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("a fixture")).collect()
}

fn fixtures(folder: &str) -> PathBuf {
    // The package in `engine/` measures with these texts too.
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let mut folders = above.map(|above| above.join("fixtures").join(folder));
    folders.find(|it| it.is_dir()).expect("the fixtures are in the repository")
}

/// Where a generated sentence says that it happens.
const PLACES: &[&str] = &[
    "서울",
    "부산",
    "대구",
    "세종",
    "춘천",
    "창원",
    "도쿄",
    "베이징",
    "런던",
    "자카르타",
    "뉴욕",
    "카이로",
];

/// Makes articles from the sentences of the fixtures; the same ones at each run.
pub(crate) struct Generator {
    sentences: Vec<String>,
    state: u64,
}

impl Generator {
    pub(crate) fn new() -> Generator {
        let extractor = Extractor::default();
        let articles = ["kazakhstan", "kenya", "vietnam"].map(|name| extractor.clean(&page(name)));
        let paragraphs = articles.into_iter().flat_map(|article| article.paragraphs);
        Generator { sentences: paragraphs.map(|x| x.text).collect(), state: 0x9E37_79B9_7F4A_7C15 }
    }

    pub(crate) fn article(&mut self, paragraphs: usize) -> String {
        let mut out = String::new();
        for _ in 0..paragraphs {
            let sentence = usize::try_from(self.next()).unwrap_or(0) % self.sentences.len();
            let sentence = self.sentences[sentence].clone();
            let second = usize::try_from(self.next()).unwrap_or(0) % self.sentences.len();
            // Other figures and another neighbour make another paragraph.
            out += &self.with_other_figures(&sentence);
            out.push(' ');
            out += &self.with_other_figures(&self.sentences[second].clone());
            out.push('\n');
        }
        out
    }

    fn with_other_figures(&mut self, sentence: &str) -> String {
        let place = PLACES[usize::try_from(self.next()).unwrap_or(0) % PLACES.len()];
        let sentence = format!("{place}에서는 지난 3월 {sentence}");
        let digit = |c: char, random: u64| match c {
            '1'..='9' => char::from(b'1' + u8::try_from(random % 9).unwrap_or(0)),
            _ => c,
        };
        sentence.chars().map(|c| digit(c, self.next())).collect()
    }

    /// Xorshift: no crate for ten thousand numbers.
    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state >> 16
    }
}
