"""Turn the example chapter into a script, and print who speaks how much."""

from pathlib import Path

import screenplay

result = screenplay.adapt(Path(__file__).with_name("opening_night.txt"))
print(screenplay.render(result.screenplay, "fountain"))  # noqa: T201 # an example shows its result
for who in sorted(result.analysis.characters, key=lambda character: -character.words)[:4]:
    print(f"{who.name}: {who.utterances} lines, {who.words} words")  # noqa: T201 # the same
