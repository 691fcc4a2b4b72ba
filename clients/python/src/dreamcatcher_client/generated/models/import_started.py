from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.import_status import ImportStatus, check_import_status

if TYPE_CHECKING:
    from ..models.upload import Upload


T = TypeVar("T", bound="ImportStarted")


@_attrs_define
class ImportStarted:
    """A new import, which waits for its file.

    Attributes:
        import_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        status (ImportStatus): The status of an import.
            `awaiting_upload`: the file has not been uploaded.
            `splitting`: the file is being read and split into conversations.
            `organizing`: the file is split, and its conversations are being organized into dreams.
            `completed`: every conversation is imported, empty, or counted as failed.
            `failed`: the file cannot be imported; `failure` has the reason.
        upload (Upload): The request that uploads the file.
    """

    import_id: str
    status: ImportStatus
    upload: Upload

    def to_dict(self) -> dict[str, Any]:
        import_id = self.import_id

        status: str = self.status

        upload = self.upload.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "import_id": import_id,
                "status": status,
                "upload": upload,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.upload import Upload

        d = dict(src_dict)
        import_id = d.pop("import_id")

        status = check_import_status(d.pop("status"))

        upload = Upload.from_dict(d.pop("upload"))

        import_started = cls(
            import_id=import_id,
            status=status,
            upload=upload,
        )

        return import_started
