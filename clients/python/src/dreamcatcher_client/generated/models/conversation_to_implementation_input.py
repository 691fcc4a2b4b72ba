from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.project_language import ProjectLanguage, check_project_language
from ..models.stage_brand import StageBrand, check_stage_brand
from ..models.stage_planner import StagePlanner, check_stage_planner
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.idea_source import IdeaSource


T = TypeVar("T", bound="ConversationToImplementationInput")


@_attrs_define
class ConversationToImplementationInput:
    """What to implement, and how.

    Attributes:
        source (IdeaSource): Where the idea is. It must name exactly one of conversation, conversation_id and dream_id.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        tags (list[str] | Unset): Tags to add to those found in the conversation.
        approve (bool | Unset): Whether to wait once it is planned, until a person approves the plan. Default: False.
        planner (StagePlanner | Unset): One of the planners configured for this stage.
        language (ProjectLanguage | Unset): A language that projects are generated in and run in the sandbox.
        verify (bool | Unset): Whether to run the project in the sandbox. Default: True.
    """

    source: IdeaSource
    brand: StageBrand | Unset = UNSET
    tags: list[str] | Unset = UNSET
    approve: bool | Unset = False
    planner: StagePlanner | Unset = UNSET
    language: ProjectLanguage | Unset = UNSET
    verify: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        source = self.source.to_dict()

        brand: str | Unset = UNSET
        if not isinstance(self.brand, Unset):
            brand = self.brand

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        approve = self.approve

        planner: str | Unset = UNSET
        if not isinstance(self.planner, Unset):
            planner = self.planner

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        verify = self.verify

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "source": source,
            }
        )
        if brand is not UNSET:
            field_dict["brand"] = brand
        if tags is not UNSET:
            field_dict["tags"] = tags
        if approve is not UNSET:
            field_dict["approve"] = approve
        if planner is not UNSET:
            field_dict["planner"] = planner
        if language is not UNSET:
            field_dict["language"] = language
        if verify is not UNSET:
            field_dict["verify"] = verify

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.idea_source import IdeaSource

        d = dict(src_dict)
        source = IdeaSource.from_dict(d.pop("source"))

        _brand = d.pop("brand", UNSET)
        brand: StageBrand | Unset
        if isinstance(_brand, Unset):
            brand = UNSET
        else:
            brand = check_stage_brand(_brand)

        tags = cast(list[str], d.pop("tags", UNSET))

        approve = d.pop("approve", UNSET)

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

        conversation_to_implementation_input = cls(
            source=source,
            brand=brand,
            tags=tags,
            approve=approve,
            planner=planner,
            language=language,
            verify=verify,
        )

        return conversation_to_implementation_input
