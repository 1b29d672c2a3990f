"""A stage of reading has what its step and those before it found, and nothing later."""

from dataclasses import fields

from annotated import sample_reports
from menurut.desk.trace import STEPS, added, stages

REPORT = sample_reports()[0]


def test_the_last_stage_is_the_report() -> None:
    assert list(stages(REPORT))[-1] == ("claims", REPORT)


def test_each_step_adds_only_what_is_its_own() -> None:
    before = None
    for (step, stage), (named, filled) in zip(stages(REPORT), STEPS, strict=True):
        assert step == named
        if before is not None:
            changed = {field.name for field in fields(stage) if getattr(stage, field.name) != getattr(before, field.name)}
            assert changed <= set(filled)
        before = stage


def test_every_stage_can_be_printed() -> None:
    assert all(REPORT.article.text[:20] in stage.to_marks().replace("[[", "") for _, stage in list(stages(REPORT))[:1])
    assert [stage.to_marks() != "" for _, stage in stages(REPORT)] == [True] * len(STEPS)


def test_what_a_step_added_are_the_marks_that_were_not_there_before() -> None:
    stage = dict(stages(REPORT))
    entities = added(stage["attribution"], stage["entities"])
    assert len(entities.entities) == len(REPORT.entities)
    assert {mark.label for mark in entities.marks} <= {"name", "pronoun", "source"}
    events = added(stage["places"], stage["events"])
    assert events.entities == ()
    assert "trigger" in {mark.label for mark in events.marks} <= {"trigger", "actor", "recipient"}
    assert {mark.label for mark in added(stage["events"], stage["claims"]).marks} == {"trigger"}
