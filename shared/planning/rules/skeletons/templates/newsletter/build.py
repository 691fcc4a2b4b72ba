"""Write an issue as an HTML page to send: `python3 build.py issue-001.md` makes issue-001.html."""

import html
import re
import sys
from pathlib import Path


def to_html(markdown):
    """Headings and paragraphs. Quotes are notes to whoever writes the issue, and are left out."""
    title = ""
    blocks = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        text = re.sub(r"\\([^\w\s])", r"\1", " ".join(block.split()))
        heading = re.match(r"(#{1,3}) (.+)", text)
        if heading:
            level = len(heading[1])
            title = title or heading[2]
            blocks.append(f"<h{level}>{html.escape(heading[2])}</h{level}>")
        elif not text.startswith(">"):
            blocks.append(f"<p>{html.escape(text)}</p>")
    body = "\n".join(blocks)
    return f'<!doctype html>\n<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n{body}\n'


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.with_suffix(".html").write_text(to_html(path.read_text(encoding="utf-8")), encoding="utf-8")
