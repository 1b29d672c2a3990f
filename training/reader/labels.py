"""The labels of every head, in the order the network gives them. The run-time reads them from the model's manifest."""

UPOS = [
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
]
RELATIONS = [
    "acl",
    "advcl",
    "advmod",
    "amod",
    "appos",
    "aux",
    "case",
    "cc",
    "ccomp",
    "clf",
    "compound",
    "conj",
    "cop",
    "csubj",
    "dep",
    "det",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nsubj",
    "nummod",
    "obj",
    "obl",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "root",
    "vocative",
    "xcomp",
]
ACTS = ["say", "claim", "allege", "deny", "confirm", "refuse", "demand", "promise", "threaten", "praise", "criticise", "believe"]
TYPES = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
MODALITIES = ["actual", "planned", "conditional"]
POLARITIES = ["positive", "negative"]
# PLV joins CONCEDE and RETREAT.
ROOTS = [
    "ACCUSE",
    "AGREE",
    "AID",
    "ASSAULT",
    "COERCE",
    "CONSULT",
    "COOPERATE",
    "MOBILIZE",
    "PROTEST",
    "REJECT",
    "REQUEST",
    "SANCTION",
    "SUPPORT",
    "THREATEN",
    "YIELD",
]

# What the lexicons may say of a word (menurut.reading.hints).
EVENT_HINTS = ["", *TYPES, *(f"{kind}?" for kind in TYPES)]
CUE_HINTS = ["", *ACTS, "carrier"]


def _bio(kinds: str) -> list[str]:
    return ["O", *(f"{edge}-{kind}" for kind in kinds.split() for edge in "BI")]


# Names as each corpus has them, and as we do ("ours").
SCHEMES = {
    "ours": _bio("person organisation state place group"),
    "idner": _bio("PER ORG LOC"),
    "nergrit": _bio("PERSON ORGANISATION PLACE"),
    "nerp": _bio("PPL IND PLC EVT FNB"),
}
