"""Contains all the data models used in inputs/outputs"""

from .acceptance import Acceptance
from .acceptance_input import AcceptanceInput
from .account import Account
from .account_tier import AccountTier
from .capture_input import CaptureInput
from .capture_outcome import CaptureOutcome
from .capture_result import CaptureResult
from .check_kind import CheckKind
from .check_result import CheckResult
from .check_result_outcome import CheckResultOutcome
from .code_snippet import CodeSnippet
from .code_snippet_input import CodeSnippetInput
from .command_report import CommandReport
from .conversation import Conversation
from .conversation_page import ConversationPage
from .conversation_to_implementation_input import ConversationToImplementationInput
from .conversation_with_messages import ConversationWithMessages
from .count_by_kind import CountByKind
from .coverage import Coverage
from .decision import Decision
from .decision_input import DecisionInput
from .document import Document
from .document_input import DocumentInput
from .document_with_content import DocumentWithContent
from .dream import Dream
from .dream_edit import DreamEdit
from .dream_fields import DreamFields
from .dream_fields_input import DreamFieldsInput
from .dream_import_input import DreamImportInput
from .dream_import_result import DreamImportResult
from .dream_input import DreamInput
from .dream_kind import DreamKind
from .dream_page import DreamPage
from .dream_patch import DreamPatch
from .dream_status import DreamStatus
from .estimate import Estimate
from .estimate_input import EstimateInput
from .event_metadata import EventMetadata
from .event_page import EventPage
from .events_document import EventsDocument
from .evidence import Evidence
from .feature import Feature
from .feature_input import FeatureInput
from .feed_event import FeedEvent
from .feed_event_data import FeedEventData
from .feed_event_page import FeedEventPage
from .feed_event_type import FeedEventType
from .field_error import FieldError
from .found_dream import FoundDream
from .fragment import Fragment
from .fragment_input import FragmentInput
from .fragment_page import FragmentPage
from .gateway_message import GatewayMessage
from .handover_format import HandoverFormat
from .health import Health
from .health_check import HealthCheck
from .health_check_status import HealthCheckStatus
from .health_details import HealthDetails
from .health_details_checks import HealthDetailsChecks
from .health_details_status import HealthDetailsStatus
from .idea_source import IdeaSource
from .idea_source_conversation_type_0 import IdeaSourceConversationType0
from .idea_source_conversation_type_1_item import IdeaSourceConversationType1Item
from .ignored_filter import IgnoredFilter
from .implement_input import ImplementInput
from .implementation import Implementation
from .implementation_page import ImplementationPage
from .implementation_status import ImplementationStatus
from .implementation_summary import ImplementationSummary
from .import_ import Import
from .import_failure import ImportFailure
from .import_input import ImportInput
from .import_page import ImportPage
from .import_started import ImportStarted
from .import_status import ImportStatus
from .import_summary import ImportSummary
from .index_state import IndexState
from .index_state_state import IndexStateState
from .intent import Intent
from .live_pass import LivePass
from .live_pass_request import LivePassRequest
from .logged_event import LoggedEvent
from .logged_event_data import LoggedEventData
from .logged_event_type import LoggedEventType
from .message import Message
from .message_role import MessageRole
from .milestone import Milestone
from .milestone_input import MilestoneInput
from .open_api_document import OpenApiDocument
from .open_question import OpenQuestion
from .open_question_input import OpenQuestionInput
from .organizer_name import OrganizerName
from .outcome import Outcome
from .outcome_input import OutcomeInput
from .plan import Plan
from .plan_language import PlanLanguage
from .plan_patch import PlanPatch
from .plan_patch_intent import PlanPatchIntent
from .planner_name import PlannerName
from .problem import Problem
from .project_facts import ProjectFacts
from .project_facts_outcome_type_0 import ProjectFactsOutcomeType0
from .project_kind import ProjectKind
from .project_language import ProjectLanguage
from .quota_usage import QuotaUsage
from .quota_usage_name import QuotaUsageName
from .sandbox_outcome import SandboxOutcome
from .sandbox_report import SandboxReport
from .search_hit import SearchHit
from .search_page import SearchPage
from .search_page_matching import SearchPageMatching
from .snippet import Snippet
from .snippet_field_type_0 import SnippetFieldType0
from .spec_kit_files import SpecKitFiles
from .spec_kit_files_files_item import SpecKitFilesFilesItem
from .stage_brand import StageBrand
from .stage_planner import StagePlanner
from .stop_after import StopAfter
from .suggestion import Suggestion
from .suggestion_input import SuggestionInput
from .sync_applied import SyncApplied
from .sync_applied_outcome import SyncAppliedOutcome
from .sync_conflict import SyncConflict
from .sync_conflict_op import SyncConflictOp
from .sync_create import SyncCreate
from .sync_delete import SyncDelete
from .sync_refusal import SyncRefusal
from .sync_request import SyncRequest
from .sync_result import SyncResult
from .sync_update import SyncUpdate
from .synced_dream import SyncedDream
from .task_master_task import TaskMasterTask
from .task_master_task_priority import TaskMasterTaskPriority
from .task_master_task_status import TaskMasterTaskStatus
from .task_master_tasks import TaskMasterTasks
from .task_master_tasks_master import TaskMasterTasksMaster
from .task_master_tasks_master_metadata import TaskMasterTasksMasterMetadata
from .text_range import TextRange
from .ticket import Ticket
from .ticket_input import TicketInput
from .ticket_status import TicketStatus
from .todo import Todo
from .todo_input import TodoInput
from .upload import Upload
from .upload_headers import UploadHeaders
from .verdict import Verdict
from .webhook import Webhook
from .webhook_attempt import WebhookAttempt
from .webhook_delivery import WebhookDelivery
from .webhook_delivery_page import WebhookDeliveryPage
from .webhook_delivery_status import WebhookDeliveryStatus
from .webhook_input import WebhookInput
from .webhook_page import WebhookPage
from .webhook_patch import WebhookPatch
from .webhook_patch_status import WebhookPatchStatus
from .webhook_status import WebhookStatus
from .webhook_with_secret import WebhookWithSecret
from .webhook_with_secret_status import WebhookWithSecretStatus
from .workflow import Workflow
from .workflow_input import WorkflowInput
from .workflow_page import WorkflowPage
from .workflow_request import WorkflowRequest
from .workflow_request_type import WorkflowRequestType
from .workflow_status import WorkflowStatus
from .workflow_step import WorkflowStep
from .workflow_step_links_item import WorkflowStepLinksItem
from .workflow_step_name import WorkflowStepName
from .workflow_step_result_type_0 import WorkflowStepResultType0
from .workflow_step_status import WorkflowStepStatus
from .workflow_type import WorkflowType

