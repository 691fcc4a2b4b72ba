"""Checks SQL in SQLite: that it runs, and what it gives."""
import os
import re
import sqlite3

from _check import ROOT, run_check


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


def check_run(path, before):
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


run_check(globals())
