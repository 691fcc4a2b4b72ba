from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Acceptance")


@_attrs_define
class Acceptance:
    """A criterion by which work is accepted.

    Attributes:
        text (str): What must hold, in one sentence.
        met_by (None | str): The id of the check, or the path, that shows it; null where nothing does.
        evidence (Evidence | None): Where a conversation says it; null for what the planner or a person wrote.
    """

    text: str
    met_by: None | str
    evidence: Evidence | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.evidence import Evidence

        text = self.text

        met_by: None | str
        met_by = self.met_by

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, Evidence):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "met_by": met_by,
                "evidence": evidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.evidence import Evidence

        d = dict(src_dict)
        text = d.pop("text")

        def _parse_met_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        met_by = _parse_met_by(d.pop("met_by"))

        def _parse_evidence(data: object) -> Evidence | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = Evidence.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Evidence | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        acceptance = cls(
            text=text,
            met_by=met_by,
            evidence=evidence,
        )

        return acceptance
