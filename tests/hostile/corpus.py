"""Bad inputs by the hundred, made and not kept: each a file that somebody could hand to a newsroom's machine.

    Case("nested div 60000", "nested-div-60000.html", b"<!DOCTYPE html>...")

Each ends in LAST, a sentence that must be read, or be missed by name: as a failure, a gap, or a line that was dropped for a
reason. All people and places are made up.
"""

import bz2
import gzip
import json
import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import brotli
import zstandard

PROSE = (
    "CONTOH. Menteri Pertahanan Lumara Budi Santoso mengatakan kapal Kestovia menyerang pelabuhan Orvel pada Senin dan "
    "menewaskan tiga orang. Kestovia membantah tuduhan itu. "
)
LAST = "Rika Belani menyerukan gencatan senjata di kota Tamm."
BODY = PROSE * 3
HEAD = "<!DOCTYPE html><html><head><title>CONTOH</title></head><body>"
MEGA, QUOTE = 1_000_000, '"'


@dataclass(frozen=True, slots=True)
class Case:
    """A bad input: what is bad about it, the name of its file, its bytes. `keeps` tells whether LAST stands in it as text."""

    name: str
    file: str
    raw: bytes
    keeps: bool = True


def cases() -> Iterator[Case]:
    """Yield all of them; the same every time."""
    for family in (_texts, _units, _letters, _encodings, _pages, _nested, _heads, _feeds, _tables, _archives, _packed):
        yield from family()


def _text(name: str, text: str) -> Case:
    return Case(name, f"{_slug(name)}.txt", text.encode("utf-8", "surrogatepass"))


def _page(name: str, body: str, head: str = HEAD, *, keeps: bool = True) -> Case:
    return Case(name, f"{_slug(name)}.html", f"{head}{body}<p>{BODY}</p><p>{LAST}</p>".encode("utf-8", "surrogatepass"), keeps)


def _slug(name: str) -> str:
    return "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in name)[:80]


