"""What many articles tell together: pure functions over records, whatever the order the articles come in.

naming -> likeness -> identities -> candidates
addresses -> prints -> duplicates -> origins; eventprints -> rarity -> fit -> sameevent; claimprints -> facts -> links -> disputes; compare
"""