__all__ = (
    "Acceptance",
    "AcceptanceInput",
    "Account",
    "AccountTier",
    "CaptureInput",
    "CaptureOutcome",
    "CaptureResult",
    "CheckKind",
    "CheckResult",
    "CheckResultOutcome",
    "CodeSnippet",
    "CodeSnippetInput",
    "CommandReport",
    "Conversation",
    "ConversationPage",
    "ConversationToImplementationInput",
    "ConversationWithMessages",
    "CountByKind",
    "Coverage",
    "Decision",
    "DecisionInput",
    "Document",
    "DocumentInput",
    "DocumentWithContent",
    "Dream",
    "DreamEdit",
    "DreamFields",
    "DreamFieldsInput",
    "DreamImportInput",
    "DreamImportResult",
    "DreamInput",
    "DreamKind",
    "DreamPage",
    "DreamPatch",
    "DreamStatus",
    "Estimate",
    "EstimateInput",
    "EventMetadata",
    "EventPage",
    "EventsDocument",
    "Evidence",
    "Feature",
    "FeatureInput",
    "FeedEvent",
    "FeedEventData",
    "FeedEventPage",
    "FeedEventType",
    "FieldError",
    "FoundDream",
    "Fragment",
    "FragmentInput",
    "FragmentPage",
    "GatewayMessage",
    "HandoverFormat",
    "Health",
    "HealthCheck",
    "HealthCheckStatus",
    "HealthDetails",
    "HealthDetailsChecks",
    "HealthDetailsStatus",
    "IdeaSource",
    "IdeaSourceConversationType0",
    "IdeaSourceConversationType1Item",
    "IgnoredFilter",
    "ImplementInput",
    "Implementation",
    "ImplementationPage",
    "ImplementationStatus",
    "ImplementationSummary",
    "Import",
    "ImportFailure",
    "ImportInput",
    "ImportPage",
    "ImportStarted",
    "ImportStatus",
    "ImportSummary",
    "IndexState",
    "IndexStateState",
    "Intent",
    "LivePass",
    "LivePassRequest",
    "LoggedEvent",
    "LoggedEventData",
    "LoggedEventType",
    "Message",
    "MessageRole",
    "Milestone",
    "MilestoneInput",
    "OpenApiDocument",
    "OpenQuestion",
    "OpenQuestionInput",
    "OrganizerName",
    "Outcome",
    "OutcomeInput",
    "Plan",
    "PlanLanguage",
    "PlanPatch",
    "PlanPatchIntent",
    "PlannerName",
    "Problem",
    "ProjectFacts",
    "ProjectFactsOutcomeType0",
    "ProjectKind",
    "ProjectLanguage",
    "QuotaUsage",
    "QuotaUsageName",
    "SandboxOutcome",
    "SandboxReport",
    "SearchHit",
    "SearchPage",
    "SearchPageMatching",
    "Snippet",
    "SnippetFieldType0",
    "SpecKitFiles",
    "SpecKitFilesFilesItem",
    "StageBrand",
    "StagePlanner",
    "StopAfter",
    "Suggestion",
    "SuggestionInput",
    "SyncApplied",
    "SyncAppliedOutcome",
    "SyncConflict",
    "SyncConflictOp",
    "SyncCreate",
    "SyncDelete",
    "SyncRefusal",
    "SyncRequest",
    "SyncResult",
    "SyncUpdate",
    "SyncedDream",
    "TaskMasterTask",
    "TaskMasterTaskPriority",
    "TaskMasterTaskStatus",
    "TaskMasterTasks",
    "TaskMasterTasksMaster",
    "TaskMasterTasksMasterMetadata",
    "TextRange",
    "Ticket",
    "TicketInput",
    "TicketStatus",
    "Todo",
    "TodoInput",
    "Upload",
    "UploadHeaders",
    "Verdict",
    "Webhook",
    "WebhookAttempt",
    "WebhookDelivery",
    "WebhookDeliveryPage",
    "WebhookDeliveryStatus",
    "WebhookInput",
    "WebhookPage",
    "WebhookPatch",
    "WebhookPatchStatus",
    "WebhookStatus",
    "WebhookWithSecret",
    "WebhookWithSecretStatus",
    "Workflow",
    "WorkflowInput",
    "WorkflowPage",
    "WorkflowRequest",
    "WorkflowRequestType",
    "WorkflowStatus",
    "WorkflowStep",
    "WorkflowStepLinksItem",
    "WorkflowStepName",
    "WorkflowStepResultType0",
    "WorkflowStepStatus",
    "WorkflowType",
)
