from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GatewayMessage")


@_attrs_define
class GatewayMessage:
    """A response of API Gateway itself: the request is throttled, or its body is larger than 10 MB.

    Attributes:
        message (str): Why the gateway refused the request.
    """

    message: str

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        message = d.pop("message")

        gateway_message = cls(
            message=message,
        )

        return gateway_message
