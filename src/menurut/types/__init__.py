"""The nouns: frozen records, no behaviour beyond their own fields."""
