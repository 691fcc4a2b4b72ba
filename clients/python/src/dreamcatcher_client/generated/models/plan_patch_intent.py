from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plan_language import PlanLanguage, check_plan_language
from ..models.project_kind import ProjectKind, check_project_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="PlanPatchIntent")


@_attrs_define
class PlanPatchIntent:
    """The kind and language of the project; what is left out stays as it is.

    Attributes:
        kind (ProjectKind | Unset): A kind of project.
            `web_app`: pages in a browser, with or without a server.
            `api`: a server without pages.
            `cli`: a program or script for a terminal.
            `library`: functions for other programs.
            `bot`: a chat bot.
            `mobile_app`: an app for phones.
            `desktop_app`: a program with windows, or a game.
            `extension`: a plug-in of a browser, an editor or another program.
            `data_job`: analysis, scraping, machine learning, scheduled jobs.
            `database`: a schema with its queries.
            `automation`: home automation, CI workflows, infrastructure, configuration, formulas.
            `document`: text without a program.
        language (None | PlanLanguage | Unset): The language to build the project in; null for a document, and where
            nothing says which.
    """

    kind: ProjectKind | Unset = UNSET
    language: None | PlanLanguage | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        elif isinstance(self.language, str):
            language = self.language
        else:
            language = self.language

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if kind is not UNSET:
            field_dict["kind"] = kind
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        _kind = d.pop("kind", UNSET)
        kind: ProjectKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_project_kind(_kind)

        def _parse_language(data: object) -> None | PlanLanguage | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = check_plan_language(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PlanLanguage | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        plan_patch_intent = cls(
            kind=kind,
            language=language,
        )

        plan_patch_intent.additional_properties = d
        return plan_patch_intent

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
