import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from features import ROUTES, NotFound, NotWritten
from store import Store

MAX_BYTES = 100_000
TYPES = {".html": "text/html", ".css": "text/css", ".mjs": "text/javascript"}
PUBLIC = Path(__file__).parent / "public"


def create_server(port, store=None):
    """The server with an empty store; `serve_forever` starts it."""
    kept = store or Store()
    pages = read_pages()

    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            path = urlsplit(self.path).path
            if self.command == "GET" and path in pages:
                content, kind = pages[path]
                self.reply(200, content, kind)
                return
            status, body = self.routed(path)
            self.reply(status, json.dumps(body).encode(), "application/json")

        do_GET = do_POST = do_PUT = do_DELETE = answer

        def routed(self, path):
            for method, pattern, run in ROUTES:
                record_id = id_in(pattern, path) if method == self.command else None
                if record_id is None:
                    continue
                try:
                    return (201 if method == "POST" else 200), run(kept, self.given(), record_id)
                except NotWritten as error:
                    return 501, {"error": f"Not written yet: {error}"}
                except NotFound:
                    return 404, {"error": "Not found"}
                except ValueError as error:
                    return 400, {"error": str(error)}
            return 404, {"error": "Not found"}

        def given(self):
            length = int(self.headers.get("content-length") or 0)
            if not 0 <= length <= MAX_BYTES:
                raise ValueError("Too large")
            given = json.loads(self.rfile.read(length) or b"{}")
            if not isinstance(given, dict):
                raise ValueError("Not an object")
            return given

        def reply(self, status, content, kind):
            self.send_response(status)
            self.send_header("content-type", f"{kind}; charset=utf-8")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)


def id_in(pattern, path):
    """Compare a path such as `/api/things/{id}/notes` with an address: its id, or None where they differ."""
    wanted, given = pattern.split("/"), path.split("/")
    if len(wanted) != len(given):
        return None
    record_id = ""
    for segment, value in zip(wanted, given):
        if segment == "{id}":
            record_id = value
        elif segment != value:
            return None
    return record_id


def read_pages():
    """The files of `public/`, where there is such a folder, by their addresses."""
    pages = {}
    for path in PUBLIC.glob("*"):
        page = (path.read_bytes(), TYPES.get(path.suffix, "text/plain"))
        pages[f"/{path.name}"] = page
        if path.name == "index.html":
            pages["/"] = page
    return pages
