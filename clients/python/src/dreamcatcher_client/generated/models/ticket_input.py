from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ticket_status import TicketStatus, check_ticket_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.acceptance_input import AcceptanceInput
    from ..models.estimate_input import EstimateInput


T = TypeVar("T", bound="TicketInput")


@_attrs_define
class TicketInput:
    """A ticket to store with a plan. Of a ticket of the plan, fields that are left out stay as they are, and so does its
    evidence.

        Attributes:
            id (str): The id of a ticket of the plan, or of a new one.
            title (str | Unset): The task, in a few words; a new ticket needs it.
            description (str | Unset): The details of the task; may be empty.
            status (TicketStatus | Unset): What is known of the work of a ticket.
                `open`: nothing does it, or the person says last that it fails or rejects it.
                `unconfirmed`: an answer gives it, and nobody says that it works.
                `failed`: it was made, and a check of it shows that it does not work, whatever the conversation says.
                `done`: it is reported as done; the person takes it, or goes on from code of it that a file or an excerpt has,
                and the conversation does not end in what fails; or it is itself the answer that was asked for.
            acceptance (list[AcceptanceInput] | Unset): All acceptance criteria.
            estimate (EstimateInput | Unset): The estimated work of a ticket.
            depends_on (list[str] | Unset): The ids of all tickets to do before it.
    """

    id: str
    title: str | Unset = UNSET
    description: str | Unset = UNSET
    status: TicketStatus | Unset = UNSET
    acceptance: list[AcceptanceInput] | Unset = UNSET
    estimate: EstimateInput | Unset = UNSET
    depends_on: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        description = self.description

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        acceptance: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.acceptance, Unset):
            acceptance = []
            for acceptance_item_data in self.acceptance:
                acceptance_item = acceptance_item_data.to_dict()
                acceptance.append(acceptance_item)

        estimate: dict[str, Any] | Unset = UNSET
        if not isinstance(self.estimate, Unset):
            estimate = self.estimate.to_dict()

        depends_on: list[str] | Unset = UNSET
        if not isinstance(self.depends_on, Unset):
            depends_on = self.depends_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if status is not UNSET:
            field_dict["status"] = status
        if acceptance is not UNSET:
            field_dict["acceptance"] = acceptance
        if estimate is not UNSET:
            field_dict["estimate"] = estimate
        if depends_on is not UNSET:
            field_dict["depends_on"] = depends_on

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acceptance_input import AcceptanceInput
        from ..models.estimate_input import EstimateInput

        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title", UNSET)

        description = d.pop("description", UNSET)

        _status = d.pop("status", UNSET)
        status: TicketStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_ticket_status(_status)

        _acceptance = d.pop("acceptance", UNSET)
        acceptance: list[AcceptanceInput] | Unset = UNSET
        if _acceptance is not UNSET:
            acceptance = []
            for acceptance_item_data in _acceptance:
                acceptance_item = AcceptanceInput.from_dict(acceptance_item_data)

                acceptance.append(acceptance_item)

        _estimate = d.pop("estimate", UNSET)
        estimate: EstimateInput | Unset
        if isinstance(_estimate, Unset):
            estimate = UNSET
        else:
            estimate = EstimateInput.from_dict(_estimate)

        depends_on = cast(list[str], d.pop("depends_on", UNSET))

        ticket_input = cls(
            id=id,
            title=title,
            description=description,
            status=status,
            acceptance=acceptance,
            estimate=estimate,
            depends_on=depends_on,
        )

        ticket_input.additional_properties = d
        return ticket_input

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
