"""Scores and times gisa beside its peers; `run` installs them and calls this.

    compare.py GISA GOLD_DIR RAW_DIR PROGRAM...

GISA is the built program. GOLD_DIR holds <id>.json, RAW_DIR <id>.txt and <id>.html; articles without gold are left out.
Each PROGRAM reads the files named on its command line, prints their texts with a record separator (U+001E) between
them, and writes how often it read them all to standard error.

Speed is in megabytes of UTF-8 a second of processor time, so that other work on the machine does not count.

Text F1 counts 8-character shingles without white space over all articles, as tests/score/text.rs does. The title is
taken out of what a peer returns, because some return it and some do not. A text of lines is handed to the readers of
pages with each line as a paragraph.
"""
import collections, html, json, os, pathlib, re, resource, shutil, subprocess, sys, tempfile, time

SIZE = 8
MEGABYTES = 10  # what gisa reads in a timed run; start-up, reading and writing are part of the time
SECONDS = 2     # the peers read all articles again and again for about as long


def squeeze(text):
    return re.sub(r"\s+", "", text or "")


def shingles(text):
    return collections.Counter(text[at:at + SIZE] for at in range(max(1, len(text) - SIZE + 1))) if text else collections.Counter()


def f1(golds, outputs):
    right = found = wanted = 0
    for gold, output in zip(golds, outputs):
        body = squeeze("".join(gold["paragraphs"]))
        flat = squeeze(output)
        loose = [gold.get("title")] + (gold.get("subtitles") or [])
        loose += [line for line in gold.get("neutral") or [] if len(squeeze(line)) >= SIZE]
        for line in map(squeeze, loose):
            if line and line not in body:
                flat = flat.replace(line, "")
        own, theirs = shingles(body), shingles(flat)
        right += sum((own & theirs).values())
        found += sum(theirs.values())
        wanted += sum(own.values())
    precision, recall = right / max(1, found), right / max(1, wanted)
    return 100 * precision, 100 * recall, 100 * 2 * precision * recall / max(1e-9, precision + recall)


def in_python(read):
    """Output for each text, and megabytes a second."""
    def measure(texts):
        outputs = [read(text) or "" for text in texts]
        size = sum(len(text.encode()) for text in texts)
        start, passes = time.process_time(), 0
        while passes == 0 or time.process_time() - start < SECONDS:
            for text in texts:
                read(text)
            passes += 1
        return outputs, passes * size / (time.process_time() - start) / 1e6
    return measure


