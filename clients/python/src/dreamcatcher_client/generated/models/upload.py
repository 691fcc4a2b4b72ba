from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.upload_headers import UploadHeaders


T = TypeVar("T", bound="Upload")


@_attrs_define
class Upload:
    """The request that uploads the file.

    Attributes:
        url (str): The presigned URL to send the file to. It needs no access token.
        method (Literal['PUT']): The method of the request, always PUT.
        headers (UploadHeaders): The headers that the request must have. Most HTTP clients set `content-length`
            themselves.
        expires_at (datetime.datetime): A time in ISO 8601 format, in UTC.
    """

    url: str
    method: Literal["PUT"]
    headers: UploadHeaders
    expires_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        method = self.method

        headers = self.headers.to_dict()

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "url": url,
                "method": method,
                "headers": headers,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.upload_headers import UploadHeaders

        d = dict(src_dict)
        url = d.pop("url")

        method = cast(Literal["PUT"], d.pop("method"))
        if method != "PUT":
            raise ValueError(f"method must match const 'PUT', got '{method}'")

        headers = UploadHeaders.from_dict(d.pop("headers"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        upload = cls(
            url=url,
            method=method,
            headers=headers,
            expires_at=expires_at,
        )

        return upload
