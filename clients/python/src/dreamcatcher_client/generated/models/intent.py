from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.plan_language import PlanLanguage, check_plan_language
from ..models.project_kind import ProjectKind, check_project_kind

T = TypeVar("T", bound="Intent")


@_attrs_define
class Intent:
    """The kind and language of the project that the dream asks for.

    Attributes:
        kind (ProjectKind): A kind of project.
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
        language (None | PlanLanguage): The language to build the project in; null for a document, and where nothing
            says which.
        confidence (float): How certain the planner is of kind and language, from 0 to 1.
        evidence (list[str]): Passages of the dream that indicate kind and language.
    """

    kind: ProjectKind
    language: None | PlanLanguage
    confidence: float
    evidence: list[str]

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        language: None | str
        if isinstance(self.language, str):
            language = self.language
        else:
            language = self.language

        confidence = self.confidence

        evidence = self.evidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "language": language,
                "confidence": confidence,
                "evidence": evidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        kind = check_project_kind(d.pop("kind"))

        def _parse_language(data: object) -> None | PlanLanguage:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = check_plan_language(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PlanLanguage, data)

        language = _parse_language(d.pop("language"))

        confidence = d.pop("confidence")

        evidence = cast(list[str], d.pop("evidence"))

        intent = cls(
            kind=kind,
            language=language,
            confidence=confidence,
            evidence=evidence,
        )

        return intent
