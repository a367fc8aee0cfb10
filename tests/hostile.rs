//! Law 7 on megabytes: time and memory grow with the text, whatever it is made of.
//!
//! For optimised builds only: `cargo test --release --test hostile` prints the table.

use std::{
    fs,
    io::{self, Write},
    time::{Duration, Instant},
};

use gisa::{Decoder, Extractor, Parts, Record};

const SHORT: usize = 1 << 20;
const LONG: usize = 8 << 20;
/// `LONG / SHORT` is 8: quadratic work takes 64 times as long, a length times its root 23 times. Longer tables
/// leave the caches, which makes linear work take up to 14 times as long.
const SLOWER: u32 = 20;
/// What takes less is over before memory is ready.
const SHORTEST: Duration = Duration::from_millis(20);
/// Most runs of a text that seems too slow: the best one counts.
const RUNS: usize = 4;
/// Bytes of memory for each byte of text, its record included. Ordinary articles take 6.
const MEMORY: usize = 120;

/// A kind of text: its name, and a text of so many bytes.
type Kind = (&'static str, fn(usize) -> String);

const KINDS: &[Kind] = &[
    ("one line of sentences", |n| numbered("정부는 %시 #호선 건설 사업에 #억원을 들인다. ", n)),
    ("lines of sentences", |n| numbered("정부는 %시 #호선 건설 사업에 #억원을 들인다.\n", n)),
    ("names, all different", |n| {
        numbered("김% %부 장관은 박% 차관보와 만나 \"#년\"이라고 말했다.\n", n)
    }),
    ("bodies, all different", |n| {
        numbered("%위원회와 %협회, %은행은 #조원짜리 % 협약을 맺었다.\n", n)
    }),
    ("projects, all different", |n| numbered("'% # 프로젝트'가 %에서 열렸다. ", n)),
    ("one body, named again and again", |n| {
        numbered("이란 외무부는 #일 외무부와 %(외무부)를 찾았다.\n", n)
    }),
    ("digits", |n| repeated("1234567890", n)),
    ("digits and signs", |n| repeated("1,234.5∼", n)),
    ("units", |n| repeated("억조만원달러엔", n)),
    ("amounts", |n| repeated("1억2천만원 ", n)),
    ("dates", |n| repeated("지난 27일 ", n)),
    ("opening marks", |n| repeated("“‘「『([【《<", n)),
    ("one opening mark", |n| repeated("(", n)),
    ("straight marks", |n| repeated("\"'", n)),
    ("titles", |n| repeated("대통령 장관 차관보 시장 ", n)),
    ("titles in one word", |n| repeated("대통령장관차관보시장", n)),
    ("surnames", |n| repeated("김이박최정", n)),
    ("surnames apart", |n| repeated("김 이 박 최 정 ", n)),
    ("places", |n| repeated("서울 부산시 경기 광주 ", n)),
    ("places in one word", |n| repeated("서울부산경기광주", n)),
    ("middle dots", |n| repeated("·", n)),
    ("middle dots and names", |n| repeated("한·김·", n)),
    ("a label", |n| repeated("공유\n", n)),
    ("labels on one line", |n| repeated("공유 댓글 프린트 ", n)),
    ("bylines", |n| repeated("홍길동 기자 a@b.kr\n", n)),
    ("datelines", |n| repeated("(서울=연합뉴스) ", n)),
    ("links", |n| repeated("http://a.kr/b?c ", n)),
    ("one body of text", |n| {
        repeated(&numbered("정부는 %시 #호선 건설 사업에 #억원을 들인다.\n", n / 1000), n)
    }),
    ("entities", |n| repeated("&amp;quot;", n)),
    ("half an entity", |n| repeated("&", n)),
    ("jamo", |n| repeated("\u{1112}\u{1161}\u{11AB}", n)),
    ("marks without a letter", |n| repeated("\u{301}", n)),
    ("characters without width", |n| repeated("\u{200B}", n)),
    ("spaces", |n| repeated(" ", n)),
    ("blank lines", |n| repeated("\n", n)),
    ("full stops", |n| repeated(".", n)),
    ("one letter", |n| repeated("a", n)),
    ("random Hangul", |n| random(n, |number| char::from_u32(0xAC00 + number % 11_172))),
    ("random characters", |n| random(n, char::from_u32)),
    ("random words", |n| {
        random(n, |number| match number % 6 {
            0 => Some(' '),
            1 => Some('\n'),
            _ => char::from_u32(0xAC00 + number % 401 * 28),
        })
    }),
    ("random bytes", random_bytes),
];

/// The same for pages.
const PAGES: &[Kind] = &[
    ("page: paragraphs", |n| repeated("<p>정부는 27일 회의를 열었다.</p>\n", n)),
    ("page: nested", |n| repeated("<div>", n)),
    ("page: nested, in lines", |n| repeated("<b><i>", n)),
    ("page: opening angles", |n| repeated("<", n)),
    ("page: closing tags", |n| repeated("</p>", n)),
    ("page: attributes", |n| format!("<p {}>", numbered("a#=b ", n))),
    ("page: tables", |n| repeated("<table><tr><td>", n)),
    ("page: links", |n| repeated("<a href=x>가</a>", n)),
    ("page: scripts", |n| repeated("<script type=\"application/ld+json\">{}</script>", n)),
];

#[test]
#[cfg_attr(debug_assertions, ignore = "takes minutes where nothing is optimised")]
fn time_and_memory_grow_with_the_text() {
    let extractor = Extractor::builder().parts(Parts::ALL).build().expect("no option is wrong");
    let texts = KINDS.iter().filter_map(|kind| check(kind, &|text| extractor.extract(text)));
    let pages = PAGES.iter().filter_map(|kind| check(kind, &|page| extractor.extract_html(page)));
    let faults: Vec<String> = texts.chain(pages).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with one kind of text. Other work on the machine empties the caches: what seems too slow
/// is read again.
fn check((name, make): &Kind, read: &dyn Fn(&str) -> Record) -> Option<String> {
    let (short, long) = (make(SHORT), make(LONG));
    let few = time(&short, read).min(time(&short, read)).max(SHORTEST);
    forget_peak();
    let mut many = time(&long, read);
    // What earlier texts took and the allocator kept counts, too: this is at the most.
    let taken = memory("VmHWM").saturating_sub(short.len() + long.len());
    for _ in 1..RUNS {
        if many <= few * SLOWER {
            break;
        }
        many = many.min(time(&long, read));
    }
    let ratio = many.as_secs_f64() / few.as_secs_f64();
    let speed = LONG as f64 / 1e6 / many.as_secs_f64();
    let multiple = taken / LONG;
    let row = format!(
        "{name:32} {few:>8.0?} {many:>8.0?} {ratio:>4.1} {speed:>6.0} MB/s {multiple:>4} bytes"
    );
    writeln!(io::stdout(), "{row} of memory a byte").expect("a table");
    if many > few * SLOWER {
        return Some(format!("{name}: {few:?}, and {many:?} for 8 times as much"));
    }
    (multiple > MEMORY).then(|| format!("{name}: {multiple} bytes of memory for each byte"))
}

fn time(text: &str, read: &dyn Fn(&str) -> Record) -> Duration {
    let (start, worked) = (Instant::now(), work());
    let record = read(text);
    let taken = work().zip(worked).map_or_else(|| start.elapsed(), |(now, then)| now - then);
    drop(record);
    taken
}

/// How long this thread has worked, waiting for a processor apart (proc_pid_schedstat(5)); nothing where the
/// system does not tell.
fn work() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// Bytes that the system counts for this program; 0 where it does not tell.
fn memory(field: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<usize>().ok());
    kibibytes.unwrap_or(0) * 1024
}

/// Makes `VmHWM` what is taken now (proc_pid_clear_refs(5)).
fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// Lines that are all different: `#` is the line's number, `%` two syllables made of it.
fn numbered(line: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 100);
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        let syllable = |n: u32| char::from_u32(0xAC00 + n % 11_172).unwrap_or('가');
        let name = String::from_iter([syllable(number * 37), syllable(number / 97 * 613)]);
        text.push_str(&line.replace('#', &number.to_string()).replace('%', &name));
    }
    text
}

/// Numbers that look like chance, the same at each run (a linear congruential generator).
fn draws() -> impl Iterator<Item = u32> {
    let next = |state: &u64| {
        Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407))
    };
    std::iter::successors(Some(20_190_627), next)
        .map(|state| u32::try_from(state >> 43).expect("21 bits"))
}

fn random(bytes: usize, character: fn(u32) -> Option<char>) -> String {
    let mut text = String::with_capacity(bytes + 4);
    let mut characters = draws().filter_map(character);
    while text.len() < bytes {
        text.extend(characters.next());
    }
    text
}

fn random_bytes(bytes: usize) -> String {
    let bytes: Vec<u8> = draws().take(bytes / 2).map(|draw| draw.to_le_bytes()[1]).collect();
    Decoder::new().lenient(true).decode(&bytes).expect("lenient").text.into_owned()
}
