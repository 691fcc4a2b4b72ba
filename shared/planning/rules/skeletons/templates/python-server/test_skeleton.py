"""The skeleton's own tests: they show that it starts, and prove nothing of what the conversation asks for."""

import json
import threading
import unittest
from http.client import HTTPConnection

from server import create_server

PAGES = [
    # each PAGES
    "XX_ADDRESS",
    # end PAGES
]
CREATES = [
    # each CREATES
    "XX_PATH",
    # end CREATES
]
UNWRITTEN = [
    # each UNWRITTEN
    ("XX_METHOD", "XX_TRIED"),
    # end UNWRITTEN
]


class Skeleton(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = create_server(0)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()

    def ask(self, method, path):
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=10)
        connection.request(method, path)
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response.status, text

    def test_an_address_that_nobody_named_is_not_found(self):
        self.assertEqual(self.ask("GET", "/nowhere")[0], 404)

    def test_each_page_is_served(self):
        for address in PAGES:
            status, text = self.ask("GET", address)
            self.assertEqual(status, 200, address)
            self.assertIn("<h1>", text)

    def test_what_is_posted_is_kept(self):
        for path in CREATES:
            status, text = self.ask("POST", path)
            self.assertEqual(status, 201, path)
            self.assertEqual(json.loads(self.ask("GET", path)[1])[-1], json.loads(text))

    def test_what_is_not_written_says_so(self):
        for method, path in UNWRITTEN:
            self.assertEqual(self.ask(method, path)[0], 501, path)


class Missing(unittest.TestCase):
    """What the conversation asks for and nothing does yet."""

    # each TODOS
    @unittest.skip("XX_MISSING")
    def test_XX_TEST(self):
        pass

    # end TODOS


if __name__ == "__main__":
    unittest.main()
