import os

from server import create_server

if __name__ == "__main__":
    port = int(os.environ.get("PORT", "3000"))
    print(f"http://localhost:{port}", flush=True)
    create_server(port).serve_forever()
