"""What the model says of bare names, with scores written by hand."""

import pytest


@pytest.mark.parametrize(("kind", "score", "known"), [("person", 0.3, True), ("person", 0.2, False), ("place", 0.9, False)])
def test_a_bare_name_is_a_person_where_the_model_is_sure_of_it(read, kind, score, known):
    told = read("Polisi menangkap Azkahir di rumahnya.", seen={"Azkahir": (kind, score)})
    assert ("Azkahir" in {one.name for one in told.entities if one.kind == "person"}) == known


def test_its_kinds_are_weighed_over_all_mentions(read):
    told = read("Polisi menangkap Azkahir di rumahnya. Warga mengenal Azkahir.", seen={"Azkahir": ("person", 0.5)})
    assert "Azkahir" not in {one.name for one in told.entities}


def test_a_bare_name_is_a_body_where_the_model_sees_one(read):
    told = read("Azkahir Karmina menuduh wali kota.", seen={"Karmina": ("organisation", 0.9)})
    assert told.of("Azkahir Karmina").kind == "organisation"
    assert read("Azkahir Karmina menuduh wali kota.").of("Azkahir Karmina").kind == "person"
