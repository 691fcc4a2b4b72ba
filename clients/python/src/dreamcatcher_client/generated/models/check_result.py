from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.check_kind import CheckKind, check_check_kind
from ..models.check_result_outcome import CheckResultOutcome, check_check_result_outcome

T = TypeVar("T", bound="CheckResult")


@_attrs_define
class CheckResult:
    """A check with what came out of it.

    Attributes:
        id (str): The check's id, unique within its project.
        kind (CheckKind): What a check shows. The first five compare what comes out with what the conversation says:
            `test`: the conversation's own tests pass.
            `doctest`: its doctests hold.
            `example`: a command or call gives what the conversation says it gives.
            `assertion`: its assertions hold.
            `request`: a server answers a request as the conversation says.
            The others only show that it works at all:
            `page`: a page and its scripts load without an error.
            `sql`: statements run in SQLite.
            `run`: a program runs to its end without an error.
            `load`: a module loads and has its names.
            `syntax`: a file parses.
        path (str): The file that is checked.
        ran (str): What is run, as a person would type or say it.
        expects (str): What must come out.
        quote (None | str): The words or lines of the conversation that it is from; null for none.
        url (None | str): The address of that conversation; null where it has none.
        outcome (CheckResultOutcome): `not_run`: the project was not run, or the check could not be tried there.
        came_out (None | str): What came out instead, or why it was not run; null where it held.
    """

    id: str
    kind: CheckKind
    path: str
    ran: str
    expects: str
    quote: None | str
    url: None | str
    outcome: CheckResultOutcome
    came_out: None | str

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        kind: str = self.kind

        path = self.path

        ran = self.ran

        expects = self.expects

        quote: None | str
        quote = self.quote

        url: None | str
        url = self.url

        outcome: str = self.outcome

        came_out: None | str
        came_out = self.came_out

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "path": path,
                "ran": ran,
                "expects": expects,
                "quote": quote,
                "url": url,
                "outcome": outcome,
                "came_out": came_out,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        kind = check_check_kind(d.pop("kind"))

        path = d.pop("path")

        ran = d.pop("ran")

        expects = d.pop("expects")

        def _parse_quote(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        quote = _parse_quote(d.pop("quote"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        outcome = check_check_result_outcome(d.pop("outcome"))

        def _parse_came_out(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        came_out = _parse_came_out(d.pop("came_out"))

        check_result = cls(
            id=id,
            kind=kind,
            path=path,
            ran=ran,
            expects=expects,
            quote=quote,
            url=url,
            outcome=outcome,
            came_out=came_out,
        )

        return check_result
