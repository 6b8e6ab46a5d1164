"""The entry point: answers ``--version`` at once, and leaves everything else to the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs the command line on ``sys.argv`` and returns its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from claimtrack import __version__

        sys.stdout.write(f"claimtrack {__version__}\n")
        return 0
    from claimtrack.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
