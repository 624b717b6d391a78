"""The linter for scripts: what a script has in it that its writer hardly meant.

A check is a pure function from a `Script` to its findings, in a file of its own; the table `CHECKS` is its only
registration.
"""

from screenplay.checks.table import CHECKS, Check, check

__all__ = ["CHECKS", "Check", "check"]
