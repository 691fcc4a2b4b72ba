"""The skeleton's own tests: they show that it starts, and prove nothing of what the conversation asks for."""

import contextlib
import io
import unittest

from features import FEATURES
from main import main


def run(*argv):
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            code = main(list(argv))
        except SystemExit as end:
            code = end.code
    return code, output.getvalue()


class Skeleton(unittest.TestCase):
    def test_the_help_lists_each_feature(self):
        code, text = run("--help")
        self.assertEqual(code, 0)
        for title, _ in FEATURES.values():
            self.assertIn(title, text)

    def test_an_option_that_nobody_named_is_refused(self):
        self.assertEqual(run("--no-such-option")[0], 2)


class Missing(unittest.TestCase):
    """What the conversation asks for and nothing does yet."""

    # each TODOS
    @unittest.skip("XX_MISSING")
    def test_XX_TEST(self):
        pass

    # end TODOS


if __name__ == "__main__":
    unittest.main()
