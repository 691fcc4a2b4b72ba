from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AcceptanceInput")


@_attrs_define
class AcceptanceInput:
    """A criterion to store with a plan. One with a present text keeps its evidence.

    Attributes:
        text (str): What must hold, in one sentence.
        met_by (None | str | Unset): The id of the check, or the path, that shows it; null where nothing does. Kept when
            left out, if the text is a present one.
    """

    text: str
    met_by: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        met_by: None | str | Unset
        if isinstance(self.met_by, Unset):
            met_by = UNSET
        else:
            met_by = self.met_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
            }
        )
        if met_by is not UNSET:
            field_dict["met_by"] = met_by

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        text = d.pop("text")

        def _parse_met_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        met_by = _parse_met_by(d.pop("met_by", UNSET))

        acceptance_input = cls(
            text=text,
            met_by=met_by,
        )

        acceptance_input.additional_properties = d
        return acceptance_input

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
