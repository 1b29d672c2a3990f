"""What the shape of an unknown word says of its class: Indonesian affixes, English suffixes."""

import re

_ID_VERB = re.compile(r"(?:me(?:m|n|ng|ny|l|r|w|y)|di(?:per|ke|ber)?|ber|be(?=kerja|lajar)|ter|memper)\w{3,}|\w{4,}kan|ke\w{3,}i")
_ID_NOUN = re.compile(
    r"(?:pe(?:m|n|ng|ny|l|r)?\w{3,}(?:an|i)?|ke\w{3,}an|per\w{3,}an|\w{3,}(?:an|isme|itas|isasi|wan|wati|man|asi|ologi|tor|is))"
)
_SURE_VERB = re.compile(r"(?:me|di)\w{3,}kan(?:nya)?|me(?:m|n|ng|ny)\w{3,}(?<!as)(?<!log)(?<!us)i(?:nya)?")
# A root told twice, of which only the first has the prefix: "membagi-bagikan", "ditakut-takuti"; "menteri-menteri" are two of them.
_DOUBLED_VERB = re.compile(r"(?:me(?:m|n|ng|ny)?|di)(\w{3,})-\1(?:kan|i)?(?:nya)?")
_CLITIC = re.compile(r"(?:nya|lah|kah|pun|ku|mu)$")
_EN = (
    (re.compile(r"\w{3,}ly"), "ADV"),
    (re.compile(r"\w+-(?:led|backed|based|born|occupied|controlled|held|run|old|made|owned|wide|style|level|term|range)"), "ADJ"),
    (re.compile(r"\w{2,}(?:ed|ing)"), "VERB"),
    (re.compile(r"\w{3,}(?:tion|sion|ment|ness|ity|ism|ist|ship|ance|ence|ers?|ors?|ists|ions|ments|cy|hood)"), "NOUN"),
    (re.compile(r"\w{3,}(?:ous|ful|ive|less|able|ible|ical|ish|ary)"), "ADJ"),
    (re.compile(r"\w{3,}(?:ise|ize|ises|izes|ify|ifies)"), "VERB"),
)


def without_clitic(word: str, language: str) -> str:
    """Return an Indonesian word without -nya, -lah, -kah, -pun, -ku, -mu; another word as it is.

    >>> without_clitic("pasukannya", "id")
    'pasukan'
    """
    if language != "id" or len(word) < 6:
        return word
    return _CLITIC.sub("", word)


def is_sure_verb(word: str) -> bool:
    """Return whether an Indonesian word has a verb's affixes on both sides.

    >>> is_sure_verb("menyiarkan"), is_sure_verb("menteri")
    (True, False)
    """
    return len(word) >= 8 and _SURE_VERB.fullmatch(word) is not None


def shape_class(word: str, language: str, *, guess: str = "NOUN") -> str:
    """Return the class that a lower-case word's affixes suggest; `guess` where they suggest none.

    >>> shape_class("membredel", "id"), shape_class("pembredelan", "id")
    ('VERB', 'NOUN')
    >>> shape_class("membagi-bagikan", "id"), shape_class("menteri-menteri", "id"), shape_class("dinas-dinas", "id")
    ('VERB', 'NOUN', 'NOUN')
    """
    if language == "id":
        if _ID_VERB.fullmatch(word) or _DOUBLED_VERB.fullmatch(word):
            return "VERB"
        return "NOUN" if _ID_NOUN.fullmatch(word) else guess
    for pattern, tag in _EN:
        if pattern.fullmatch(word):
            return tag
    return guess
