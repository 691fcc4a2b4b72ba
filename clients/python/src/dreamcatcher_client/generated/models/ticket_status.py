from typing import Literal, cast

TicketStatus = Literal["done", "failed", "open", "unconfirmed"]

TICKET_STATUS_VALUES: set[TicketStatus] = {
    "done",
    "failed",
    "open",
    "unconfirmed",
}


def check_ticket_status(value: str) -> TicketStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(TicketStatus, value)
