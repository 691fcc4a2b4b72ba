"""What the generator is given, and that it drops nothing silently."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import generate
from adapt import adapted

TEXT = {"schema": {"type": "string"}}
JSON = {"schema": {"type": "object"}}


def document(content: dict[str, Any], response: dict[str, Any]) -> dict[str, Any]:
    responses = {"200": {"description": "D", "content": response}}
    return {"paths": {"/x": {"post": {"requestBody": {"content": content}, "responses": responses}}}}


def test_a_request_that_may_be_json_is_json() -> None:
    both = document({"text/markdown": TEXT, "application/json": JSON}, {"application/json": JSON})
    assert adapted(both) == document({"application/json": JSON}, {"application/json": JSON})


def test_a_response_that_is_json_or_text_is_text() -> None:
    both = document({"text/csv": TEXT}, {"application/json": JSON, "text/markdown": TEXT})
    assert adapted(both) == document({"text/csv": TEXT}, {"text/plain": TEXT})


def test_a_warning_of_the_generator_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    described = {"title": "T", "version": "1"}
    broken = {"openapi": "3.1.0", "info": described, **document({"text/csv": TEXT}, {"text/plain": TEXT})}
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(broken), "utf-8")
    monkeypatch.setattr(generate, "OPENAPI", path)
    with pytest.raises(SystemExit, match="Unsupported content type text/csv"):
        generate.generate_api(tmp_path)