def _texts() -> Iterator[Case]:
    """Texts that are too long, too deep or too much of one thing."""
    shapes = {
        "one token of a megabyte": "a" * MEGA,
        "one token of a megabyte of letters and digits": "a1" * (MEGA // 2),
        "a megabyte of prose": PROSE * (MEGA // len(PROSE)),
        "ten thousand sentences": "Ia datang. " * 10_000,
        "ten thousand lines": "\n".join(f"Kapal {number} berlayar." for number in range(10_000)),
        "quotes opened ten thousand times": '"Kapal itu, ' * 10_000,
        "curly quotes opened ten thousand times": "“Kapal itu, " * 10_000,
        "quotes within quotes": "“" * 5_000 + "kapal" + "”" * 5_000,
        "quotes that close first": "”" * 10_000,
        "brackets opened ten thousand times": "(kapal " * 10_000,
        "brackets within brackets": "(" * 5_000 + "kapal" + ")" * 5_000,
        "a chain of sources": "Menurut Budi, " * 5_000 + "kapal itu datang.",
        "a chain of denials": "Kestovia membantah. Lumara membantah bantahan itu. " * 2_000,
        "a thousand names": ". ".join(f"Budi Santoso{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} mengatakan kapal tiba" for n in range(1_000)),
        "a list of ten thousand names": ", ".join(f"Rika{n}" for n in range(10_000)),
        "a name of a thousand words": "Budi " * 1_000 + "mengatakan kapal tiba.",
        "acronyms in brackets": "Badan Kapal Lumara (BKL) " * 3_000,
        "pronouns of nobody": "Ia mengatakan bahwa ia melihatnya. " * 3_000,
        "dates without end": "pada Senin (1/2/2023) " * 5_000,
        "a number of a million digits": "Sebanyak " + "9" * MEGA + " orang tewas.",
        "numbers with points": "1.000.000." * 20_000,
        "hyphens": "kapal-" * 50_000,
        "apostrophes": "Qur'" * 50_000,
        "one sentence without end": "Budi mengatakan Lumara menyerang Kestovia dan " * 3_000,
        "full stops": "." * 200_000,
        "question marks": "?! " * 50_000,
        "dashes": "JAKARTA -- " * 10_000,
        "colons": "Budi: " * 20_000,
        "underscores": "_" * 300_000,
        "empty lines": "\n" * 300_000,
        "tabs": "\t" * 300_000,
        "links": "https://contoh.example/a?b=c " * 5_000,
        "addresses of mail": "budi@contoh.example " * 5_000,
        "tags of a forum": "#kapal @budi " * 10_000,
        "markdown": "**kapal** [x](http://contoh.example) " * 5_000,
        "html in a text": "<b>kapal</b> &amp; &#x41; " * 5_000,
        "roman numbers": "Bab MMMMMMMMMMCMXCIX " * 5_000,
        "years without end": "tahun 99999 dan tahun 0000 " * 5_000,
        "dates that are none": "pada 31 Februari 2023, 00/00/0000, 99/99/9999. " * 2_000,
        "words that open nothing": "bahwa karena sehingga " * 10_000,
        "cues alone": "katanya ujarnya menurutnya " * 5_000,
    }  # fmt: skip
    for name, text in shapes.items():
        yield _text(name, f"{BODY}\n{text}\n{LAST}")


def _units() -> Iterator[Case]:
    """A word that a rule waits for, again and again, so that the rule waits for what never comes."""
    for unit in (
        "menurut", "kata", "said", "according to", "bahwa", "yang", "dari", "oleh", "Presiden", "Menteri Luar Negeri", "pada", "jam",
        "dua", "ratus", "juta", "-nya", "tidak", "akan", "jika", "telah", "di", "ke", "Rabu", "lalu", "Foreign Minister", "the", "of",
        "Jakarta --", "(AP)", "Baca juga:", "Reuters", "spokesman", "denied", "attack on", "who", "and",
    ):  # fmt: skip
        yield _text(f"the word {unit}", f"{BODY}\n{(unit + ' ') * (40_000 // len(unit))}\n{LAST}")


def _letters() -> Iterator[Case]:
    """Letters that look, sort or join otherwise than they seem."""
    marks = {
        "right to left": "\u202e", "left to right isolates": "\u2066", "isolates that nobody closes": "\u2067", "zero width spaces": "\u200b",
        "zero width joiners": "\u200d", "soft hyphens": "\u00ad", "byte order marks": "\ufeff", "combining marks": "\u0301",
        "variation selectors": "\ufe0f", "tags": "\U000e0041", "no-break spaces": "\u00a0", "ideographic spaces": "\u3000",
        "line separators": "\u2028", "paragraph separators": "\u2029", "next lines": "\x85", "form feeds": "\f", "NUL": "\0", "escapes": "\x1b[2J",
        "backspaces": "\b", "bells": "\a", "private use": "\ue000", "no characters": "\uffff", "replacements": "\ufffd",
        "emoji": "\U0001f600", "flags": "\U0001f1ee\U0001f1e9", "Arabic": "العربية ", "Chinese": "船", "ligatures": "\ufdfa", "full width": "Ｂｕｄｉ",
    }  # fmt: skip
    for name, mark in marks.items():
        yield _text(f"{name} between letters", BODY + mark.join("Budi Santoso mengatakan kapal itu datang. ") + "\n" + LAST)
        yield _text(f"{name} by the ten thousand", f"{BODY}\n{mark * 10_000}\n{LAST}")
    twins = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "i": "і", "s": "ѕ", "K": "К", "B": "В", "S": "Ѕ"}
    for count in (1, 3, 10):
        table = str.maketrans(dict(list(twins.items())[:count]))
        yield _text(f"homoglyph names {count}", BODY + "Budi Santoso mengatakan Kestovia datang.".translate(table) + "\n" + LAST)
    yield _text("names taken apart", BODY + "Jose\u0301 Garci\u0301a-Ma\u0301rquez mengatakan kapal itu datang.\n" + LAST)
    lines = [{"text": f"\ud800 {BODY} \udfff {LAST}"}, {"text": f"{BODY} \\ud83d {LAST}", "title": "\udc00"}]
    yield Case("lone surrogates", "surrogates.jsonl", "\n".join(map(json.dumps, lines)).encode())


def _encodings() -> Iterator[Case]:
    """Bytes that are not what they say."""
    text = f"<p>{BODY}</p><p>Café “Orvel” – naïf.</p><p>{LAST}</p>"
    for declared in (
        "utf-8",
        "iso-8859-1",
        "windows-1252",
        "us-ascii",
        "utf-16",
        "utf-7",
        "shift_jis",
        "big5",
        "x-unknown",
        "none",
    ):
        head = HEAD.replace("<head>", f'<head><meta charset="{declared}">')
        for real in ("utf-8", "cp1252", "utf-16", "utf-32"):
            yield Case(
                f"{real} that says {declared}",
                f"{real}-as-{declared}.html",
                (head + text).encode(real),
                keeps=real in ("utf-8", "cp1252"),
            )
    broken = {
        "overlong": b"\xc0\xaf", "cut": b"\xe2\x82", "five bytes": b"\xf8\x88\x80\x80\x80", "halves": b"\xed\xa0\x80", "too high": b"\xf7\xbf\xbf\xbf",
        "ebcdic": b"\xc8\x85\x93\x93\x96", "continuations": b"\x80" * 300,
    }  # fmt: skip
    for name, octets in broken.items():
        yield Case(f"bytes {name}", f"bytes-{_slug(name)}.txt", f"{BODY}\n".encode() + octets * 3 + f"\n{LAST}".encode())
    yield Case("two encodings in one file", "two.txt", BODY.encode() + "Café naïf. ".encode("cp1252") * 20 + LAST.encode())


def _pages() -> Iterator[Case]:
    """Pages that were made to be slow or to be lost."""
    shapes = {
        "60,000 paragraphs": "".join(f"<p>Kapal {n} berlayar.</p>" for n in range(60_000)),
        "60,000 paragraphs unclosed": "".join(f"<p>Kapal {n}" for n in range(60_000)),
        "9,500 paragraphs": "".join(f"<p>Kapal {n} berlayar.</p>" for n in range(9_500)),
        "line breaks": "<br>" * 60_000,
        "comments": "<!-- kapal -->" * 60_000,
        "a comment that nobody closes": "<!-- kapal ",
        "comments within comments": "<!--" * 50_000,
        "sections of CDATA": "<![CDATA[kapal]]>" * 20_000,
        "instructions": "<?php kapal ?>" * 20_000,
        "entities": "&amp;lt;" * 100_000,
        "entities that are none": "&kapal;" * 50_000,
        "entities without end": "&#" * 100_000,
        "characters by number": "&#1114112;&#xD800;&#0;&#x80;" * 10_000,
        "many attributes": f"<div {' '.join(f'a{n}=1' for n in range(100_000))}></div>",
        "one attribute again and again": f"<div {'a=1 ' * 100_000}></div>",
        "an attribute of five megabytes": f"<div x='{'a' * 5 * MEGA}'></div>",
        "a tag that nobody closes": "<div a='",
        "tags without names": "<>" * 200_000,
        "open brackets": "<" * 500_000,
        "tags of odd names": "".join(f"<kapal{n}>" for n in range(5_000)),
        "tables within tables": "<table><tr><td>" * 3_000,
        "forms": "<form><input><select><option>" * 2_000,
        "scripts": "<script>" * 50_000,
        "a script that nobody closes": "<script>kapal",
        "a style that nobody closes": "<style>kapal",
        "a text area that nobody closes": "<textarea>kapal",
        "a title that nobody closes": "<title>kapal",
        "frames": "<iframe src='http://127.0.0.1/'></iframe>" * 3_000,
        "images of data": "<img src='data:image/png;base64,AAAA'>" * 3_000,
        "bases": "<base href='http://127.0.0.1/'>" * 1_000,
        "refreshes": "<meta http-equiv=refresh content='0;url=file:///etc/passwd'>" * 1_000,
        "a namespace": "<svg:svg xmlns:svg='x'>" * 200,
        "hidden paragraphs": "<p style='display:none'>kapal</p>" * 5_000,
        "links": "<a href='http://contoh.example/'>Kapal itu berlayar dari Orvel</a>" * 3_000,
    }  # fmt: skip
    eaten = {
        "a comment that nobody closes", "a tag that nobody closes", "scripts", "a script that nobody closes", "a style that nobody closes",
        "a text area that nobody closes", "comments within comments", "a title that nobody closes",
    }  # fmt: skip
    for name, body in shapes.items():
        yield _page(name, body, keeps=name not in eaten)
    yield Case("a page that is all frames", "frameset.html", b"<html><frameset>" + b"<frame src=x>" * 5_000, keeps=False)
    yield Case("an empty page", "empty.html", b"<html></html>", keeps=False)
    yield Case("nothing", "nothing.html", b"", keeps=False)
    yield Case("spaces", "spaces.txt", b" \n\t" * 1_000, keeps=False)


def _nested() -> Iterator[Case]:
    """Tags within tags."""
    for tag in (
        "div",
        "b",
        "span",
        "blockquote",
        "font",
        "ul><li",
        "table><tr><td",
        "svg",
        "math",
        "object",
        "noscript",
        "template",
    ):
        for depth in (300, 60_000):
            yield _page(
                f"nested {tag.replace('><', ' ')} {depth}", f"<{tag}>" * depth, keeps=tag not in ("noscript", "template", "object")
            )


def _heads() -> Iterator[Case]:
    """What a page says of itself: times, addresses, names."""
    times = (
        "0000-01-01", "0000-00-00T00:00:00Z", "99999-01-01T00:00:00Z", "-0001-12-31", "2023-02-31", "2023-13-45T99:99:99+99:99", "9" * 5_000,
        "1970-01-01T00:00:00Z", "31/12/9999", "kapan-kapan", "2023-07-26T25:61:61", "\u0662\u0660\u0662\u0663-\u0660\u0667-\u0662\u0666", "1e308", "NaN",
    )  # fmt: skip
    for number, moment in enumerate(times):
        head = HEAD.replace("</head>", f'<meta property="article:published_time" content="{moment}"></head>')
        yield _page(f"published {number}", "", head)
        told = json.dumps({"@type": "NewsArticle", "datePublished": moment, "headline": "CONTOH"})
        yield _page(f"published in JSON-LD {number}", f"<script type='application/ld+json'>{told}</script>")
    for number, address in enumerate((
        "http://[x", "http://127.0.0.1/", "javascript:alert(1)", "//", "http://" + "a" * 70_000, "http://contoh.example:99999/", "http://%00/", "\u202e", "data:text/html,x",
    )):  # fmt: skip
        yield _page(f"canonical {number}", "", HEAD.replace("</head>", f'<link rel="canonical" href="{address}"></head>'))
    for name, told in {
        "deep": "[" * 100_000, "deep objects": '{"a":' * 50_000, "long": json.dumps({"@type": "NewsArticle", "author": ["Budi"] * 50_000}),
        "odd": '{"@type": ["NewsArticle"], "author": {"name": {"name": []}}, "headline": 1}', "broken": '{"@type": "NewsArticle", ',
    }.items():  # fmt: skip
        yield _page(f"JSON-LD {name}", f"<script type='application/ld+json'>{told}</script>")
    for name, title in {
        "of a megabyte": "Kapal " * 150_000, "of marks": "\u202e\u0000\ud800", "of tags": "&lt;script&gt;alert(1)&lt;/script&gt;", "empty": " ",
    }.items():  # fmt: skip
        yield _page(f"a title {name}", "", HEAD.replace("CONTOH", title))


def _feeds() -> Iterator[Case]:
    """Feeds that laugh a billion times, read other people's files, or never end."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    entry = f"<item><title>CONTOH</title><link>http://contoh.example/a</link><description>{BODY}{LAST} {{}}</description></item>"
    doctypes = {
        "a billion laughs": f'<!DOCTYPE rss [<!ENTITY l0 "kapal">{laughs}]>', "a quadratic blowup": f'<!DOCTYPE rss [<!ENTITY l11 "{"kapal" * 20_000}">]>',
        "a file of another": '<!DOCTYPE rss [<!ENTITY l11 SYSTEM "file:///etc/passwd">]>', "an address of another": '<!DOCTYPE rss [<!ENTITY l11 SYSTEM "http://127.0.0.1/">]>',
        "a parameter of another": '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>',
    }  # fmt: skip
    for name, doctype in doctypes.items():
        body = f"<rss version='2.0'><channel>{entry.replace('{}', '&l11;')}</channel></rss>"
        yield Case(name, f"{_slug(name)}.xml", f"<?xml version='1.0'?>{doctype}{body}".encode())
    for number, moment in enumerate(
        ("Mon, 00 Xxx 0000 00:00:00 GMT", "99999-01-01T00:00:00Z", "0000-00-00", "Fri, 31 Dec 9999 23:59:60 +9999", "")
    ):
        dated = entry.replace("<link>", f"<pubDate>{moment}</pubDate><link>")
        yield Case(
            f"a feed of time {number}", f"time-{number}.xml", f"<rss version='2.0'><channel>{dated}</channel></rss>".encode()
        )
    yield Case("a feed that ends early", "early.xml", f"<rss version='2.0'><channel>{entry}{entry[:200]}".encode())
    yield Case("a feed nested deeply", "deep.xml", b"<rss version='2.0'><channel>" + b"<item>" * 20_000, keeps=False)
    yield Case("a feed of no entries", "none.xml", b"<rss version='2.0'><channel></channel></rss>", keeps=False)
    yield Case("a list of feeds that is deep", "deep.opml", b"<opml><body>" + b"<outline>" * 20_000, keeps=False)
    yield Case("a list of files", "files.opml", b"<opml><body><outline xmlUrl='file:///etc/passwd'/></body></opml>", keeps=False)


def _tables() -> Iterator[Case]:
    """Rows that are none."""
    good = json.dumps({"text": f"{BODY}{LAST}"})
    lines = {
        "deep": "[" * 100_000, "deep objects": '{"a":' * 100_000, "not an object": "[1, 2]", "broken": '{"text": "kapal', "a number": "1e999", "empty": "{}",
        "a text that is a list": '{"text": ["kapal"]}', "a text that is a number": '{"text": 1e400}', "keys twice": '{"text": "a", "text": "kapal"}',
        "a key of a megabyte": json.dumps({"k" * MEGA: 1}), "a time that is none": json.dumps({"text": PROSE, "published": "0000-99-99"}),
        "a language that is none": json.dumps({"text": PROSE, "language": "xx"}), "an address that is none": json.dumps({"text": PROSE, "url": "http://["}),
        "an id that is odd": json.dumps({"text": PROSE, "id": {"$oid": 1}}), "NaN": '{"text": NaN}', "a long number": '{"text": ' + "9" * 5_000 + "}",
    }  # fmt: skip
    for name, line in lines.items():
        yield Case(f"a line: {name}", f"line-{_slug(name)}.jsonl", f"{line}\n{good}\n".encode())
    yield Case("a line of 21 megabytes", "long.jsonl", b'{"text": "' + b"kapal " * (21 * MEGA // 6) + b'"}\n' + good.encode())
    cell = f'"{BODY}{LAST}"'
    rows = {
        "a quote that nobody closes": f'text,title\n{cell},x\n"{PROSE * 50}', "quotes": f"text,title\n{cell},{QUOTE * 20_000}x", "NUL": f"text,title\n{cell},\0",
        "columns by the thousand": f"text,{','.join(f'c{n}' for n in range(5_000))}\n{cell}\n", "the same column twice": f"text,text\nkapal,{cell}\n",
        "more cells than columns": f"text\n{cell}\n{PROSE.replace(',', ' ')},{',' * 10_000}\n", "a formula": f"text,title\n{cell},=cmd|'/c calc'!A0\n",
        "carriage returns": f"text,title\r{cell},x\r", "no column of text": "a,b\n1,2\n",
    }  # fmt: skip
    for name, table in rows.items():
        yield Case(
            f"a table: {name}",
            f"table-{_slug(name)}.csv",
            table.encode(),
            keeps=name != "no column of text",
        )
    yield Case("Parquet that is none", "none.parquet", b"PAR1" + bytes(range(256)) * 40 + b"PAR1", keeps=False)
    yield Case("Parquet whose end lies", "lies.parquet", b"PAR1" + b"\xff" * 400 + b"\xff\xff\xff\x7fPAR1", keeps=False)


def record(body: bytes, headers: str = "", *, length: int | None = None) -> bytes:
    """Return a record of a web archive."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + body
    return (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://contoh.example/a\r\nWARC-Date: 2024-05-14T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer) if length is None else length}\r\n\r\n"
    ).encode() + answer + b"\r\n\r\n"  # fmt: skip


def _archives() -> Iterator[Case]:
    """Web archives whose bodies are bombs, or whose numbers lie."""
    good = f"{HEAD}<article><p>{BODY}</p><p>{LAST}</p></article>".encode()
    bomb = b"<p>kapal</p>" * (3 * MEGA)
    packers = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
        "br": lambda raw: brotli.compress(raw, quality=1),
        "zstd": zstandard.compress,
    }
    for name, pack in packers.items():
        yield Case(
            f"an archive with a bomb in {name}",
            f"bomb-{name}.warc",
            record(pack(bomb), f"Content-Encoding: {name}\r\n") + record(good),
        )
        yield Case(f"an archive with {name}", f"good-{name}.warc", record(pack(good), f"Content-Encoding: {name}\r\n"))
        cut = record(pack(good)[:-9], f"Content-Encoding: {name}\r\n")
        yield Case(f"an archive with {name} cut off", f"cut-{name}.warc", cut + record(good))
        twice = record(pack(pack(bomb)), f"Content-Encoding: {name}, {name}\r\n")
        yield Case(f"an archive with {name} twice", f"twice-{name}.warc", twice + record(good))
    yield Case(
        "an archive packed as a bomb", "bomb.warc.gz", gzip.compress(record(b" " * 300 * MEGA)) + gzip.compress(record(good))
    )
    yield Case("an archive of a length that lies", "long.warc", record(good, length=99_999_999_999), keeps=False)
    yield Case("an archive of a short length", "short.warc", record(good, length=60) + record(good))
    yield Case("an archive of a length below nought", "below.warc", record(good, length=-5) + record(good), keeps=False)
    yield Case(
        "an archive in chunks that lie",
        "chunks.warc",
        record(b"ffffffff\r\n" + good, "Transfer-Encoding: chunked\r\n") + record(good),
    )
    yield Case(
        "an archive of empty chunks",
        "empty-chunks.warc",
        record(b"1\r\nk\r\n" * 200_000, "Transfer-Encoding: chunked\r\n") + record(good),
    )
    yield Case("an archive of odd headers", "headers.warc", record(good, "X: " + "a" * 100_000 + "\r\n") + record(good))
    yield Case(
        "an archive without an address", "nowhere.warc", record(good).replace(b"WARC-Target-URI: http://contoh.example/a\r\n", b"")
    )
    yield Case("an archive of noise", "noise.warc", bytes(range(256)) * 100, keeps=False)
    yield Case("an archive of packed noise", "noise.warc.gz", b"\x1f\x8b\x08\0" + bytes(range(256)) * 100, keeps=False)


