from typing import Literal, cast

SearchPageMatching = Literal["all", "any"]

SEARCH_PAGE_MATCHING_VALUES: set[SearchPageMatching] = {
    "all",
    "any",
}


def check_search_page_matching(value: str) -> SearchPageMatching:
    # A later version of the API may have more values: they are read as they are.
    return cast(SearchPageMatching, value)
