"""Starts MiniStack so that an invocation that logs nothing returns at once, instead of after 50 ms, that a
renewed access token has the groups of its user, as the one before it, and that the sign-in page has the demo
user filled in, whose email and password are the arguments."""

import sys
from html import escape

from ministack.app import main
from ministack.core.lambda_runtime import Worker
from ministack.services import cognito

FIRST_LINE_WAIT, IDLE_CONFIRM, HARD_CAP = 0.002, 0.002, 0.25

# Its parameters are no settings. A line that comes later is in the log of the next invocation.
Worker._drain_stderr_bounded.__defaults__ = (FIRST_LINE_WAIT, IDLE_CONFIRM, HARD_CAP)

issue_token = cognito._fake_token


def issue_token_with_groups(sub, pool_id, client_id, use="access", username="", groups=None, **options):
    """The token endpoint leaves out the groups where it exchanges a refresh token."""
    pool = cognito._get_pool_unscoped(pool_id)
    if groups is None and pool and username in pool["_users"]:
        groups = pool["_users"][username].get("_groups", [])
    return issue_token(sub, pool_id, client_id, use, username, groups=groups, **options)


cognito._fake_token = issue_token_with_groups

# What is left of the arguments is MiniStack's.
demo_user = {"username": sys.argv.pop(1), "password": sys.argv.pop(1)}
sign_in_page = cognito._login_page_html


def sign_in_page_of_demo_user(*parameters, **options):
    page = sign_in_page(*parameters, **options)
    for field, value in demo_user.items():
        page = page.replace(f'name="{field}"', f'name="{field}" value="{escape(value)}"')
    return page


cognito._login_page_html = sign_in_page_of_demo_user
main()
