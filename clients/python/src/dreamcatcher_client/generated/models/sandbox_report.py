from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sandbox_outcome import SandboxOutcome, check_sandbox_outcome

if TYPE_CHECKING:
    from ..models.command_report import CommandReport


T = TypeVar("T", bound="SandboxReport")


@_attrs_define
class SandboxReport:
    """The report of a run in the sandbox.

    Attributes:
        outcome (SandboxOutcome): The outcome of a run in the sandbox.
            `passed`: every command exited with 0.
            `failed`: a command exited with another code, could not be started, or had too many processes.
            `timed_out`: a command or the run exceeded its time limit.
            `out_of_memory`: a command exceeded the memory limit.
            `output_exceeded`: a command printed, or wrote to disk, more than its limit.
            `rejected`: the project was not run, because its archive breaks a rule.
        reason (None | str): Why the run did not pass, or that there was nothing to run; null otherwise.
        commands (list[CommandReport]): The commands that were run, in order. The run ends with the first that does not
            pass.
    """

    outcome: SandboxOutcome
    reason: None | str
    commands: list[CommandReport]

    def to_dict(self) -> dict[str, Any]:
        outcome: str = self.outcome

        reason: None | str
        reason = self.reason

        commands = []
        for commands_item_data in self.commands:
            commands_item = commands_item_data.to_dict()
            commands.append(commands_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "outcome": outcome,
                "reason": reason,
                "commands": commands,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.command_report import CommandReport

        d = dict(src_dict)
        outcome = check_sandbox_outcome(d.pop("outcome"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        commands = []
        _commands = d.pop("commands")
        for commands_item_data in _commands:
            commands_item = CommandReport.from_dict(commands_item_data)

            commands.append(commands_item)

        sandbox_report = cls(
            outcome=outcome,
            reason=reason,
            commands=commands,
        )

        return sandbox_report
