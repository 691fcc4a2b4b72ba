"""Receives webhooks: verifies each, and prints its event."""

import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks import Webhook, WebhookVerificationError

if "WEBHOOK_SECRET" not in os.environ:
    sys.exit("set WEBHOOK_SECRET to the secret of the webhook, whsec_…")
webhook = Webhook(os.environ["WEBHOOK_SECRET"])

# The ids of deliveries that were handled: one may come again. A real receiver stores them.
handled: set[str] = set()


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        # The body as it came: one that was parsed and written again has another signature.
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            event = webhook.verify(body, headers)
        except WebhookVerificationError as error:
            print(f"refused: {error}", flush=True)
            self.answer(401)
            return
        delivery = headers["webhook-id"]
        print(f"{'again' if delivery in handled else 'verified'}: {event['type']} {delivery}", flush=True)
        handled.add(delivery)
        self.answer(204)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Prints no line of its own for each request."""


server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8787"))), Receiver)
print(f"listening on http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
