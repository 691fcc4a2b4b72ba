from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.dream_kind import DreamKind, check_dream_kind
from ..models.dream_status import DreamStatus, check_dream_status
from ..models.stage_brand import StageBrand, check_stage_brand
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.decision_input import DecisionInput
    from ..models.document_input import DocumentInput
    from ..models.feature_input import FeatureInput
    from ..models.outcome_input import OutcomeInput
    from ..models.suggestion_input import SuggestionInput
    from ..models.todo_input import TodoInput


T = TypeVar("T", bound="DreamInput")


@_attrs_define
class DreamInput:
    """The content of a new dream. Unknown fields are refused.

    Attributes:
        title (str): The dream's title.
        description (str | Unset): What the dream is about, in Markdown; may be empty. Default: ''.
        status (DreamStatus | Unset): The status of a dream. A client may set any; an implementation sets it when it
            starts and ends.
            `idea`: nothing is built yet.
            `planned`: a project is built but not verified.
            `implementing`: an implementation is in progress.
            `completed`: the last implementation is verified, or PipelineOS completed it.
            `failed`: the last implementation failed.
            `archived`: put aside; the dream cannot be implemented.
        tags (list[str] | Unset): Tags to filter dreams by.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        summary (str | Unset): The dream in a few sentences; may be empty. Default: ''.
        todos (list[TodoInput] | Unset): All todos of a dream, in the order to keep.
        documents (list[DocumentInput] | Unset): The documents of the dream.
        kind (DreamKind | Unset): What a dream is.
            `idea`: something to make, build or undertake.
            `how_to`: how something is done.
            `question`: something the person wanted to know.
            `writing`: a text that was to be written, changed or translated.
            `fix`: something that does not work and is to be mended.
        outcome (None | OutcomeInput | Unset): What came of the dream; null for nothing.
        decisions (list[DecisionInput] | Unset): What is settled.
        suggestions (list[SuggestionInput] | Unset): What is proposed and not taken up.
        features (list[FeatureInput] | Unset): What the thing can do, or must.
    """

    title: str
    description: str | Unset = ""
    status: DreamStatus | Unset = UNSET
    tags: list[str] | Unset = UNSET
    brand: StageBrand | Unset = UNSET
    summary: str | Unset = ""
    todos: list[TodoInput] | Unset = UNSET
    documents: list[DocumentInput] | Unset = UNSET
    kind: DreamKind | Unset = UNSET
    outcome: None | OutcomeInput | Unset = UNSET
    decisions: list[DecisionInput] | Unset = UNSET
    suggestions: list[SuggestionInput] | Unset = UNSET
    features: list[FeatureInput] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.outcome_input import OutcomeInput

        title = self.title

        description = self.description

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        brand: str | Unset = UNSET
        if not isinstance(self.brand, Unset):
            brand = self.brand

        summary = self.summary

        todos: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.todos, Unset):
            todos = []
            for componentsschemas_todos_input_item_data in self.todos:
                componentsschemas_todos_input_item = (
                    componentsschemas_todos_input_item_data.to_dict()
                )
                todos.append(componentsschemas_todos_input_item)

        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        outcome: dict[str, Any] | None | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, OutcomeInput):
            outcome = self.outcome.to_dict()
        else:
            outcome = self.outcome

        decisions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.decisions, Unset):
            decisions = []
            for decisions_item_data in self.decisions:
                decisions_item = decisions_item_data.to_dict()
                decisions.append(decisions_item)

        suggestions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.suggestions, Unset):
            suggestions = []
            for suggestions_item_data in self.suggestions:
                suggestions_item = suggestions_item_data.to_dict()
                suggestions.append(suggestions_item)

        features: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.features, Unset):
            features = []
            for features_item_data in self.features:
                features_item = features_item_data.to_dict()
                features.append(features_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if status is not UNSET:
            field_dict["status"] = status
        if tags is not UNSET:
            field_dict["tags"] = tags
        if brand is not UNSET:
            field_dict["brand"] = brand
        if summary is not UNSET:
            field_dict["summary"] = summary
        if todos is not UNSET:
            field_dict["todos"] = todos
        if documents is not UNSET:
            field_dict["documents"] = documents
        if kind is not UNSET:
            field_dict["kind"] = kind
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if decisions is not UNSET:
            field_dict["decisions"] = decisions
        if suggestions is not UNSET:
            field_dict["suggestions"] = suggestions
        if features is not UNSET:
            field_dict["features"] = features

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.decision_input import DecisionInput
        from ..models.document_input import DocumentInput
        from ..models.feature_input import FeatureInput
        from ..models.outcome_input import OutcomeInput
        from ..models.suggestion_input import SuggestionInput
        from ..models.todo_input import TodoInput

        d = dict(src_dict)
        title = d.pop("title")

        description = d.pop("description", UNSET)

        _status = d.pop("status", UNSET)
        status: DreamStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_dream_status(_status)

        tags = cast(list[str], d.pop("tags", UNSET))

        _brand = d.pop("brand", UNSET)
        brand: StageBrand | Unset
        if isinstance(_brand, Unset):
            brand = UNSET
        else:
            brand = check_stage_brand(_brand)

        summary = d.pop("summary", UNSET)

        _todos = d.pop("todos", UNSET)
        todos: list[TodoInput] | Unset = UNSET
        if _todos is not UNSET:
            todos = []
            for componentsschemas_todos_input_item_data in _todos:
                componentsschemas_todos_input_item = TodoInput.from_dict(
                    componentsschemas_todos_input_item_data
                )

                todos.append(componentsschemas_todos_input_item)

        _documents = d.pop("documents", UNSET)
        documents: list[DocumentInput] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = DocumentInput.from_dict(documents_item_data)

                documents.append(documents_item)

        _kind = d.pop("kind", UNSET)
        kind: DreamKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_dream_kind(_kind)

        def _parse_outcome(data: object) -> None | OutcomeInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                outcome_type_0 = OutcomeInput.from_dict(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OutcomeInput | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        _decisions = d.pop("decisions", UNSET)
        decisions: list[DecisionInput] | Unset = UNSET
        if _decisions is not UNSET:
            decisions = []
            for decisions_item_data in _decisions:
                decisions_item = DecisionInput.from_dict(decisions_item_data)

                decisions.append(decisions_item)

        _suggestions = d.pop("suggestions", UNSET)
        suggestions: list[SuggestionInput] | Unset = UNSET
        if _suggestions is not UNSET:
            suggestions = []
            for suggestions_item_data in _suggestions:
                suggestions_item = SuggestionInput.from_dict(suggestions_item_data)

                suggestions.append(suggestions_item)

        _features = d.pop("features", UNSET)
        features: list[FeatureInput] | Unset = UNSET
        if _features is not UNSET:
            features = []
            for features_item_data in _features:
                features_item = FeatureInput.from_dict(features_item_data)

                features.append(features_item)

        dream_input = cls(
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
        )

        return dream_input
