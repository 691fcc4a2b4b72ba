from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.project_language import ProjectLanguage, check_project_language
from ..models.stage_planner import StagePlanner, check_stage_planner
from ..models.stop_after import StopAfter, check_stop_after
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImplementInput")


@_attrs_define
class ImplementInput:
    """How to implement a dream; every field has a default. Unknown fields are refused.

    Attributes:
        planner (StagePlanner | Unset): One of the planners configured for this stage.
        language (ProjectLanguage | Unset): A language that projects are generated in and run in the sandbox.
        verify (bool | Unset): Whether to run the project in the sandbox. Default: True.
        stop_after (StopAfter | Unset): A step after which an implementation waits: after `plan` with the status
            `planned`, so that the plan can be read, edited and approved.
    """

    planner: StagePlanner | Unset = UNSET
    language: ProjectLanguage | Unset = UNSET
    verify: bool | Unset = True
    stop_after: StopAfter | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        planner: str | Unset = UNSET
        if not isinstance(self.planner, Unset):
            planner = self.planner

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        verify = self.verify

        stop_after: str | Unset = UNSET
        if not isinstance(self.stop_after, Unset):
            stop_after = self.stop_after

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if planner is not UNSET:
            field_dict["planner"] = planner
        if language is not UNSET:
            field_dict["language"] = language
        if verify is not UNSET:
            field_dict["verify"] = verify
        if stop_after is not UNSET:
            field_dict["stop_after"] = stop_after

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        _planner = d.pop("planner", UNSET)
        planner: StagePlanner | Unset
        if isinstance(_planner, Unset):
            planner = UNSET
        else:
            planner = check_stage_planner(_planner)

        _language = d.pop("language", UNSET)
        language: ProjectLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_project_language(_language)

        verify = d.pop("verify", UNSET)

        _stop_after = d.pop("stop_after", UNSET)
        stop_after: StopAfter | Unset
        if isinstance(_stop_after, Unset):
            stop_after = UNSET
        else:
            stop_after = check_stop_after(_stop_after)

        implement_input = cls(
            planner=planner,
            language=language,
            verify=verify,
            stop_after=stop_after,
        )

        return implement_input
