"""What programs that make checks share. The name is unlikely to be that of a module of the project."""
import ast
import contextlib
import io
import json
import os
import sys
import traceback

FOLDER = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(FOLDER)
sys.dont_write_bytecode = True


class NotTried(Exception):
    """A check that cannot tell whether the code is right, and why."""


def run_check(checks):
    """
    Makes the check that the first argument names with what the input has. Where it does not hold, prints what
    came out and exits with 1; where it cannot tell, prints why and exits with 3.
    """
    check = checks[f"check_{sys.argv[1]}"]
    # What the project prints is not the result.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            came_out = check(**json.load(sys.stdin))
        except NotTried as error:
            print(error, file=sys.__stdout__, flush=True)
            os._exit(3)
        except SystemExit as error:
            came_out = f"it exits with {error.code}"
        except BaseException as error:
            came_out = described(error)
    if came_out is not None:
        print(came_out)
        sys.stdout.flush()
    # Threads of the project may go on.
    os._exit(0 if came_out is None else 1)


def described(error):
    last = traceback.extract_tb(error.__traceback__)[-1]
    # The frames of these programs are not the project's.
    is_own = os.path.dirname(os.path.abspath(last.filename)) == FOLDER
    where = "" if is_own else f"{os.path.relpath(last.filename, ROOT)}:{last.lineno}: "
    line = f" ({last.line})" if isinstance(error, AssertionError) and not str(error) else ""
    return where + "".join(traceback.format_exception_only(type(error), error)).strip() + line


def is_same(expected, actual):
    """Two spellings of one value are the same: quotes, and the order of sets and dictionaries."""
    if expected.strip() == actual.strip():
        return True
    try:
        first, second = ast.literal_eval(expected.strip()), ast.literal_eval(actual.strip())
        return type(first) is type(second) and first == second
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
