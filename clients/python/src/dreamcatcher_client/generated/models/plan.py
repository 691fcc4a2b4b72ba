from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.acceptance import Acceptance
    from ..models.decision import Decision
    from ..models.intent import Intent
    from ..models.milestone import Milestone
    from ..models.open_question import OpenQuestion
    from ..models.ticket import Ticket


T = TypeVar("T", bound="Plan")


@_attrs_define
class Plan:
    """The plan of a project.

    Attributes:
        intent (Intent): The kind and language of the project that the dream asks for.
        summary (str): The plan in a few sentences.
        milestones (list[Milestone]): The milestones, in order.
        tickets (list[Ticket]): The tickets of the project.
        estimate_hours (float): The estimated work of the tickets that are not done, in hours.
        decisions (list[Decision]): What is settled, and holds for every ticket.
        definition_of_done (list[Acceptance]): What must hold for every ticket before it is done.
        questions (list[OpenQuestion]): What the conversation leaves open, and a person has to answer.
        agents_assigned (int): The maximum number of tickets that can be worked on in parallel.
        estimated_completion (datetime.datetime): A time in ISO 8601 format, in UTC.
    """

    intent: Intent
    summary: str
    milestones: list[Milestone]
    tickets: list[Ticket]
    estimate_hours: float
    decisions: list[Decision]
    definition_of_done: list[Acceptance]
    questions: list[OpenQuestion]
    agents_assigned: int
    estimated_completion: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        intent = self.intent.to_dict()

        summary = self.summary

        milestones = []
        for milestones_item_data in self.milestones:
            milestones_item = milestones_item_data.to_dict()
            milestones.append(milestones_item)

        tickets = []
        for tickets_item_data in self.tickets:
            tickets_item = tickets_item_data.to_dict()
            tickets.append(tickets_item)

        estimate_hours = self.estimate_hours

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        definition_of_done = []
        for definition_of_done_item_data in self.definition_of_done:
            definition_of_done_item = definition_of_done_item_data.to_dict()
            definition_of_done.append(definition_of_done_item)

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)

        agents_assigned = self.agents_assigned

        estimated_completion = self.estimated_completion.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "intent": intent,
                "summary": summary,
                "milestones": milestones,
                "tickets": tickets,
                "estimate_hours": estimate_hours,
                "decisions": decisions,
                "definition_of_done": definition_of_done,
                "questions": questions,
                "agents_assigned": agents_assigned,
                "estimated_completion": estimated_completion,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acceptance import Acceptance
        from ..models.decision import Decision
        from ..models.intent import Intent
        from ..models.milestone import Milestone
        from ..models.open_question import OpenQuestion
        from ..models.ticket import Ticket

        d = dict(src_dict)
        intent = Intent.from_dict(d.pop("intent"))

        summary = d.pop("summary")

        milestones = []
        _milestones = d.pop("milestones")
        for milestones_item_data in _milestones:
            milestones_item = Milestone.from_dict(milestones_item_data)

            milestones.append(milestones_item)

        tickets = []
        _tickets = d.pop("tickets")
        for tickets_item_data in _tickets:
            tickets_item = Ticket.from_dict(tickets_item_data)

            tickets.append(tickets_item)

        estimate_hours = d.pop("estimate_hours")

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = Decision.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        definition_of_done = []
        _definition_of_done = d.pop("definition_of_done")
        for definition_of_done_item_data in _definition_of_done:
            definition_of_done_item = Acceptance.from_dict(definition_of_done_item_data)

            definition_of_done.append(definition_of_done_item)

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in _questions:
            questions_item = OpenQuestion.from_dict(questions_item_data)

            questions.append(questions_item)

        agents_assigned = d.pop("agents_assigned")

        estimated_completion = datetime.datetime.fromisoformat(
            d.pop("estimated_completion")
        )

        plan = cls(
            intent=intent,
            summary=summary,
            milestones=milestones,
            tickets=tickets,
            estimate_hours=estimate_hours,
            decisions=decisions,
            definition_of_done=definition_of_done,
            questions=questions,
            agents_assigned=agents_assigned,
            estimated_completion=estimated_completion,
        )

        return plan
