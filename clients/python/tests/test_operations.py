"""Every operation of the OpenAPI document can be called."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dreamcatcher_client import _async, _sync
from dreamcatcher_client.generated import api

HERE = Path(__file__).parent
DOCUMENT: dict[str, Any] = json.loads((HERE.parents[2] / "docs" / "openapi.json").read_text("utf-8"))

Operation = tuple[str, str]


def operations_of(document: dict[str, Any]) -> set[Operation]:
    """Methods and paths, as the document has them."""
    return {(method, path) for path, item in document["paths"].items() for method in item}


def generated() -> dict[str, ModuleType]:
    """The module of each operation that was generated."""
    modules = (module for module in pkgutil.walk_packages(api.__path__, f"{api.__name__}."))
    return {each.name: importlib.import_module(each.name) for each in modules if not each.ispkg}


def request_of(module: ModuleType) -> Operation:
    """The method of an operation and its path, with the names of parameters in it."""
    parameters = inspect.signature(module._get_kwargs).parameters.values()
    needed = [each for each in parameters if each.default is inspect.Parameter.empty]

    class Body(list[Any]):
        def to_dict(self) -> dict[str, Any]:
            return {}

    values = {each.name: Body() if each.name == "body" else f"<{each.name}>" for each in needed}
    kwargs = module._get_kwargs(**values)
    return kwargs["method"], kwargs["url"].replace("%3C", "{").replace("%3E", "}")


def not_called(document: dict[str, Any]) -> set[Operation]:
    """The operations of a document that the package does not have."""
    return operations_of(document) - {request_of(module) for module in generated().values()}


def test_every_operation_is_generated() -> None:
    assert not_called(DOCUMENT) == set()
    assert len(generated()) == len(operations_of(DOCUMENT)) > 30


def test_an_operation_that_is_dropped_is_found() -> None:
    paths = {**DOCUMENT["paths"], "/api/v1/dropped": {"post": {}}}
    assert not_called({**DOCUMENT, "paths": paths}) == {("post", "/api/v1/dropped")}


@pytest.mark.parametrize("package", [_async, _sync])
def test_every_operation_has_a_method(package: ModuleType) -> None:
    assert package.__file__ is not None
    sources = [path.read_text("utf-8") for path in (Path(package.__file__).parent / "groups").glob("*.py")]
    used = {
        node.value.id
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr == "_get_kwargs" and isinstance(node.value, ast.Name)
    }
    assert used == {name.rpartition(".")[2] for name in generated()}
