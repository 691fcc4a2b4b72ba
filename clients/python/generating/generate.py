"""Writes what is made from other files, or compares it with what is there.

    python generate.py           writes
    python generate.py --check   fails where anything differs

`generated/` is made from docs/openapi.json by openapi-python-client, whose warnings are failures, and each
`_sync/` from the `_async/` beside it by unasync.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from filecmp import cmp
from pathlib import Path

import unasync

from adapt import adapted

HERE = Path(__file__).parent
PROJECT = HERE.parent
OPENAPI = PROJECT.parents[1] / "docs" / "openapi.json"
PROGRAMS = Path(sysconfig.get_path("scripts"))

#: The folders that are made, in the project.
GENERATED = Path("src/dreamcatcher_client/generated")
SYNC = (Path("src/dreamcatcher_client/_sync"), Path("tests/_sync"))

#: What a thread does in another way: sleeping, reading files, sockets.
WRITTEN_BY_HAND = "runtime.py"
#: What unasync does not know: names of httpx, of generated code, and ours.
REPLACEMENTS = {
    "AsyncClient": "Client",
    "AsyncDreamcatcher": "Dreamcatcher",
    "_async": "_sync",
    "aclose": "close",
    "aclosing": "closing",
    "asyncio_detailed": "sync_detailed",
    "set_async_httpx_client": "set_httpx_client",
}


def main() -> None:
    """Reads the arguments, and writes or compares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        generate_api(made)
        for sync in SYNC:
            generate_sync(made, sync)
        if check:
            different = [name for each in (GENERATED, *SYNC) for name in differences(made, each)]
            if different:
                sys.exit("\n  ".join(["Run `npm run generate:python`. Not as generated:", *different]))
        else:
            for each in (GENERATED, *SYNC):
                replace(made, each)


def generate_api(made: Path) -> None:
    """Generates models and operations, without a warning."""
    document = made / "openapi.json"
    document.write_text(json.dumps(adapted(json.loads(OPENAPI.read_text("utf-8")))), "utf-8")
    (made / GENERATED.parent).mkdir(parents=True)
    run(
        "openapi-python-client",
        "generate",
        "--meta=none",
        "--fail-on-warning",
        f"--path={document}",
        f"--config={HERE / 'config.yml'}",
        f"--custom-template-path={HERE / 'templates'}",
        f"--output-path={made / GENERATED}",
    )


def generate_sync(made: Path, sync: Path) -> None:
    """Generates the code for threads from that for coroutines."""
    coroutines = sync.with_name("_async")
    shutil.copytree(PROJECT / coroutines, made / coroutines, ignore=shutil.ignore_patterns("__pycache__"))
    sources = [path for path in (made / coroutines).rglob("*.py") if path.name != WRITTEN_BY_HAND]
    rule = unasync.Rule("/_async/", "/_sync/", additional_replacements=REPLACEMENTS)
    unasync.unasync_files([str(path) for path in sources], rules=[rule])
    for path in (made / sync).rglob("*.py"):
        source = coroutines / path.relative_to(made / sync)
        path.write_text(f"# Made from {source.as_posix()}: change that.\n{path.read_text('utf-8')}", "utf-8")
    config = f"--config={PROJECT / 'pyproject.toml'}"
    run("ruff", "check", "--quiet", "--fix-only", config, str(made / sync))
    run("ruff", "format", "--quiet", config, str(made / sync))


def run(program: str, *arguments: str) -> None:
    """Runs a program of this environment; the generator itself looks for ruff on the PATH."""
    path = os.pathsep.join([str(PROGRAMS), os.environ.get("PATH", "")])
    done = subprocess.run(
        [str(PROGRAMS / program), *arguments],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{program} failed:\n{done.stdout}{done.stderr}")


def replace(made: Path, folder: Path) -> None:
    """Replaces the files of a folder of the project, except those written by hand."""
    for path in files(PROJECT / folder):
        (PROJECT / folder / path).unlink()
    for path in files(made / folder):
        target = PROJECT / folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made / folder / path, target)


def differences(made: Path, folder: Path) -> Iterator[str]:
    """The files of a folder of the project that are not what is made."""
    for path in sorted({*files(made / folder), *files(PROJECT / folder)}):
        new, old = made / folder / path, PROJECT / folder / path
        if not new.exists() or not old.exists() or not cmp(new, old, shallow=False):
            yield (folder / path).as_posix()


def files(folder: Path) -> list[Path]:
    """The Python files of a folder, relative to it, except those written by hand."""
    return [path.relative_to(folder) for path in folder.rglob("*.py") if path.name != WRITTEN_BY_HAND]


if __name__ == "__main__":
    main()
