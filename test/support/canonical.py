"""A second canonicaliser, written from docs/canonical-text.md alone, with the standard library only.

Reads one JSON document {"title", "language", "blocks"} per line and answers one JSON object
{"text", "digest"} per line: `python3 canonical.py < documents.ndjson`.
"""

import hashlib
import json
import re
import sys
import unicodedata

INVISIBLE = [
    (0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C),
    (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200B), (0x200E, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0xFFFE, 0xFFFF), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
]
SPACES = [
    (0x09, 0x0D), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
    (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
]
JOINED = [(0x600, 0x7FF), (0x900, 0xDFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2600, 0x27BF), (0x1F000, 0x1FAFF)]
JOINERS = "\u200c\u200d"
PLAIN = (False, False, None)
BREAK = "break"


def within(char, ranges):
    point = ord(char)
    return any(low <= point <= high for low, high in ranges)


def combining(char):
    return unicodedata.category(char).startswith("M")


def well_formed(text):
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def target(href):
    out = []
    for char in well_formed(href):
        if "!" <= char <= "~" and char not in "<>":
            out.append(char)
        else:
            out.extend("%%%02X" % byte for byte in char.encode("utf-8"))
    return "".join(out)


def marks_of(inline):
    link = inline.get("link")
    return (bool(inline.get("bold")), bool(inline.get("italic")), target(link) if link else None)


def segment(pairs):
    """Rules 1 to 6 for the (character, marks) pairs between two breaks or footnote places."""
    pairs = [(c, m) for c, m in pairs if not within(c, INVISIBLE)]
    kept = []
    for i, (char, marks) in enumerate(pairs):
        if char in JOINERS:
            before = i - 1
            while before >= 0 and combining(pairs[before][0]):
                before -= 1
            if before < 0 or i + 1 == len(pairs):
                continue
            left, right = pairs[before][0], pairs[i + 1][0]
            if not within(left, JOINED) or not within(right, JOINED) or combining(right):
                continue
        kept.append((char, marks))
    single = []
    for char, marks in kept:
        if not within(char, SPACES):
            single.append((char, marks))
        elif not single or single[-1][0] != " ":
            single.append((" ", marks))
    based = []
    for char, marks in single:
        follows = char in JOINERS or combining(char)
        if follows and based and based[-1][0] != " ":
            marks = based[-1][1]
        based.append((char, marks))
    out = []
    i = 0
    while i < len(based):
        j = i
        while j < len(based) and based[j][1] == based[i][1]:
            j += 1
        run = "".join(char for char, _ in based[i:j])
        out.extend((char, based[i][1]) for char in unicodedata.normalize("NFC", run))
        i = j
    for i, (char, _) in enumerate(out):
        if char == " ":
            if 0 < i < len(out) - 1:
                (b1, i1, l1), (b2, i2, l2) = out[i - 1][1], out[i + 1][1]
                out[i] = (" ", (b1 and b2, i1 and i2, l1 if l1 == l2 else None))
            else:
                out[i] = (" ", PLAIN)
    return out


def normal_lines(inlines):
    """The block as lines of atoms: (character, marks) or ("ref", note id)."""
    lines, pending = [[]], []

    def flush():
        lines[-1].extend(segment(pending))
        pending.clear()

    for inline in inlines:
        if inline["type"] == "text":
            pending.extend((char, marks_of(inline)) for char in well_formed(inline["text"]))
            continue
        flush()
        if inline["type"] == "break":
            lines.append([])
        else:
            lines[-1].append(("ref", inline["note"]))
    flush()
    for line in lines:
        if line and line[0][0] == " ":
            del line[0]
        if line and line[-1][0] == " ":
            del line[-1]
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return lines


def has_words(lines):
    return any(atom[0] not in ("ref", " ") for line in lines for atom in line)


def refs(block):
    return [i["note"] for i in block["inlines"] if i["type"] == "noteRef"]


def order_notes(blocks):
    first = {}
    for i, block in enumerate(blocks):
        if block["kind"] == "note":
            first.setdefault(block["id"], i)
    order = []

    def add(index):
        if index not in order:
            order.append(index)

    def settle():
        done = 0
        while done < len(order):
            for note in refs(blocks[order[done]]):
                if note in first:
                    add(first[note])
            done += 1

    for block in blocks:
        if block["kind"] != "note":
            for note in refs(block):
                if note in first:
                    add(first[note])
    settle()
    for i, block in enumerate(blocks):
        if block["kind"] == "note":
            add(i)
            settle()
    return [blocks[i] for i in order]


def escape(char):
    return "\\" + char if char in "\\*_[]<>^" else char


def turn(before, after):
    bold, italic, link = before
    bold_next, italic_next, link_next = after
    out = "_" if italic and not italic_next else ""
    if bold and not bold_next:
        out += "*"
    if link != link_next:
        if link:
            out += "]<%s>" % link
        if link_next:
            out += "["
    if bold_next and not bold:
        out += "*"
    if italic_next and not italic:
        out += "_"
    return out


def written(line, numbers):
    out, marks = "", PLAIN
    for atom in line:
        if atom[0] == "ref":
            out += turn(marks, PLAIN) + "[^%d]" % numbers[atom[1]]
            marks = PLAIN
        else:
            out += turn(marks, atom[1]) + escape(atom[0])
            marks = atom[1]
    return out + turn(marks, PLAIN)


def clamp(level, low, high):
    return max(low, min(high, int(level)))


def canonical(document):
    blocks = [b for b in document["blocks"] if has_words(normal_lines(b["inlines"]))]
    notes = {b["id"] for b in blocks if b["kind"] == "note"}
    blocks = [
        dict(b, inlines=[i for i in b["inlines"] if i["type"] != "noteRef" or i["note"] in notes]) for b in blocks
    ]
    ordered = order_notes(blocks)
    numbers = {}
    for i, note in enumerate(ordered):
        numbers.setdefault(note["id"], i + 1)

    title = normal_lines([{"type": "text", "text": document["title"]}])
    title = "".join(char for line in title for char, _ in line)
    text = "Acuerdo text 1\nLanguage: %s\n%s\n" % (document["language"], ("Title: " + title).rstrip(" "))

    previous, counts, note_number = None, {}, 0
    for block in [b for b in blocks if b["kind"] != "note"] + ordered:
        kind = block["kind"]
        lead = ""
        if kind != "item":
            counts = {}
        if kind == "heading":
            lead = "#" * clamp(block["level"], 1, 3) + " "
        elif kind == "quote":
            lead = "> "
        elif kind == "note":
            note_number += 1
            lead = "^%d: " % note_number
        elif kind == "item":
            level = clamp(block["level"], 0, 4)
            counts = {k: v for k, v in counts.items() if k <= level}
            if block.get("marker") == "number":
                counts[level] = counts.get(level, 0) + 1
                lead = "  " * level + "%d. " % counts[level]
            else:
                counts[level] = 0
                lead = "  " * level + "- "
        lines = [written(line, numbers) for line in normal_lines(block["inlines"])]
        if kind == "paragraph":
            if lines[0][:1] in ("#", "|", "-") and lines[0]:
                lines[0] = "\\" + lines[0]
            else:
                lines[0] = re.sub(r"^([0-9]+)\.", r"\1\\.", lines[0])
        lines[1:] = [("| " + line).rstrip(" ") for line in lines[1:]]
        if not (kind == "item" and previous == "item"):
            text += "\n"
        text += lead + "\n".join(lines) + "\n"
        previous = kind
    return text


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for row in sys.stdin:
        text = canonical(json.loads(row))
        print(json.dumps({"text": text, "digest": hashlib.sha256(text.encode("utf-8")).hexdigest()}), flush=True)


if __name__ == "__main__":
    main()
