from typing import Literal, cast

SnippetFieldType0 = Literal[
    "decisions",
    "description",
    "documents",
    "features",
    "outcome",
    "suggestions",
    "summary",
    "tags",
    "title",
    "todos",
]

SNIPPET_FIELD_TYPE_0_VALUES: set[SnippetFieldType0] = {
    "decisions",
    "description",
    "documents",
    "features",
    "outcome",
    "suggestions",
    "summary",
    "tags",
    "title",
    "todos",
}


def check_snippet_field_type_0(value: str) -> SnippetFieldType0:
    # A later version of the API may have more values: they are read as they are.
    return cast(SnippetFieldType0, value)
