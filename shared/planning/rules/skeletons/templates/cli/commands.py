import argparse
import sys

from features import FEATURES, OPTIONS, NotWritten


def main(argv):
    """Run the command that the first argument names, and return the exit code."""
    commands = "\n".join(f"  {name}  {title}" for name, (title, _) in FEATURES.items())
    parser = argparse.ArgumentParser(
        epilog=f"commands:\n{commands}", formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=list(FEATURES), metavar="command")
    parser.add_argument("inputs", nargs="*")
    for name in OPTIONS:
        parser.add_argument(f"--{name}", action="store_true")
    state = vars(parser.parse_args(argv))
    _, run = FEATURES[state["command"]]
    try:
        run(state)
        return 0
    except NotWritten as error:
        print(f"Not written yet: {error}")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
