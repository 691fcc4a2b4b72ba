from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="WorkflowStepLinksItem")


@_attrs_define
class WorkflowStepLinksItem:
    """
    Attributes:
        rel (str): What it leads to.
        href (str): The path in this API.
    """

    rel: str
    href: str

    def to_dict(self) -> dict[str, Any]:
        rel = self.rel

        href = self.href

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rel": rel,
                "href": href,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        rel = d.pop("rel")

        href = d.pop("href")

        workflow_step_links_item = cls(
            rel=rel,
            href=href,
        )

        return workflow_step_links_item
