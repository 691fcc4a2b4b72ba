"""The types of requests and responses, generated from the API's OpenAPI document."""

from .generated.models import *  # noqa: F403
