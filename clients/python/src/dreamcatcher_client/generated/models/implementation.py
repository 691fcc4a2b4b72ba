from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.implementation_status import (
    ImplementationStatus,
    check_implementation_status,
)
from ..models.planner_name import PlannerName, check_planner_name
from ..models.project_language import ProjectLanguage, check_project_language
from ..models.stop_after import StopAfter, check_stop_after
from ..models.verdict import Verdict, check_verdict

if TYPE_CHECKING:
    from ..models.check_result import CheckResult
    from ..models.coverage import Coverage
    from ..models.plan import Plan
    from ..models.sandbox_report import SandboxReport


T = TypeVar("T", bound="Implementation")


@_attrs_define
class Implementation:
    """One attempt to turn a dream into a project, with plan, report and a link to the project.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        owner_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        dream_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        status (ImplementationStatus): The status of an implementation.
            `pending`: requested, not started yet.
            `planning`: the plan is being created.
            `planned`: the plan waits for approval, where the request asked to stop there. Nothing runs.
            `generating`: the project is being generated, or built by PipelineOS.
            `verifying`: the project runs in the sandbox, if `verify` is true.
            `completed`: the project is built. `verdict` has what that proves.
            `failed`: there is no working project, or the implementation was cancelled.
        planner (PlannerName): A planner: `built-in` works by rules; `bedrock` and `openai` use a language model.
        language (None | ProjectLanguage): The requested language; null when none was requested. `plan.intent.language`
            has the chosen one.
        verify (bool): Whether the project is to run in the sandbox.
        stop_after (None | StopAfter): Where it was to stop for approval; null where it goes through.
        project_id (None | str): The project's id, at PipelineOS or of this service; null until it is planned.
        tickets_created (int): The number of tickets of the project; 0 until it is planned.
        agents_assigned (int): The number of agents that can work in parallel, or that work on it at PipelineOS; 0 until
            it is planned.
        estimated_completion (datetime.datetime | None): When the project's tickets are estimated to be done; null until
            there is an estimate.
        progress (float | None): The progress of PipelineOS, from 0 to 1; null when it has not reported any, and after a
            failure.
        progress_message (None | str): What PipelineOS did last, for a person; null when it has not reported any, and
            after the end.
        created_at (datetime.datetime): A time in ISO 8601 format, in UTC.
        updated_at (datetime.datetime): A time in ISO 8601 format, in UTC.
        completed_at (datetime.datetime | None): When the implementation completed or failed; null until then.
        approved_at (datetime.datetime | None): When the person approved the plan; null until then, and where nothing
            waits.
        accepted_at (datetime.datetime | None): When the person accepted the verdict `partly`; null until then.
        failure (None | str): Why it failed, for a person; null unless `status` is `failed`.
        verdict (None | Verdict): What it proves; null until it has ended, and when PipelineOS reported its end.
        verdict_reasons (list[str]): The reasons for the verdict, a sentence each: what passed, what was not tried, what
            is wrong.
        plan (None | Plan): The plan of the project; null until it is planned.
        unimplemented (list[str]): What the conversation asks for and the project does not implement, one sentence each.
        checks (list[CheckResult]): What was checked of the conversation, where each check comes from, and what came
            out; empty until the project is generated.
        coverage (Coverage | None): How much of the conversation's programs the checks ran; null where nothing was run.
        report (None | SandboxReport): The report of the sandbox; null until the implementation has ended, and when the
            project was not run.
        project_url (None | str): A link to the project as a zip archive, new in each response and valid for an hour;
            null until it exists.
    """

    id: str
    owner_id: str
    dream_id: str
    status: ImplementationStatus
    planner: PlannerName
    language: None | ProjectLanguage
    verify: bool
    stop_after: None | StopAfter
    project_id: None | str
    tickets_created: int
    agents_assigned: int
    estimated_completion: datetime.datetime | None
    progress: float | None
    progress_message: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    completed_at: datetime.datetime | None
    approved_at: datetime.datetime | None
    accepted_at: datetime.datetime | None
    failure: None | str
    verdict: None | Verdict
    verdict_reasons: list[str]
    plan: None | Plan
    unimplemented: list[str]
    checks: list[CheckResult]
    coverage: Coverage | None
    report: None | SandboxReport
    project_url: None | str

    def to_dict(self) -> dict[str, Any]:
        from ..models.coverage import Coverage
        from ..models.plan import Plan
        from ..models.sandbox_report import SandboxReport

        id = self.id

        owner_id = self.owner_id

        dream_id = self.dream_id

        status: str = self.status

        planner: str = self.planner

        language: None | str
        if isinstance(self.language, str):
            language = self.language
        else:
            language = self.language

        verify = self.verify

        stop_after: None | str
        if isinstance(self.stop_after, str):
            stop_after = self.stop_after
        else:
            stop_after = self.stop_after

        project_id: None | str
        project_id = self.project_id

        tickets_created = self.tickets_created

        agents_assigned = self.agents_assigned

        estimated_completion: None | str
        if isinstance(self.estimated_completion, datetime.datetime):
            estimated_completion = self.estimated_completion.isoformat()
        else:
            estimated_completion = self.estimated_completion

        progress: float | None
        progress = self.progress

        progress_message: None | str
        progress_message = self.progress_message

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        approved_at: None | str
        if isinstance(self.approved_at, datetime.datetime):
            approved_at = self.approved_at.isoformat()
        else:
            approved_at = self.approved_at

        accepted_at: None | str
        if isinstance(self.accepted_at, datetime.datetime):
            accepted_at = self.accepted_at.isoformat()
        else:
            accepted_at = self.accepted_at

        failure: None | str
        failure = self.failure

        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        verdict_reasons = self.verdict_reasons

        plan: dict[str, Any] | None
        if isinstance(self.plan, Plan):
            plan = self.plan.to_dict()
        else:
            plan = self.plan

        unimplemented = self.unimplemented

        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        coverage: dict[str, Any] | None
        if isinstance(self.coverage, Coverage):
            coverage = self.coverage.to_dict()
        else:
            coverage = self.coverage

        report: dict[str, Any] | None
        if isinstance(self.report, SandboxReport):
            report = self.report.to_dict()
        else:
            report = self.report

        project_url: None | str
        project_url = self.project_url

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "owner_id": owner_id,
                "dream_id": dream_id,
                "status": status,
                "planner": planner,
                "language": language,
                "verify": verify,
                "stop_after": stop_after,
                "project_id": project_id,
                "tickets_created": tickets_created,
                "agents_assigned": agents_assigned,
                "estimated_completion": estimated_completion,
                "progress": progress,
                "progress_message": progress_message,
                "created_at": created_at,
                "updated_at": updated_at,
                "completed_at": completed_at,
                "approved_at": approved_at,
                "accepted_at": accepted_at,
                "failure": failure,
                "verdict": verdict,
                "verdict_reasons": verdict_reasons,
                "plan": plan,
                "unimplemented": unimplemented,
                "checks": checks,
                "coverage": coverage,
                "report": report,
                "project_url": project_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.check_result import CheckResult
        from ..models.coverage import Coverage
        from ..models.plan import Plan
        from ..models.sandbox_report import SandboxReport

        d = dict(src_dict)
        id = d.pop("id")

        owner_id = d.pop("owner_id")

        dream_id = d.pop("dream_id")

        status = check_implementation_status(d.pop("status"))

        planner = check_planner_name(d.pop("planner"))

        def _parse_language(data: object) -> None | ProjectLanguage:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = check_project_language(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ProjectLanguage, data)

        language = _parse_language(d.pop("language"))

        verify = d.pop("verify")

        def _parse_stop_after(data: object) -> None | StopAfter:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                stop_after_type_0 = check_stop_after(data)

                return stop_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StopAfter, data)

        stop_after = _parse_stop_after(d.pop("stop_after"))

        def _parse_project_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_id = _parse_project_id(d.pop("project_id"))

        tickets_created = d.pop("tickets_created")

        agents_assigned = d.pop("agents_assigned")

        def _parse_estimated_completion(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                estimated_completion_type_0 = datetime.datetime.fromisoformat(data)

                return estimated_completion_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        estimated_completion = _parse_estimated_completion(
            d.pop("estimated_completion")
        )

        def _parse_progress(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        progress = _parse_progress(d.pop("progress"))

        def _parse_progress_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        progress_message = _parse_progress_message(d.pop("progress_message"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_completed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                completed_at_type_0 = datetime.datetime.fromisoformat(data)

                return completed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        completed_at = _parse_completed_at(d.pop("completed_at"))

        def _parse_approved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approved_at_type_0 = datetime.datetime.fromisoformat(data)

                return approved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        approved_at = _parse_approved_at(d.pop("approved_at"))

        def _parse_accepted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_at_type_0 = datetime.datetime.fromisoformat(data)

                return accepted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        accepted_at = _parse_accepted_at(d.pop("accepted_at"))

        def _parse_failure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure = _parse_failure(d.pop("failure"))

        def _parse_verdict(data: object) -> None | Verdict:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict"))

        verdict_reasons = cast(list[str], d.pop("verdict_reasons"))

        def _parse_plan(data: object) -> None | Plan:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                plan_type_0 = Plan.from_dict(data)

                return plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Plan, data)

        plan = _parse_plan(d.pop("plan"))

        unimplemented = cast(list[str], d.pop("unimplemented"))

        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = CheckResult.from_dict(checks_item_data)

            checks.append(checks_item)

        def _parse_coverage(data: object) -> Coverage | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                coverage_type_0 = Coverage.from_dict(data)

                return coverage_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Coverage | None, data)

        coverage = _parse_coverage(d.pop("coverage"))

        def _parse_report(data: object) -> None | SandboxReport:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                report_type_0 = SandboxReport.from_dict(data)

                return report_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SandboxReport, data)

        report = _parse_report(d.pop("report"))

        def _parse_project_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_url = _parse_project_url(d.pop("project_url"))

        implementation = cls(
            id=id,
            owner_id=owner_id,
            dream_id=dream_id,
            status=status,
            planner=planner,
            language=language,
            verify=verify,
            stop_after=stop_after,
            project_id=project_id,
            tickets_created=tickets_created,
            agents_assigned=agents_assigned,
            estimated_completion=estimated_completion,
            progress=progress,
            progress_message=progress_message,
            created_at=created_at,
            updated_at=updated_at,
            completed_at=completed_at,
            approved_at=approved_at,
            accepted_at=accepted_at,
            failure=failure,
            verdict=verdict,
            verdict_reasons=verdict_reasons,
            plan=plan,
            unimplemented=unimplemented,
            checks=checks,
            coverage=coverage,
            report=report,
            project_url=project_url,
        )

        return implementation
