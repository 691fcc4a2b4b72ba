"""One function for each feature of the conversation. FILL IN marks what is still to be written."""
# each QUALITIES
#
# XX_TITLE
# Said: "XX_QUOTE"
# FILL IN, wherever it belongs
# end QUALITIES


class NotWritten(Exception):
    """The feature is not written yet."""


# each FEATURES
# XX_TITLE
# Said: "XX_QUOTE"
def XX_FUNCTION(state):
    # FILL IN
    raise NotWritten("XX_TITLE")


# end FEATURES
# The features by the names that they are called by, in the order of the conversation.
FEATURES = {
    # each FEATURES
    "XX_COMMAND": ("XX_TITLE", XX_FUNCTION),
    # end FEATURES
}

# The options that the conversation names.
OPTIONS = [
    # each OPTIONS
    # Said: "XX_QUOTE"
    "XX_OPTION",
    # end OPTIONS
]
