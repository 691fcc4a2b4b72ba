from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.acceptance_input import AcceptanceInput
    from ..models.decision_input import DecisionInput
    from ..models.milestone_input import MilestoneInput
    from ..models.open_question_input import OpenQuestionInput
    from ..models.plan_patch_intent import PlanPatchIntent
    from ..models.ticket_input import TicketInput


T = TypeVar("T", bound="PlanPatch")


@_attrs_define
class PlanPatch:
    """The fields of a plan to change, at least one; lists replace the present ones. Unknown fields are refused.

    Attributes:
        intent (PlanPatchIntent | Unset): The kind and language of the project; what is left out stays as it is.
        summary (str | Unset): The plan in a few sentences.
        tickets (list[TicketInput] | Unset): All tickets of the project: one that is left out is removed, one with a new
            id is added.
        milestones (list[MilestoneInput] | Unset): All milestones, in order. Each ticket is in exactly one of them.
        decisions (list[DecisionInput] | Unset): All that is settled, and holds for every ticket.
        definition_of_done (list[AcceptanceInput] | Unset): All that must hold for every ticket before it is done.
        questions (list[OpenQuestionInput] | Unset): All that is still open: one that is answered is left out.
    """

    intent: PlanPatchIntent | Unset = UNSET
    summary: str | Unset = UNSET
    tickets: list[TicketInput] | Unset = UNSET
    milestones: list[MilestoneInput] | Unset = UNSET
    decisions: list[DecisionInput] | Unset = UNSET
    definition_of_done: list[AcceptanceInput] | Unset = UNSET
    questions: list[OpenQuestionInput] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        intent: dict[str, Any] | Unset = UNSET
        if not isinstance(self.intent, Unset):
            intent = self.intent.to_dict()

        summary = self.summary

        tickets: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.tickets, Unset):
            tickets = []
            for tickets_item_data in self.tickets:
                tickets_item = tickets_item_data.to_dict()
                tickets.append(tickets_item)

        milestones: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.milestones, Unset):
            milestones = []
            for milestones_item_data in self.milestones:
                milestones_item = milestones_item_data.to_dict()
                milestones.append(milestones_item)

        decisions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.decisions, Unset):
            decisions = []
            for decisions_item_data in self.decisions:
                decisions_item = decisions_item_data.to_dict()
                decisions.append(decisions_item)

        definition_of_done: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.definition_of_done, Unset):
            definition_of_done = []
            for definition_of_done_item_data in self.definition_of_done:
                definition_of_done_item = definition_of_done_item_data.to_dict()
                definition_of_done.append(definition_of_done_item)

        questions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.questions, Unset):
            questions = []
            for questions_item_data in self.questions:
                questions_item = questions_item_data.to_dict()
                questions.append(questions_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if intent is not UNSET:
            field_dict["intent"] = intent
        if summary is not UNSET:
            field_dict["summary"] = summary
        if tickets is not UNSET:
            field_dict["tickets"] = tickets
        if milestones is not UNSET:
            field_dict["milestones"] = milestones
        if decisions is not UNSET:
            field_dict["decisions"] = decisions
        if definition_of_done is not UNSET:
            field_dict["definition_of_done"] = definition_of_done
        if questions is not UNSET:
            field_dict["questions"] = questions

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acceptance_input import AcceptanceInput
        from ..models.decision_input import DecisionInput
        from ..models.milestone_input import MilestoneInput
        from ..models.open_question_input import OpenQuestionInput
        from ..models.plan_patch_intent import PlanPatchIntent
        from ..models.ticket_input import TicketInput

        d = dict(src_dict)
        _intent = d.pop("intent", UNSET)
        intent: PlanPatchIntent | Unset
        if isinstance(_intent, Unset):
            intent = UNSET
        else:
            intent = PlanPatchIntent.from_dict(_intent)

        summary = d.pop("summary", UNSET)

        _tickets = d.pop("tickets", UNSET)
        tickets: list[TicketInput] | Unset = UNSET
        if _tickets is not UNSET:
            tickets = []
            for tickets_item_data in _tickets:
                tickets_item = TicketInput.from_dict(tickets_item_data)

                tickets.append(tickets_item)

        _milestones = d.pop("milestones", UNSET)
        milestones: list[MilestoneInput] | Unset = UNSET
        if _milestones is not UNSET:
            milestones = []
            for milestones_item_data in _milestones:
                milestones_item = MilestoneInput.from_dict(milestones_item_data)

                milestones.append(milestones_item)

        _decisions = d.pop("decisions", UNSET)
        decisions: list[DecisionInput] | Unset = UNSET
        if _decisions is not UNSET:
            decisions = []
            for decisions_item_data in _decisions:
                decisions_item = DecisionInput.from_dict(decisions_item_data)

                decisions.append(decisions_item)

        _definition_of_done = d.pop("definition_of_done", UNSET)
        definition_of_done: list[AcceptanceInput] | Unset = UNSET
        if _definition_of_done is not UNSET:
            definition_of_done = []
            for definition_of_done_item_data in _definition_of_done:
                definition_of_done_item = AcceptanceInput.from_dict(
                    definition_of_done_item_data
                )

                definition_of_done.append(definition_of_done_item)

        _questions = d.pop("questions", UNSET)
        questions: list[OpenQuestionInput] | Unset = UNSET
        if _questions is not UNSET:
            questions = []
            for questions_item_data in _questions:
                questions_item = OpenQuestionInput.from_dict(questions_item_data)

                questions.append(questions_item)

        plan_patch = cls(
            intent=intent,
            summary=summary,
            tickets=tickets,
            milestones=milestones,
            decisions=decisions,
            definition_of_done=definition_of_done,
            questions=questions,
        )

        return plan_patch
