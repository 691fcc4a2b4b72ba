from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.stage_planner import StagePlanner, check_stage_planner
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.code_source import CodeSource


T = TypeVar("T", bound="LegacyModernizationInput")


@_attrs_define
class LegacyModernizationInput:
    """Which code to modernize, and how.

    Attributes:
        code (CodeSource): Where the code is. It must name exactly one of upload_id, dream_id and implementation_id.
        generate (bool | Unset): Whether the builder generates what the plan's tickets ask for, in the sandbox. Default:
            False.
        planner (StagePlanner | Unset): One of the planners configured for this stage.
    """

    code: CodeSource
    generate: bool | Unset = False
    planner: StagePlanner | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code.to_dict()

        generate = self.generate

        planner: str | Unset = UNSET
        if not isinstance(self.planner, Unset):
            planner = self.planner

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
            }
        )
        if generate is not UNSET:
            field_dict["generate"] = generate
        if planner is not UNSET:
            field_dict["planner"] = planner

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.code_source import CodeSource

        d = dict(src_dict)
        code = CodeSource.from_dict(d.pop("code"))

        generate = d.pop("generate", UNSET)

        _planner = d.pop("planner", UNSET)
        planner: StagePlanner | Unset
        if isinstance(_planner, Unset):
            planner = UNSET
        else:
            planner = check_stage_planner(_planner)

        legacy_modernization_input = cls(
            code=code,
            generate=generate,
            planner=planner,
        )

        return legacy_modernization_input
