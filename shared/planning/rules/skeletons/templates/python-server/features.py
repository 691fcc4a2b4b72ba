"""One function for each feature of the conversation. FILL IN marks what is still to be written."""
# each QUALITIES
#
# XX_TITLE
# Said: "XX_QUOTE"
# FILL IN, wherever it belongs
# end QUALITIES


class NotWritten(Exception):
    """The feature is not written yet: the server answers 501."""


class NotFound(Exception):
    """There is no such record: the server answers 404."""


# The fields that the conversation names.
FIELDS = {
    # each ENTITIES
    "XX_COLLECTION": [
        # each FIELDS
        "XX_FIELD",
        # end FIELDS
    ],
    # end ENTITIES
}


def only(fields, given):
    """Those of the values that were sent which are known fields."""
    return {name: given[name] for name in fields if name in given}


# each CREATES
# XX_TITLE
# Said: "XX_QUOTE"
# FILL IN: it keeps what is sent, and checks nothing yet.
def XX_CREATE(store, given, record_id):
    return store.add("XX_COLLECTION", only(FIELDS["XX_COLLECTION"], given))


# end CREATES
# each RELATES
# XX_TITLE
# Said: "XX_QUOTE"
# FILL IN: it keeps that it was done, and nothing follows from it yet.
def XX_RELATE(store, given, record_id):
    if store.get("XX_PARENTS", record_id) is None:
        raise NotFound
    return store.add("XX_COLLECTION", {**only(FIELDS["XX_COLLECTION"], given), "XX_PARENT_ID": record_id})


# end RELATES
# each READS
# XX_TITLE
# Said: "XX_QUOTE"
# FILL IN: it returns all of them, neither chosen nor in an order.
def XX_READ(store, given, record_id):
    return store.list("XX_COLLECTION")


# end READS
# each OTHERS
# XX_TITLE
# Said: "XX_QUOTE"
def XX_OTHER(store, given, record_id):
    # FILL IN
    raise NotWritten("XX_TITLE")


# end OTHERS
# What is answered at which address. Features that are for later are not here yet.
ROUTES = [
    # each ROUTES
    ("XX_METHOD", "XX_PATH", XX_CREATE),
    # end ROUTES
    # each LISTS
    ("GET", "XX_PATH", lambda store, given, record_id: store.list("XX_COLLECTION")),
    # end LISTS
]