def of_children():
    """Seconds of processor time that ended programs took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def program(path):
    def measure(texts):
        with tempfile.TemporaryDirectory() as folder:
            names = [f"{folder}/{number:06}" for number in range(len(texts))]
            for name, text in zip(names, texts):
                pathlib.Path(name).write_text(text, encoding="utf-8")
            start = of_children()
            done = subprocess.run([path, *names], capture_output=True, check=True)
            seconds = of_children() - start
        size = int(done.stderr.split()[-1]) * sum(len(text.encode()) for text in texts)
        return done.stdout.decode().split("\x1e"), size / seconds / 1e6
    return measure


def gisa(path, extension):
    """The program on one thread; texts to be timed come as JSON lines, pages as files."""
    def measure(texts):
        size = sum(len(text.encode()) for text in texts)
        copies = max(1, MEGABYTES * 1_000_000 // size)
        with tempfile.TemporaryDirectory() as folder:
            names = [f"{folder}/{number:06}.{extension}" for number in range(len(texts))]
            for name, text in zip(names, texts):
                pathlib.Path(name).write_text(text, encoding="utf-8")
            command = [path, "extract", "--format", "jsonl", "--jobs", "1", *names]
            records = map(json.loads, subprocess.run(command, capture_output=True, check=True).stdout.splitlines())
            outputs = ["\n".join(p["text"] for p in record["article"]["paragraphs"]) for record in records]
            many = f"{folder}/many"
            os.mkdir(many)
            if extension == "txt":
                lines = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
                pathlib.Path(f"{many}/all.jsonl").write_text(lines * copies, encoding="utf-8")
            else:
                for number in range(copies * len(names)):
                    shutil.copy(names[number % len(names)], f"{many}/{number:06}.{extension}")
            start = of_children()
            subprocess.run([path, "clean", "--jobs", "1", many], stdout=subprocess.DEVNULL, check=True)
            return outputs, copies * size / (of_children() - start) / 1e6
    return measure


def of_lines(text):
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    return f"<!doctype html><html><head><meta charset=utf-8></head><body><article>\n{lines}</article></body></html>"


def kss_clean_news():
    from kss import Kss
    clean = Kss("clean_news")
    return in_python(lambda text: clean(text, num_workers=1))


def trafilatura_extract():
    import trafilatura
    return in_python(lambda page: trafilatura.extract(page, include_comments=False))


def justext_korean():
    import justext
    words = justext.get_stoplist("Korean")
    paragraphs = lambda page: justext.justext(page.encode(), words, encoding="utf-8")
    return in_python(lambda page: "\n".join(p.text for p in paragraphs(page) if not p.is_boilerplate))


def readability_lxml():
    import lxml.html
    from readability import Document
    return in_python(lambda page: lxml.html.fromstring(Document(page).summary()).text_content())


def kiwi_tokens():
    from kiwipiepy import Kiwi
    kiwi = Kiwi(num_workers=1)
    return in_python(lambda text: "" if kiwi.tokenize(text) else "")


def row(name, make, golds, texts, scored=True, timed=True):
    try:
        outputs, speed = make()(texts)
    except Exception as error:  # a peer that is not there, or cannot read one of the articles
        print(f"| {name} | skipped: {error} | | | |", flush=True)
        return
    cells = [f"{rate:.2f}" for rate in f1(golds, outputs)] if scored else ["-"] * 3
    print(f"| {name} | {' | '.join(cells)} | {f'{speed:.2f}' if timed else '-'} |", flush=True)


def read(folder, gold_folder, extension):
    paths = sorted(pathlib.Path(folder).glob(f"*.{extension}"))
    paths = [path for path in paths if (pathlib.Path(gold_folder) / f"{path.stem}.json").exists()]
    golds = [json.loads((pathlib.Path(gold_folder) / f"{path.stem}.json").read_text(encoding="utf-8")) for path in paths]
    return golds, [path.read_text(encoding="utf-8") for path in paths]


def table(title, golds, texts):
    size = sum(len(text.encode()) for text in texts)
    print(f"\n{title}: {len(texts)}, {size / 1e3:.0f} kB\n")
    print("| program | precision | recall | F1 | MB/s |\n| --- | ---: | ---: | ---: | ---: |")


def cleaners(title, golds, texts, program_path, installed):
    lines = [of_lines(text) for text in texts]
    table(title, golds, texts)
    row("gisa", lambda: gisa(program_path, "txt"), golds, texts)
    row("nothing removed", lambda: in_python(lambda text: text), golds, texts, timed=False)
    row("KSS clean_news", kss_clean_news, golds, texts)
    row("trafilatura, lines as `<p>`", trafilatura_extract, golds, lines)
    row("jusText, lines as `<p>`", justext_korean, golds, lines)
    row("readability-lxml, lines as `<p>`", readability_lxml, golds, lines)
    row("dom_smoothie, lines as `<p>`", installed("dom_smoothie"), golds, lines)


def main(program_path, gold_folder, raw_folder, *programs):
    at = {os.path.basename(path): path for path in programs}
    def installed(name):
        def make():
            if name not in at:
                raise LookupError("not installed")
            return program(at[name])
        return make
    golds, texts = read(raw_folder, gold_folder, "txt")
    if texts:
        cleaners("Pages as text", golds, texts, program_path, installed)
        row("Kiwi, morphemes alone", kiwi_tokens, golds, texts, scored=False)
        row("duckling (Rust), money and dates alone", installed("duckling"), golds, texts, scored=False)
    twice = [(gold, text) for gold, text in zip(golds, texts) if gold.get("doubled")]
    if twice:
        cleaners("Bodies that stand twice", *map(list, zip(*twice)), program_path, installed)
    golds, pages = read(raw_folder, gold_folder, "html")
    if pages:
        table("Pages as HTML", golds, pages)
        row("gisa", lambda: gisa(program_path, "html"), golds, pages)
        row("trafilatura", trafilatura_extract, golds, pages)
        row("jusText", justext_korean, golds, pages)
        row("readability-lxml", readability_lxml, golds, pages)
        row("dom_smoothie", installed("dom_smoothie"), golds, pages)


if __name__ == "__main__":
    main(*sys.argv[1:])
