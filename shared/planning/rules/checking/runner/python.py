"""Checks files of Python and SQL. Reads a check from its input; prints what came out where it does not hold."""
import ast
import contextlib
import doctest
import importlib
import importlib.util
import io
import json
import os
import re
import sqlite3
import sys
import traceback
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True


def load(path):
    sys.path[:0] = [ROOT, os.path.join(ROOT, os.path.dirname(path)), os.path.join(ROOT, "src")]
    steps = os.path.splitext(path)[0].split("/")
    if all(step.isidentifier() for step in steps):
        return importlib.import_module(".".join(steps))
    spec = importlib.util.spec_from_file_location("loaded", os.path.join(ROOT, path))
    loaded = sys.modules["loaded"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def is_same(expected, actual):
    """Two spellings of one value are the same: quotes, and the order of sets and dictionaries."""
    if expected.strip() == actual.strip():
        return True
    try:
        first, second = ast.literal_eval(expected.strip()), ast.literal_eval(actual.strip())
        return type(first) is type(second) and first == second
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False


def name_of_error(text):
    """The error that a text ends with; the text may be empty."""
    last = text.strip().rpartition("\n")[2]
    return last.partition(":")[0].rpartition(".")[2]


class Checker(doctest.OutputChecker):
    def check_output(self, want, got, flags):
        return super().check_output(want, got, flags) or is_same(want, got)


class Runner(doctest.DocTestRunner):
    first = None

    def report_failure(self, out, test, example, got):
        self.first = self.first or f"{example.source.strip()} returned {got.strip()}, not {example.want.strip()}"

    def report_unexpected_exception(self, out, test, example, exc_info):
        error = "".join(traceback.format_exception_only(*exc_info[:2])).strip()
        # People leave out the traceback before an error, and its message depends on Python's version.
        if name_of_error(example.want) == name_of_error(error):
            return
        self.first = self.first or f"{example.source.strip()} raised {error}"


def check_syntax(path):
    with open(os.path.join(ROOT, path), "rb") as source:
        compile(source.read(), path, "exec", dont_inherit=True)


def check_load(path, names):
    loaded = load(path)
    missing = [name for name in names if not hasattr(loaded, name)]
    return f"missing: {', '.join(missing)}" if missing else None


def check_call(path, name):
    """Calls a function that is a test, as pytest does."""
    getattr(load(path), name)()


def check_doctest(path):
    runner = Runner(Checker(), verbose=False)
    loaded = load(path)
    for each in doctest.DocTestFinder().find(loaded, loaded.__name__):
        runner.run(each)
    return runner.first or (None if runner.tries else "no doctest was found")


def check_prompt(path, statements):
    """Input at Python's prompt, in a module's namespace, each with what it must show."""
    runner = Runner(Checker(), verbose=False)
    names = {name: value for name, value in vars(load(path)).items() if not name.startswith("__")}
    runner.run(doctest.DocTestParser().get_doctest(statements, names, "prompt", path, 0))
    return runner.first or (None if runner.tries else "no statement was found")


def is_meant(expected, value):
    """Whether a value is what a person wrote for it: equal, equally shown, or equal when rounded alike."""
    expected = expected.strip().rstrip(".;")
    if any(is_same(expected, each) for each in (repr(value), str(value))):
        return True
    decimals = re.fullmatch(r"-?\d+\.(\d+)", expected)
    if decimals and isinstance(value, float) and round(value, len(decimals[1])) == float(expected):
        return True
    try:
        return ast.literal_eval(expected) == value or ast.literal_eval(json_words(expected)) == value
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False


def json_words(text):
    words = {"true": "True", "false": "False", "null": "None"}
    return re.sub(r"\b(?:true|false|null)\b", lambda found: words[found[0]], text)


def check_value(path, expression, expected):
    """A call, with what a person wrote that it gives: returns, or prints where it returns nothing."""
    names = dict(vars(load(path)))
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        value = eval(expression, {"true": True, "false": False, "null": None} | names)
    text = printed.getvalue().strip()
    if is_meant(expected, value) or (value is None and is_same(expected, text)):
        return None
    return text if value is None and text else repr(value)


def check_statements(paths):
    """The first lines of the statements of files, without docstrings; not a check, but asked the same way."""
    found = {}
    for path in paths:
        with open(os.path.join(ROOT, path), encoding="utf8") as file:
            try:
                tree = ast.parse(file.read())
            except SyntaxError:
                continue
        texts = {id(node) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
        found[path] = sorted({node.lineno for node in ast.walk(tree) if isinstance(node, ast.stmt) and id(node) not in texts})
    return json.dumps(found)


def check_test(path, folders):
    sys.path[:0] = [ROOT, *(os.path.join(ROOT, folder) for folder in folders)]
    suite = unittest.defaultTestLoader.loadTestsFromName(os.path.splitext(path)[0].replace("/", "."))
    result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
    for test, text in [*result.failures, *result.errors]:
        return f"{test}: {text.strip().splitlines()[-1]}"
    if not result.wasSuccessful():
        return "a test that is expected to fail passes"
    return None if result.testsRun > len(result.skipped) else "no test ran"


def statements_of(text):
    statement = ""
    for part in text.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            if re.sub(r"--.*|/\*[\s\S]*?\*/|[\s;]", "", statement):
                yield statement
            statement = ""


def has_parameters(statement):
    return re.search(r"[?]|[:@$][A-Za-z_]", re.sub(r"'(?:[^']|'')*'|--.*", "", statement)) is not None


def run_sql(database, path):
    """The rows of the last statement that gives some."""
    rows = []
    with open(os.path.join(ROOT, path), encoding="utf8") as file:
        for statement in statements_of(file.read()):
            try:
                if has_parameters(statement):
                    # Values are not known, names are.
                    database.executescript("EXPLAIN " + statement)
                else:
                    cursor = database.execute(statement)
                    rows = cursor.fetchall() if cursor.description else rows
            except sqlite3.Error as error:
                raise sqlite3.Error(f"{error}: {' '.join(statement.split())[:200]}") from None
    return rows


def check_sql(path, before):
    database = sqlite3.connect(":memory:", isolation_level=None)
    for each in [*before, path]:
        try:
            run_sql(database, each)
        except sqlite3.Error as error:
            if each == path:
                return str(error)
            raise


def is_cell(stated, value):
    stated = stated.strip().strip("`'\"")
    if value is None:
        return stated.lower() in ("", "null", "none", "∅")
    if stated == str(value):
        return True
    try:
        number = float(stated.replace(",", ""))
        decimals = len(stated.partition(".")[2])
        return isinstance(value, (int, float)) and round(value, decimals) == round(number, decimals)
    except ValueError:
        return False


def is_row(stated, row):
    return len(stated) == len(row) and all(map(is_cell, stated, row))


def check_rows(path, before, rows, isOrdered):
    """A query with the rows that a person wrote that it gives; without an order they may stand in any."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    for each in before:
        run_sql(database, each)
    given = run_sql(database, path)
    left = list(given)
    for at, stated in enumerate(rows):
        same = [row for row in (given[at : at + 1] if isOrdered else left) if is_row(stated, row)]
        if not same:
            break
        left.remove(same[0])
    else:
        if not left:
            return None
    return "\n".join(" | ".join("NULL" if cell is None else str(cell) for cell in row) for row in given) or "no rows"


def run_cell(source, names):
    """What a cell prints, and what its last expression gives."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    value = None
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, "cell", "exec"), names)
        if last:
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    shown = "" if value is None or source.rstrip().endswith(";") else repr(value)
    return printed.getvalue(), shown


