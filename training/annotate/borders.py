"""Where words may be cut: a span begins and ends with a word, but for what hangs on one.

katanya     kata | nya     cue and source        kupikir     ku | pikir     source and cue
the         t | he         no: a slip
"""

# They stand for somebody, or lean on the word before.
BEHIND = frozenset({"nya", "ku", "mu", "lah", "kah", "pun"})
BEFORE = frozenset({"ku", "kau"})


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Return whether a span begins or ends inside a word, where nothing that hangs on words is cut off or is the span itself.

    >>> cuts_a_word("katanya", 0, 4), cuts_a_word("katanya", 4, 7), cuts_a_word("the end", 1, 3)
    (False, False, True)
    """
    if start >= end:
        return False
    left, right = start, end
    while left and text[left - 1].isalnum() and text[start].isalnum():
        left -= 1
    while right < len(text) and text[right].isalnum() and text[end - 1].isalnum():
        right += 1
    within, before, behind = text[start:end].casefold(), text[left:start].casefold(), text[end:right].casefold()
    if before and before not in BEFORE and within.partition(" ")[0] not in BEHIND:
        return True
    return bool(behind) and behind not in BEHIND and within.rpartition(" ")[2] not in BEFORE
