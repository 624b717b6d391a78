"""Write the golden files anew."""

from __future__ import annotations

from tests.golden.chapters import GOLDENS, made

if __name__ == "__main__":
    for golden in GOLDENS:
        golden.script.write_bytes(made(golden))
