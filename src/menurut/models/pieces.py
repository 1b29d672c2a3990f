"""Cut words into the encoder's pieces, each word on its own, so that a piece never crosses a word's border.

    ["Gedung", "Putih", ","]  ->  <s> ▁Gedung ▁Put ih , </s>
                                  └ first pieces stand at 1, 2, 4

A word's offsets are the layout's, so nothing has to be mapped back from pieces to characters.
"""

from collections.abc import Sequence
from functools import lru_cache

from tokenizers import Tokenizer

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3

# A word of the hostile kind: what stands behind this many characters says nothing more.
LONGEST_WORD = 64


class Pieces:
    """The vocabulary of an encoder, as the `tokenizers` library writes it into a file."""

    def __init__(self, written: bytes) -> None:
        tokenizer = Tokenizer.from_buffer(written)
        self._model, self._normalizer = tokenizer.model, tokenizer.normalizer
        self._cut = lru_cache(maxsize=100_000)(self._cut_word)

    def _cut_word(self, word: str, spaced: bool) -> tuple[int, ...]:
        sound = word.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no character
        # cut again: one sign may be written out as eighteen letters
        normal = self._normalizer.normalize_str(sound).strip().replace(" ", "▁")[:LONGEST_WORD] or "_"
        return tuple(piece.id for piece in self._model.tokenize(("▁" if spaced else "") + normal)) or (UNKNOWN,)

    def of(self, word: str, spaced: bool) -> tuple[int, ...]:
        """Return the pieces of a word, one at least; `spaced` where a space stands before it."""
        return self._cut(word[:LONGEST_WORD], spaced)

    def encode(self, words: Sequence[str], spaced: Sequence[bool]) -> tuple[list[int], list[int]]:
        """Return the pieces of a window, begin and end included, and where each word's first piece stands."""
        ids, first = [BEGIN], []
        for word, space in zip(words, spaced, strict=True):
            first.append(len(ids))
            ids.extend(self.of(word, space))
        return [*ids, END], first
