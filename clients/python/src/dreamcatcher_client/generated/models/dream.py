from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.dream_kind import DreamKind, check_dream_kind
from ..models.dream_status import DreamStatus, check_dream_status
from ..models.organizer_name import OrganizerName, check_organizer_name

if TYPE_CHECKING:
    from ..models.decision import Decision
    from ..models.document import Document
    from ..models.feature import Feature
    from ..models.outcome import Outcome
    from ..models.suggestion import Suggestion
    from ..models.todo import Todo


T = TypeVar("T", bound="Dream")


@_attrs_define
class Dream:
    """An idea, question, text or fix with its summary, todos and documents. As JSON it has at most 200 000 bytes: of what
    a conversation adds beyond that, suggestions are left out first, then features, documents, decisions and todos.

        Attributes:
            id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
                own.
            owner_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
                its own.
            title (str): The dream's title.
            description (str): What the dream is about, in Markdown; may be empty.
            status (DreamStatus): The status of a dream. A client may set any; an implementation sets it when it starts and
                ends.
                `idea`: nothing is built yet.
                `planned`: a project is built but not verified.
                `implementing`: an implementation is in progress.
                `completed`: the last implementation is verified, or PipelineOS completed it.
                `failed`: the last implementation failed.
                `archived`: put aside; the dream cannot be implemented.
            tags (list[str]): Tags to filter dreams by.
            brand (str): The brand that a dream is filed under, such as a venture of its owner.
            summary (str): The dream in a few sentences; may be empty.
            todos (list[Todo]): The dream's todos, in its owner's order.
            documents (list[Document]): The documents of the dream.
            kind (DreamKind): What a dream is.
                `idea`: something to make, build or undertake.
                `how_to`: how something is done.
                `question`: something the person wanted to know.
                `writing`: a text that was to be written, changed or translated.
                `fix`: something that does not work and is to be mended.
            outcome (None | Outcome): What came of the dream's conversation; null where nothing did.
            decisions (list[Decision]): What the person settled.
            suggestions (list[Suggestion]): What an assistant proposed and the person has not taken up.
            features (list[Feature]): What the thing that is made can do, or must.
            confidence (float): How sure `kind` is: 1 where a client set it, less where an organizer found it, 0 where
                nobody has said what the dream is, which makes it an `idea`. Default: 0.0.
            organized_by (None | OrganizerName): What organized the conversation captured last; null where nothing did.
            organizer_version (int | None): The version of that organizer; null where nothing organized the dream.
            sources (list[str]): The tools that the dream's conversations come from, each once; empty where it has none.
            created (datetime.datetime): A time in ISO 8601 format, in UTC.
            updated (datetime.datetime): A time in ISO 8601 format, in UTC.
            revision (int): The number of the dream's revision: 1 when created, one more with each change.
            synced_with_pipelineos (bool): Whether PipelineOS has reported a project for the dream.
            synced_at (datetime.datetime | None): When PipelineOS last reported a change of that project; null before the
                first report.
            pipelineos_project_id (None | str): The id of that project; null while there is none.
    """

    id: str
    owner_id: str
    title: str
    description: str
    status: DreamStatus
    tags: list[str]
    brand: str
    summary: str
    todos: list[Todo]
    documents: list[Document]
    kind: DreamKind
    outcome: None | Outcome
    decisions: list[Decision]
    suggestions: list[Suggestion]
    features: list[Feature]
    organized_by: None | OrganizerName
    organizer_version: int | None
    sources: list[str]
    created: datetime.datetime
    updated: datetime.datetime
    revision: int
    synced_with_pipelineos: bool
    synced_at: datetime.datetime | None
    pipelineos_project_id: None | str
    confidence: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        from ..models.outcome import Outcome

        id = self.id

        owner_id = self.owner_id

        title = self.title

        description = self.description

        status: str = self.status

        tags = self.tags

        brand = self.brand

        summary = self.summary

        todos = []
        for todos_item_data in self.todos:
            todos_item = todos_item_data.to_dict()
            todos.append(todos_item)

        documents = []
        for documents_item_data in self.documents:
            documents_item = documents_item_data.to_dict()
            documents.append(documents_item)

        kind: str = self.kind

        outcome: dict[str, Any] | None
        if isinstance(self.outcome, Outcome):
            outcome = self.outcome.to_dict()
        else:
            outcome = self.outcome

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        suggestions = []
        for suggestions_item_data in self.suggestions:
            suggestions_item = suggestions_item_data.to_dict()
            suggestions.append(suggestions_item)

        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)

        confidence = self.confidence

        organized_by: None | str
        if isinstance(self.organized_by, str):
            organized_by = self.organized_by
        else:
            organized_by = self.organized_by

        organizer_version: int | None
        organizer_version = self.organizer_version

        sources = self.sources

        created = self.created.isoformat()

        updated = self.updated.isoformat()

        revision = self.revision

        synced_with_pipelineos = self.synced_with_pipelineos

        synced_at: None | str
        if isinstance(self.synced_at, datetime.datetime):
            synced_at = self.synced_at.isoformat()
        else:
            synced_at = self.synced_at

        pipelineos_project_id: None | str
        pipelineos_project_id = self.pipelineos_project_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "owner_id": owner_id,
                "title": title,
                "description": description,
                "status": status,
                "tags": tags,
                "brand": brand,
                "summary": summary,
                "todos": todos,
                "documents": documents,
                "kind": kind,
                "outcome": outcome,
                "decisions": decisions,
                "suggestions": suggestions,
                "features": features,
                "confidence": confidence,
                "organized_by": organized_by,
                "organizer_version": organizer_version,
                "sources": sources,
                "created": created,
                "updated": updated,
                "revision": revision,
                "synced_with_pipelineos": synced_with_pipelineos,
                "synced_at": synced_at,
                "pipelineos_project_id": pipelineos_project_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.decision import Decision
        from ..models.document import Document
        from ..models.feature import Feature
        from ..models.outcome import Outcome
        from ..models.suggestion import Suggestion
        from ..models.todo import Todo

        d = dict(src_dict)
        id = d.pop("id")

        owner_id = d.pop("owner_id")

        title = d.pop("title")

        description = d.pop("description")

        status = check_dream_status(d.pop("status"))

        tags = cast(list[str], d.pop("tags"))

        brand = d.pop("brand")

        summary = d.pop("summary")

        todos = []
        _todos = d.pop("todos")
        for todos_item_data in _todos:
            todos_item = Todo.from_dict(todos_item_data)

            todos.append(todos_item)

        documents = []
        _documents = d.pop("documents")
        for documents_item_data in _documents:
            documents_item = Document.from_dict(documents_item_data)

            documents.append(documents_item)

        kind = check_dream_kind(d.pop("kind"))

        def _parse_outcome(data: object) -> None | Outcome:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                outcome_type_0 = Outcome.from_dict(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome, data)

        outcome = _parse_outcome(d.pop("outcome"))

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = Decision.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        suggestions = []
        _suggestions = d.pop("suggestions")
        for suggestions_item_data in _suggestions:
            suggestions_item = Suggestion.from_dict(suggestions_item_data)

            suggestions.append(suggestions_item)

        features = []
        _features = d.pop("features")
        for features_item_data in _features:
            features_item = Feature.from_dict(features_item_data)

            features.append(features_item)

        confidence = d.pop("confidence")

        def _parse_organized_by(data: object) -> None | OrganizerName:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organized_by_type_0 = check_organizer_name(data)

                return organized_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrganizerName, data)

        organized_by = _parse_organized_by(d.pop("organized_by"))

        def _parse_organizer_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        organizer_version = _parse_organizer_version(d.pop("organizer_version"))

        sources = cast(list[str], d.pop("sources"))

        created = datetime.datetime.fromisoformat(d.pop("created"))

        updated = datetime.datetime.fromisoformat(d.pop("updated"))

        revision = d.pop("revision")

        synced_with_pipelineos = d.pop("synced_with_pipelineos")

        def _parse_synced_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                synced_at_type_0 = datetime.datetime.fromisoformat(data)

                return synced_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        synced_at = _parse_synced_at(d.pop("synced_at"))

        def _parse_pipelineos_project_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        pipelineos_project_id = _parse_pipelineos_project_id(
            d.pop("pipelineos_project_id")
        )

        dream = cls(
            id=id,
            owner_id=owner_id,
            title=title,
            description=description,
            status=status,
            tags=tags,
            brand=brand,
            summary=summary,
            todos=todos,
            documents=documents,
            kind=kind,
            outcome=outcome,
            decisions=decisions,
            suggestions=suggestions,
            features=features,
            confidence=confidence,
            organized_by=organized_by,
            organizer_version=organizer_version,
            sources=sources,
            created=created,
            updated=updated,
            revision=revision,
            synced_with_pipelineos=synced_with_pipelineos,
            synced_at=synced_at,
            pipelineos_project_id=pipelineos_project_id,
        )

        return dream
