from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="CommandReport")


@_attrs_define
class CommandReport:
    """The result of one command.

    Attributes:
        argv (list[str]): The program and its arguments, run without a shell.
        exit_code (int | None): The exit code; null when a signal ended the command.
        signal (None | str): The signal that ended the command; null when it exited.
        wall_ms (int): The elapsed time, in milliseconds.
        cpu_ms (int): The CPU time, in milliseconds.
        max_rss_kb (int): The peak memory usage, in kilobytes of 1024 bytes.
        stdout (str): The beginning of standard output, at most 64 KB.
        stderr (str): The beginning of standard error, at most 64 KB.
        stdout_bytes (int): The number of bytes written to standard output in all.
        stderr_bytes (int): The number of bytes written to standard error in all.
    """

    argv: list[str]
    exit_code: int | None
    signal: None | str
    wall_ms: int
    cpu_ms: int
    max_rss_kb: int
    stdout: str
    stderr: str
    stdout_bytes: int
    stderr_bytes: int

    def to_dict(self) -> dict[str, Any]:
        argv = self.argv

        exit_code: int | None
        exit_code = self.exit_code

        signal: None | str
        signal = self.signal

        wall_ms = self.wall_ms

        cpu_ms = self.cpu_ms

        max_rss_kb = self.max_rss_kb

        stdout = self.stdout

        stderr = self.stderr

        stdout_bytes = self.stdout_bytes

        stderr_bytes = self.stderr_bytes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "argv": argv,
                "exit_code": exit_code,
                "signal": signal,
                "wall_ms": wall_ms,
                "cpu_ms": cpu_ms,
                "max_rss_kb": max_rss_kb,
                "stdout": stdout,
                "stderr": stderr,
                "stdout_bytes": stdout_bytes,
                "stderr_bytes": stderr_bytes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        argv = cast(list[str], d.pop("argv"))

        def _parse_exit_code(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        exit_code = _parse_exit_code(d.pop("exit_code"))

        def _parse_signal(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        signal = _parse_signal(d.pop("signal"))

        wall_ms = d.pop("wall_ms")

        cpu_ms = d.pop("cpu_ms")

        max_rss_kb = d.pop("max_rss_kb")

        stdout = d.pop("stdout")

        stderr = d.pop("stderr")

        stdout_bytes = d.pop("stdout_bytes")

        stderr_bytes = d.pop("stderr_bytes")

        command_report = cls(
            argv=argv,
            exit_code=exit_code,
            signal=signal,
            wall_ms=wall_ms,
            cpu_ms=cpu_ms,
            max_rss_kb=max_rss_kb,
            stdout=stdout,
            stderr=stderr,
            stdout_bytes=stdout_bytes,
            stderr_bytes=stderr_bytes,
        )

        return command_report
