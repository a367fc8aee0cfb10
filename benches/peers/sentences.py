"""Money and places in annotated sentences: gisa beside analysers that find them too. `run` installs them and calls this.

    sentences.py GISA SENTENCES [PYTHON_OF_DUCKLING] [PROGRAM...]

SENTENCES holds one JSON object a line: `id`, `text`, and the character spans of `money` and `location`. Money counts by
its words without 약 in front and 가량 behind, places by the characters they cover. MB/s is of processor time, one thread.
"""
import json, os, pathlib, re, subprocess, sys, tempfile, time

from compare import of_children

FRONT = re.compile(r"^(약|총|각각|무려|최대|최소|최고|연간|연|월|하루|모두|겨우|고작|불과)\s*")
BACK = re.compile(r"\s*(가량|정도|안팎|내외|이상|이하|미만|초과|까지|상당|어치|짜리|쯤|씩|대|선|꼴|권|당|여)$")


def core(words):
    """An amount without white space and without what says about, at least or each."""
    words, before = re.sub(r"\s+", "", words), None
    while words != before:
        words, before = BACK.sub("", FRONT.sub("", words)), words
    return words


def gisa(program, path):
    """Spans of money and of places for each sentence, and seconds; twenty copies make starting up count for little."""
    with tempfile.TemporaryDirectory() as folder:
        many = f"{folder}/many.jsonl"
        pathlib.Path(many).write_text(pathlib.Path(path).read_text(encoding="utf-8") * 20, encoding="utf-8")
        command = [program, "extract", "--format", "jsonl", "--offsets", "chars", "--jobs", "1"]
        lines = subprocess.run([*command, path], capture_output=True, check=True).stdout.splitlines()
        start = of_children()
        subprocess.run([*command, many], stdout=subprocess.DEVNULL, check=True)
        seconds = (of_children() - start) / 20
    span = lambda it: (it["span"]["start"], it["span"]["end"])
    records = [json.loads(line) for line in lines]
    return ([[span(x) for x in r["amounts"]] for r in records],
            [[span(m) for x in r["locations"] for m in x["mentions"]] for r in records], seconds)


def joined(words):
    """Neighbouring place words are one place (경기 수원); `words` are (start, end, class)."""
    spans, before = [], None
    for start, end, kind in words:
        if kind == "지명" and before == "지명":
            spans[-1] = (spans[-1][0], end)
        elif kind == "지명":
            spans.append((start, end))
        before = kind
    return spans


def mecab(texts):
    from mecab import MeCab
    tagger = MeCab()
    start = time.process_time()
    read = [tagger.parse(text) for text in texts]
    seconds = time.process_time() - start
    words = [[(m.span.start, m.span.end, m.feature.semantic) for m in found] for found in read]
    return None, [joined(found) for found in words], seconds


def lindera(texts):
    import lindera
    tagger = lindera.Tokenizer(lindera.load_dictionary("embedded://ko-dic"))
    start = time.process_time()
    read = [[(t.byte_start, t.byte_end, t.details[1]) for t in tagger.tokenize(text)] for text in texts]
    seconds = time.process_time() - start
    chars = lambda text, at: len(text.encode()[:at].decode())
    words = [[(chars(text, s), chars(text, e), kind) for s, e, kind in found] for text, found in zip(texts, read)]
    return None, [joined(found) for found in words], seconds


def duckling(python, texts, only_units=False):
    script = pathlib.Path(__file__).with_name("duckling_money.py")
    done = subprocess.run([python, script], input=json.dumps(texts), capture_output=True, text=True, check=True)
    seconds = float(next(line for line in done.stderr.splitlines() if re.fullmatch(r"[\d.]+", line)))
    keep = lambda unit: unit not in (None, "unknown") or not only_units
    return [[(s, e) for s, e, unit in found if keep(unit)] for found in json.loads(done.stdout)], None, seconds


def rates(right, found, wanted):
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, wanted)
    return f"{precision:.1f} / {recall:.1f} / {2 * precision * recall / max(1e-9, precision + recall):.1f}"


def money(golds, spans):
    right = found = wanted = 0
    for gold, own in zip(golds, spans):
        theirs = {core(gold["text"][s:e]) for s, e in gold["money"]} - {"", "총"}
        own = {core(gold["text"][s:e]) for s, e in own}
        right, found, wanted = right + len(theirs & own), found + len(own), wanted + len(theirs)
    return rates(right, found, wanted)


def places(golds, spans):
    right = found = wanted = 0
    for gold, own in zip(golds, spans):
        theirs = {at for s, e in gold["location"] for at in range(s, e)}
        own = {at for s, e in own for at in range(s, e)}
        right, found, wanted = right + len(theirs & own), found + len(own), wanted + len(theirs)
    return rates(right, found, wanted)


def row(name, measure, golds, size):
    try:
        amounts, locations, seconds = measure()
    except Exception as error:  # a peer that is not there
        print(f"| {name} | skipped: {error} | | |", flush=True)
        return
    cells = [money(golds, amounts) if amounts is not None else "-", places(golds, locations) if locations is not None else "-"]
    print(f"| {name} | {cells[0]} | {cells[1]} | {size / seconds / 1e6:.2f} |", flush=True)


def main(program, path, python=None):
    golds = [json.loads(line) for line in open(path, encoding="utf-8")]
    texts = [gold["text"] for gold in golds]
    size = sum(len(text.encode()) for text in texts)
    print(f"\nSentences: {len(texts)}, {size / 1e3:.0f} kB; precision / recall / F1\n")
    print("| program | money | places | MB/s |\n| --- | --- | --- | ---: |")
    row("gisa, everything", lambda: gisa(program, path), golds, size)
    row("Duckling (Haskell)", lambda: duckling(python, texts), golds, size)
    row("Duckling (Haskell), only amounts with a unit", lambda: duckling(python, texts, True), golds, size)
    row("mecab-ko, words of semantic class 지명", lambda: mecab(texts), golds, size)
    row("Lindera with ko-dic, words of class 지명", lambda: lindera(texts), golds, size)


if __name__ == "__main__":
    main(*sys.argv[1:])