def _packed() -> Iterator[Case]:
    """Files that are larger than they look."""
    good = f"{BODY}{LAST}".encode()
    yield Case("a bomb", "bomb.html.gz", gzip.compress(b"<p>a</p>" * (5 * MEGA)), keeps=False)
    yield Case("a bomb in a bomb", "bomb2.txt.gz", gzip.compress(gzip.compress(b"kapal " * (20 * MEGA))), keeps=False)
    yield Case("a bomb of members", "members.txt.gz", gzip.compress(b"") * 50_000 + gzip.compress(good))
    yield Case(
        "a packed table that is a bomb",
        "bomb.jsonl.gz",
        gzip.compress(b" " * 500 * MEGA, 1) + gzip.compress(b'\n{"text": "kapal"}'),
        keeps=False,
    )
    yield Case("packed and cut off", "cut.txt.gz", gzip.compress(good)[:-9])
    yield Case("packed and overwritten", "over.txt.gz", gzip.compress(good)[:-20] + b"\0" * 20)
    yield Case("a gzip that is none", "none.txt.gz", b"\x1f\x8b" + b"\xff" * 1_000, keeps=False)
    for name, raw in {
        "bz2": bz2.compress(good), "xz": lzma.compress(good), "zip": b"PK\x03\x04" + good, "pdf": b"%PDF-1.7\n" + good, "doc": b"\xd0\xcf\x11\xe0" + good,
        "elf": b"\x7fELF" + bytes(5_000), "sqlite": b"SQLite format 3\0" + bytes(5_000), "png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    }.items():  # fmt: skip
        yield Case(f"a file of {name}", f"file-{name}.txt", raw, keeps=False)
