"""Checks files of Python: their syntax, doctests and tests, and what their functions give."""
import ast
import contextlib
import doctest
import importlib
import importlib.util
import io
import json
import os
import re
import sys
import traceback
import unittest

from _check import ROOT, NotTried, is_same, run_check


def load(path):
    sys.path[:0] = [ROOT, os.path.join(ROOT, os.path.dirname(path)), os.path.join(ROOT, "src")]
    steps = os.path.splitext(path)[0].split("/")
    if all(step.isidentifier() for step in steps):
        return importlib.import_module(".".join(steps))
    spec = importlib.util.spec_from_file_location("loaded", os.path.join(ROOT, path))
    loaded = sys.modules["loaded"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def name_of_error(text):
    """The error that a text ends with; the text may be empty."""
    last = text.strip().rpartition("\n")[2]
    return last.partition(":")[0].rpartition(".")[2]


def is_statement(source):
    try:
        compile(source, "doctest", "single")
        return True
    except SyntaxError:
        return False


class Parser(doctest.DocTestParser):
    def parse(self, string, name="<string>"):
        parts = super().parse(string, name)
        for each in parts:
            if isinstance(each, doctest.Example):
                separate(each)
        return parts


def separate(example):
    """Output that begins with dots, as Morse code does, reads like more lines of the statement."""
    first, _, rest = example.source.partition("\n")
    if rest and not is_statement(example.source) and is_statement(first):
        example.source = first + "\n"
        example.want = "".join(f"... {line}" for line in rest.splitlines(True)) + example.want


class Checker(doctest.OutputChecker):
    def check_output(self, want, got, flags):
        return super().check_output(want, got, flags) or is_same(want, got)


class Runner(doctest.DocTestRunner):
    first = None
    is_incomplete = False
    missing = None

    def report_failure(self, out, test, example, got):
        # Dots may be what is printed, or stand for what is left out.
        is_open = doctest.ELLIPSIS not in example.options and re.search(r"\.\.\.|…", example.exc_msg or example.want)
        if is_open:
            self.is_incomplete = True
            return
        self.first = self.first or f"{example.source.strip()} returned {got.strip()}, not {example.want.strip()}"

    def report_unexpected_exception(self, out, test, example, exc_info):
        if exc_info[0] is ModuleNotFoundError:
            self.missing = exc_info[1].name
        error = "".join(traceback.format_exception_only(*exc_info[:2])).strip()
        # People leave out the traceback before an error, and its message depends on Python's version.
        if name_of_error(example.want) == name_of_error(error):
            return
        self.first = self.first or f"{example.source.strip()} raised {error}"


    def came_out(self, nothing):
        if self.missing:
            raise NotTried(f"it imports {self.missing}, which is not here")
        if self.first is None and self.is_incomplete:
            raise NotTried("the expected output of its doctests is incomplete")
        return self.first or (None if self.tries else nothing)


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
    for each in doctest.DocTestFinder(parser=Parser()).find(loaded, loaded.__name__):
        runner.run(each)
    return runner.came_out("no doctest was found")


def check_prompt(path, statements):
    """Input at Python's prompt, in a module's namespace, each with what it must show."""
    runner = Runner(Checker(), verbose=False)
    names = {name: value for name, value in vars(load(path)).items() if not name.startswith("__")}
    runner.run(Parser().get_doctest(statements, names, "prompt", path, 0))
    return runner.came_out("no statement was found")


def is_meant(expected, value):
    """Whether a value is what a person wrote for it: equal, equally shown, or equal when rounded alike."""
    expected = expected.strip().rstrip(".;")
    if any(is_same(expected, each) for each in (repr(value), str(value))):
        return True
    decimals = re.fullmatch(r"-?\d+\.(\d+)", expected)
    if decimals and isinstance(value, float) and round(value, len(decimals[1])) == float(expected):
        return True
    for read in (ast.literal_eval, json.loads):
        try:
            if read(expected) == value:
                return True
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            pass
    return False


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


run_check(globals())
