from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="IgnoredFilter")


@_attrs_define
class IgnoredFilter:
    """A filter in a query whose value means nothing; the search goes on without it.

    Attributes:
        filter_ (str): The filter's name in the query.
        value (str): Its value, as it was typed.
        message (str): What the value must be.
    """

    filter_: str
    value: str
    message: str

    def to_dict(self) -> dict[str, Any]:
        filter_ = self.filter_

        value = self.value

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "filter": filter_,
                "value": value,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        filter_ = d.pop("filter")

        value = d.pop("value")

        message = d.pop("message")

        ignored_filter = cls(
            filter_=filter_,
            value=value,
            message=message,
        )

        return ignored_filter
