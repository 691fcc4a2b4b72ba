import argparse
import sys

from features import FEATURES, OPTIONS, NotWritten


def main(argv):
    """Run each feature as a step, and return the exit code. The steps share `state`."""
    steps = "steps:\n" + "\n".join(f"  {title}" for title, _ in FEATURES.values())
    parser = argparse.ArgumentParser(epilog=steps, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*")
    for name in OPTIONS:
        parser.add_argument(f"--{name}", action="store_true")
    state = vars(parser.parse_args(argv))
    unwritten = 0
    for _, run in FEATURES.values():
        try:
            run(state)
        except NotWritten as error:
            print(f"Not written yet: {error}")
            unwritten += 1
    return 1 if unwritten else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
