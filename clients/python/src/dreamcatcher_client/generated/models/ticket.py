from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.ticket_status import TicketStatus, check_ticket_status

if TYPE_CHECKING:
    from ..models.acceptance import Acceptance
    from ..models.estimate import Estimate
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Ticket")


@_attrs_define
class Ticket:
    """A task of a plan.

    Attributes:
        id (str): The ticket's id, unique within its plan.
        title (str): The task, in a few words.
        description (str): The details of the task; may be empty.
        status (TicketStatus): What is known of the work of a ticket.
            `open`: nothing does it, or the person says last that it fails or rejects it.
            `unconfirmed`: an answer gives it, and nobody says that it works.
            `failed`: it was made, and a check of it shows that it does not work, whatever the conversation says.
            `done`: it is reported as done; the person takes it, or goes on from code of it that a file or an excerpt has,
            and the conversation does not end in what fails; or it is itself the answer that was asked for.
        acceptance (list[Acceptance]): The acceptance criteria.
        evidence (list[Evidence]): Where a conversation asks for it.
        estimate (Estimate): The estimated work of a ticket.
        estimate_hours (float): The estimated work, in hours: the middle of the range.
        depends_on (list[str]): The ids of the tickets to do before it; there are no cycles.
    """

    id: str
    title: str
    description: str
    status: TicketStatus
    acceptance: list[Acceptance]
    evidence: list[Evidence]
    estimate: Estimate
    estimate_hours: float
    depends_on: list[str]

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        description = self.description

        status: str = self.status

        acceptance = []
        for acceptance_item_data in self.acceptance:
            acceptance_item = acceptance_item_data.to_dict()
            acceptance.append(acceptance_item)

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        estimate = self.estimate.to_dict()

        estimate_hours = self.estimate_hours

        depends_on = self.depends_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
                "description": description,
                "status": status,
                "acceptance": acceptance,
                "evidence": evidence,
                "estimate": estimate,
                "estimate_hours": estimate_hours,
                "depends_on": depends_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acceptance import Acceptance
        from ..models.estimate import Estimate
        from ..models.evidence import Evidence

        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

        description = d.pop("description")

        status = check_ticket_status(d.pop("status"))

        acceptance = []
        _acceptance = d.pop("acceptance")
        for acceptance_item_data in _acceptance:
            acceptance_item = Acceptance.from_dict(acceptance_item_data)

            acceptance.append(acceptance_item)

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        estimate = Estimate.from_dict(d.pop("estimate"))

        estimate_hours = d.pop("estimate_hours")

        depends_on = cast(list[str], d.pop("depends_on"))

        ticket = cls(
            id=id,
            title=title,
            description=description,
            status=status,
            acceptance=acceptance,
            evidence=evidence,
            estimate=estimate,
            estimate_hours=estimate_hours,
            depends_on=depends_on,
        )

        return ticket
