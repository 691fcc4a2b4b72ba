from __future__ import annotations

import pytest

from dreamcatcher_client import ApiError, AsyncDreamcatcher, etag_of
from dreamcatcher_client.generated.api.implementations import get_implementation
from dreamcatcher_client.models import DreamInput, ImplementInput, PlanPatch, TodoInput

#: Ends what would wait for ever: a busy machine is slow.
SECONDS = 250


async def test_a_plan_is_changed_approved_built_and_handed_over(client: AsyncDreamcatcher) -> None:
    dream = await client.dreams.create(
        DreamInput(title="Tide table", todos=[TodoInput(text="Ask the harbour")])
    )
    asked = await client.dreams.implement(dream, ImplementInput(stop_after="plan", verify=False))
    waiting = await client.implementations.wait(asked.id, poll_interval=0.2, timeout=SECONDS)
    assert waiting.status == "planned"
    response = await get_implementation.asyncio_detailed(asked.id, client=client.api)
    assert response.headers["etag"] == etag_of(waiting)

    edited = await client.implementations.update_plan(waiting, PlanPatch(summary="A table of tides."))
    with pytest.raises(ApiError) as caught:
        await client.implementations.approve(waiting)
    assert caught.value.status == 412
    await client.implementations.approve(edited)
    statuses: list[str] = []
    built = await client.implementations.wait(
        asked.id,
        poll_interval=0.2,
        on_progress=lambda state: statuses.append(state.status),
        timeout=SECONDS,
    )
    assert (built.status, built.verdict) == ("completed", "unverified")
    assert built.plan is not None
    assert built.plan.summary == "A table of tides."
    assert statuses[-1] == "completed"
    assert (await client.dreams.ensure_implementation(dream)).id == built.id
    assert [each.id async for each in client.dreams.implementations(dream)] == [built.id]

    handover = client.implementations.handover
    assert (await handover(built, "agents-md")).startswith("# ")
    assert (await handover(built, "github-issues")).startswith("#!/bin/sh")
    assert "harbour" in await handover(built, "prompt")
    spec_kit = await handover(built, "spec-kit")
    assert any(file.path.endswith("spec.md") for file in spec_kit.files)
    task_master = await handover(built, "task-master")
    assert task_master.master.tasks


async def test_refusals(client: AsyncDreamcatcher) -> None:
    dream = await client.dreams.create(DreamInput(title="Nothing built"))
    built = await client.dreams.implement(dream, ImplementInput(verify=False))
    await client.implementations.wait(built.id, poll_interval=0.2, timeout=SECONDS)
    with pytest.raises(ApiError) as caught:
        await client.implementations.cancel(built.id)
    assert caught.value.status == 409
    with pytest.raises(ApiError) as caught:
        await client.implementations.accept(built.id)
    assert caught.value.status == 409
