from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="WebhookAttempt")


@_attrs_define
class WebhookAttempt:
    """One attempt of a delivery.

    Attributes:
        at (datetime.datetime): A time in ISO 8601 format, in UTC.
        status (int | None): The HTTP status of the answer; null without one.
        latency_ms (int): How long it took, in milliseconds.
        error (None | str): Why there is no answer; null where there is one.
        answer (None | str): The first 2 KB of the answer's body; null where there is none.
    """

    at: datetime.datetime
    status: int | None
    latency_ms: int
    error: None | str
    answer: None | str

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        status: int | None
        status = self.status

        latency_ms = self.latency_ms

        error: None | str
        error = self.error

        answer: None | str
        answer = self.answer

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "at": at,
                "status": status,
                "latency_ms": latency_ms,
                "error": error,
                "answer": answer,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        def _parse_status(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        status = _parse_status(d.pop("status"))

        latency_ms = d.pop("latency_ms")

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        def _parse_answer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        answer = _parse_answer(d.pop("answer"))

        webhook_attempt = cls(
            at=at,
            status=status,
            latency_ms=latency_ms,
            error=error,
            answer=answer,
        )

        return webhook_attempt
