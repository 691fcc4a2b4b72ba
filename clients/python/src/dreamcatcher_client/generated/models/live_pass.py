from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="LivePass")


@_attrs_define
class LivePass:
    """A pass for one connection to the WebSocket.

    Attributes:
        pass_ (str): The pass: a secret that is good for one connection.
        url (str): The URL of the WebSocket, with the pass in it.
        expires_at (datetime.datetime): A time in ISO 8601 format, in UTC.
        position (int): The position of the user's last event when the pass was made. Who reads on from here after the
            connection is open misses nothing.
        event_id (None | str): The id of the event at this position, null before the first; pass it as `after_event_id`.
            After a restore from a backup, another event may be there.
    """

    pass_: str
    url: str
    expires_at: datetime.datetime
    position: int
    event_id: None | str

    def to_dict(self) -> dict[str, Any]:
        pass_ = self.pass_

        url = self.url

        expires_at = self.expires_at.isoformat()

        position = self.position

        event_id: None | str
        event_id = self.event_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "pass": pass_,
                "url": url,
                "expires_at": expires_at,
                "position": position,
                "event_id": event_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        pass_ = d.pop("pass")

        url = d.pop("url")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        position = d.pop("position")

        def _parse_event_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        event_id = _parse_event_id(d.pop("event_id"))

        live_pass = cls(
            pass_=pass_,
            url=url,
            expires_at=expires_at,
            position=position,
            event_id=event_id,
        )

        return live_pass
