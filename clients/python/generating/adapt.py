"""The OpenAPI document as openapi-python-client can read it: with one type of body everywhere."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

JSON = "application/json"
TEXT = {"text/plain": {"schema": {"type": "string"}}}


def adapted(document: dict[str, Any]) -> dict[str, Any]:
    """The document, without what the generator would leave out or misread.

    A request that may be JSON is JSON, which can carry a conversation in any text format. A response that is
    JSON or text, as its query asks, is text: the hand-written layer reads the JSON in it.
    """
    document = deepcopy(document)
    for path in document["paths"].values():
        for operation in path.values():
            body = operation.get("requestBody")
            if body and JSON in body["content"]:
                body["content"] = {JSON: body["content"][JSON]}
            for response in operation["responses"].values():
                content = response.get("content", {})
                if JSON in content and any(name.startswith("text/") for name in content):
                    response["content"] = TEXT
    return document
