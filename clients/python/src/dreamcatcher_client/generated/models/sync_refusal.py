from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.field_error import FieldError


T = TypeVar("T", bound="SyncRefusal")


@_attrs_define
class SyncRefusal:
    """A change that is not applied, since it is invalid or a quota is used up.

    Attributes:
        client_change_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        type_ (str): The kind of problem, as a URN: fields are invalid, or a quota is used up, so that the change may be
            sent again later.
        detail (str): What is wrong and what to do, for a person.
        errors (list[FieldError]): The invalid fields, at most 100; empty where none is invalid.
    """

    client_change_id: str
    type_: str
    detail: str
    errors: list[FieldError]

    def to_dict(self) -> dict[str, Any]:
        client_change_id = self.client_change_id

        type_ = self.type_

        detail = self.detail

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "client_change_id": client_change_id,
                "type": type_,
                "detail": detail,
                "errors": errors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.field_error import FieldError

        d = dict(src_dict)
        client_change_id = d.pop("client_change_id")

        type_ = d.pop("type")

        detail = d.pop("detail")

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = FieldError.from_dict(errors_item_data)

            errors.append(errors_item)

        sync_refusal = cls(
            client_change_id=client_change_id,
            type_=type_,
            detail=detail,
            errors=errors,
        )

        return sync_refusal