def check_notebook(path, isCompared):
    with open(os.path.join(ROOT, path), encoding="utf8") as file:
        cells = [cell for cell in json.load(file)["cells"] if cell.get("cell_type") == "code"]
    names = {"__name__": "__main__"}
    for at, cell in enumerate(cells, 1):
        outputs = cell.get("outputs") or []
        errors = [each.get("ename") for each in outputs if each.get("output_type") == "error"]
        try:
            printed, shown = run_cell("".join(cell.get("source") or ""), names)
        except Exception as error:
            if type(error).__name__ in errors:
                continue
            return f"cell {at}: {''.join(traceback.format_exception_only(type(error), error)).strip()}"
        if errors:
            return f"cell {at} does not raise {errors[0]}"
        streams = "".join("".join(each.get("text") or "") for each in outputs if each.get("name") == "stdout")
        results = ["".join(each.get("data", {}).get("text/plain", "")) for each in outputs if "execution_count" in each]
        same = streams.strip() == printed.strip() and all(is_same(each, shown) for each in results)
        if isCompared and outputs and not same:
            return f"cell {at}: {(printed + shown).strip()}"
    return None


def main():
    check = globals()[f"check_{sys.argv[1]}"]
    # What the project prints is not the result.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            came_out = check(**json.load(sys.stdin))
        except SystemExit as error:
            came_out = f"it exits with {error.code}"
        except BaseException as error:
            # The frames of this program are not the project's.
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{os.path.relpath(last.filename, ROOT)}:{last.lineno}: " if last.filename != __file__ else ""
            line = f" ({last.line})" if isinstance(error, AssertionError) and not str(error) else ""
            came_out = where + "".join(traceback.format_exception_only(type(error), error)).strip() + line
    if came_out is not None:
        print(came_out)
        sys.stdout.flush()
    # Threads of the project may go on.
    os._exit(0 if came_out is None else 1)


main()
