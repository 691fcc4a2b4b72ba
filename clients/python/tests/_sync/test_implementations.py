# Made from tests/_async/test_implementations.py: change that.
from __future__ import annotations

import pytest

from dreamcatcher_client import ApiError, Dreamcatcher, etag_of
from dreamcatcher_client.generated.api.implementations import get_implementation
from dreamcatcher_client.models import DreamInput, ImplementInput, PlanPatch, TodoInput

#: Ends what would wait for ever: a busy machine is slow.
SECONDS = 250


def test_a_plan_is_changed_approved_built_and_handed_over(client: Dreamcatcher) -> None:
    dream = client.dreams.create(DreamInput(title="Tide table", todos=[TodoInput(text="Ask the harbour")]))
    asked = client.dreams.implement(dream, ImplementInput(stop_after="plan", verify=False))
    waiting = client.implementations.wait(asked.id, poll_interval=0.2, timeout=SECONDS)
    assert waiting.status == "planned"
    response = get_implementation.sync_detailed(asked.id, client=client.api)
    assert response.headers["etag"] == etag_of(waiting)

    edited = client.implementations.update_plan(waiting, PlanPatch(summary="A table of tides."))
    with pytest.raises(ApiError) as caught:
        client.implementations.approve(waiting)
    assert caught.value.status == 412
    client.implementations.approve(edited)
    statuses: list[str] = []
    built = client.implementations.wait(
        asked.id,
        poll_interval=0.2,
        on_progress=lambda state: statuses.append(state.status),
        timeout=SECONDS,
    )
    assert (built.status, built.verdict) == ("completed", "unverified")
    assert built.plan is not None
    assert built.plan.summary == "A table of tides."
    assert statuses[-1] == "completed"
    assert (client.dreams.ensure_implementation(dream)).id == built.id
    assert [each.id for each in client.dreams.implementations(dream)] == [built.id]

    handover = client.implementations.handover
    assert (handover(built, "agents-md")).startswith("# ")
    assert (handover(built, "github-issues")).startswith("#!/bin/sh")
    assert "harbour" in handover(built, "prompt")
    spec_kit = handover(built, "spec-kit")
    assert any(file.path.endswith("spec.md") for file in spec_kit.files)
    task_master = handover(built, "task-master")
    assert task_master.master.tasks


def test_refusals(client: Dreamcatcher) -> None:
    dream = client.dreams.create(DreamInput(title="Nothing built"))
    built = client.dreams.implement(dream, ImplementInput(verify=False))
    client.implementations.wait(built.id, poll_interval=0.2, timeout=SECONDS)
    with pytest.raises(ApiError) as caught:
        client.implementations.cancel(built.id)
    assert caught.value.status == 409
    with pytest.raises(ApiError) as caught:
        client.implementations.accept(built.id)
    assert caught.value.status == 409
