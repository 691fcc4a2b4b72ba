"""Checks notebooks: that their cells run, and give the outputs that are stored with them."""
import ast
import contextlib
import io
import json
import os
import traceback

from _check import ROOT, is_same, run_check


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


def check_cells(path, isCompared):
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


run_check(globals())
