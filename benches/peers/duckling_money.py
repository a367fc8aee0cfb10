"""The amounts of money that Duckling (Haskell) finds: a JSON list of texts in, a JSON list of lists of spans out.

Runs under CPython 3.8, for which pyduckling-native is built. Seconds of processor time go to standard error.
"""
import json, os, struct, sys, tempfile, time

import duckling


def seoul():
    """Duckling wants a folder of time zones, and refuses the slim files of today's systems: one zone without changes."""
    head = struct.pack(">4sc15x6l", b"TZif", b"\0", 1, 1, 0, 1, 1, 4)
    return head + struct.pack(">lBlBB", 0, 0, 9 * 3600, 0, 0) + b"KST\0\0\0"


def unit(value):
    """A range carries its unit in its ends."""
    return value.get("unit") or (value.get("from") or value.get("to") or {}).get("unit")


def main():
    texts = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as zones:
        with open(os.path.join(zones, "Seoul"), "wb") as file:
            file.write(seoul())
        reference = duckling.parse_ref_time(duckling.load_time_zones(zones), "Seoul", 1_561_593_600)
    locale = duckling.parse_locale("KO_KR", duckling.default_locale_lang(duckling.parse_lang("KO")))
    context = duckling.Context(reference, locale)
    kinds = duckling.parse_dimensions(["amount-of-money"])
    start = time.process_time()
    found = [duckling.parse(text, context, kinds, False) for text in texts]
    seconds = time.process_time() - start
    json.dump([[(x["start"], x["end"], unit(x["value"])) for x in text] for text in found], sys.stdout)
    print(seconds, file=sys.stderr)


main()
