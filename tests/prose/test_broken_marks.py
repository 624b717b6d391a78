"""Speech whose marks are broken, doubled, of the wrong kind or hard to tell from apostrophes."""

from __future__ import annotations

import pytest

from tests.prose.contexts import (
    BRITISH,
    CAREFUL,
    CARELESS,
    CURLY,
    DASHED,
    GUILLEMETS,
    LOW,
    LOW_SINGLE,
    TWICE,
    TYPED,
    TYPEWRITER,
    in_marks,
    spoken_behind,
)


@pytest.mark.parametrize(
    ("context", "text", "pieces"),
    [
        pytest.param(
            CAREFUL,
            '"I never saw him, not once in my life.\n\nAnn closed the window.\n\n"You did," said Bob.',
            ["I never saw him, not once in my life.", "You did,"],
            id="missing close, all speech",
        ),
        pytest.param(
            CARELESS,
            '"I never saw him, she said.\n\n"You did" said Bob.',
            ["I never saw him,", "You did"],
            id="missing close before tag",
        ),
        pytest.param(
            CAREFUL,
            'I never saw him," said Ann.\n\n"You did," said Bob.',
            ["I never saw him,", "You did,"],
            id="missing open at para start",
        ),
        pytest.param(
            CAREFUL,
            '"Well," said Ann, I never saw him."\n\n"You did," said Bob.',
            ["Well,", "I never saw him.", "You did,"],
            id="missing open after tag",
        ),
        pytest.param(
            CAREFUL,
            '"Well, said Ann, "I never saw him."\n\n"You did," said Bob.',
            ["Well,", "I never saw him.", "You did,"],
            id="missing close before tag mid",
        ),
        pytest.param(
            CAREFUL,
            '"I never saw him.\' Ann shook her head.\n\n"You did," said Bob.',
            ["I never saw him.", "You did,"],
            id="wrong close single",
        ),
        pytest.param(
            CAREFUL,
            '\'I never saw him." Ann shook her head.\n\n"You did," said Bob.',
            ["I never saw him.", "You did,"],
            id="wrong open single",
        ),
        pytest.param(
            CAREFUL,
            '""I never saw him,"" said Ann.\n\n"You did," said Bob.',
            ["I never saw him,", "You did,"],
            id="doubled marks",
        ),
        pytest.param(
            CAREFUL,
            '"I never saw him."" Ann shook her head.\n\n"You did," said Bob.',
            ["I never saw him.", "You did,"],
            id="doubled close",
        ),
        pytest.param(
            CAREFUL,
            '""I never saw him." Ann shook her head.\n\n"You did," said Bob.',
            ["I never saw him.", "You did,"],
            id="doubled open",
        ),
        pytest.param(
            CAREFUL,
            '"Did you see him?" "Never." Ann shook her head.',
            ["Did you see him?", "Never."],
            id="two in one paragraph",
        ),
        pytest.param(
            CAREFUL,
            '"Did you see him?" asked Bob. "Never," said Ann, and shook her head.',
            ["Did you see him?", "Never,"],
            id="two in one paragraph tags",
        ),
        pytest.param(
            CAREFUL, '"Did you see him?""Never." Ann shook her head.', ["Did you see him?", "Never."], id="two no space"
        ),
        pytest.param(
            CAREFUL, '"Did you see him?"asked Bob."Never,"said Ann.', ["Did you see him?", "Never,"], id="tags no space"
        ),
        pytest.param(
            CAREFUL,
            '"... and then nothing..." Ann said. "...nothing at all," she added. "Well…"',
            ["... and then nothing...", "...nothing at all,", "Well…"],
            id="ellipsis at edges",
        ),
        pytest.param(
            CAREFUL,
            '"--and then--" Ann stopped. "I mean--" "Go on." "—nothing—"',
            ["--and then--", "I mean--", "Go on.", "—nothing—"],
            id="dashes at edges",
        ),
        pytest.param(
            CAREFUL,
            '"If you think"—he lifted a finger—"that I care—" She laughed.',
            ["If you think", "that I care—"],
            id="dash outside",
        ),
        pytest.param(
            CAREFUL,
            '"If you think"--he lifted a finger--"that I care--" She laughed.',
            ["If you think", "that I care--"],
            id="dash outside ascii",
        ),
        pytest.param(
            CAREFUL,
            '"If you think" - he lifted a finger - "that I care -" She laughed.',
            ["If you think", "that I care -"],
            id="dash outside spaced",
        ),
        pytest.param(
            CAREFUL,
            'Ann said,\n"I never saw him.\n" Bob sat.',
            ["I never saw him."],
            id="hard wrapped mark at line start",
        ),
        pytest.param(
            CAREFUL,
            '*"I never saw him,"* said Ann. "*Never,*" she added. _"Well?"_ asked Bob.',
            ["I never saw him,", "*Never,*", "Well?"],
            id="md italics around",
        ),
        pytest.param(CAREFUL, '**"Stop!"** shouted Bob.', ["Stop!"], id="md bold"),
        pytest.param(
            CAREFUL,
            '"*You* never saw *him*," said Ann. "Not *once*."',
            ["*You* never saw *him*,", "Not *once*."],
            id="md italics word at edge",
        ),
        pytest.param(
            CAREFUL,
            '"I never saw him.\n\n"Not once.\n\n"Not ever," said Ann.',
            ["I never saw him.", "Not once.", "Not ever,"],
            id="multi-para",
        ),
        pytest.param(
            CAREFUL,
            '"I never saw him.\n\nNot once in all my life did I see him.\n\nNot ever," said Ann.',
            ["I never saw him.", "Not once in all my life did I see him.", "Not ever,"],
            id="multi-para no reopen",
        ),
        pytest.param(
            CAREFUL,
            "\"Did he say 'never'?\" asked Ann. \"'Never,'\" said Bob.",
            ["Did he say 'never'?", "'Never,'"],
            id="quote+question",
        ),
        pytest.param(
            CURLY,
            "“He said, ‘Never.’” Ann laughed. “‘Never!’ he said.”",
            ["He said, ‘Never.’", "‘Never!’ he said."],
            id="nested close both",
        ),
        pytest.param(
            CURLY,
            '“I never saw him," said Ann.\n\n"You did,” said Bob.',
            ["I never saw him,", "You did,"],
            id="mixed straight close",
        ),
        pytest.param(
            CURLY,
            "”I never saw him,” said Ann.\n\n“You did,“ said Bob.",
            ["I never saw him,", "You did,"],
            id="curly wrong direction",
        ),
        pytest.param(
            CURLY, "“I never—“ Ann stopped. “Never mind.”", ["I never—", "Never mind."], id="curly after dash wrong"
        ),
        pytest.param(
            BRITISH,
            "‘The girls’ coats are in the lads’ room,’ said Ann. ‘They’re dryin’ by the fire, an’ ’tis late.’",
            ["The girls’ coats are in the lads’ room,", "They’re dryin’ by the fire, an’ ’tis late."],
            id="brit apostrophes",
        ),
        pytest.param(
            TYPED,
            "'The girls' coats are in the lads' room,' said Ann. 'They're dryin' by the fire, an' 'tis late.'",
            ["The girls' coats are in the lads' room,", "They're dryin' by the fire, an' 'tis late."],
            id="brit straight",
        ),
        pytest.param(
            TYPED,
            "'It was James',' said Ann. 'Or the boys'.' Bob sat.",
            ["It was James',", "Or the boys'."],
            id="brit end apostrophe",
        ),
        pytest.param(
            BRITISH,
            "‘He said “never” and “not once”, I think,’ said Ann. ‘“Never,” he said.’",
            ["He said “never” and “not once”, I think,", "“Never,” he said."],
            id="brit nested double",
        ),
        pytest.param(
            BRITISH,
            "‘I never saw him’, said Ann, ‘not once’.",
            ["I never saw him", "not once"],
            id="brit comma outside",
        ),
        pytest.param(
            TYPED,
            "'I never saw him', said Ann, 'not once'.",
            ["I never saw him", "not once"],
            id="brit straight comma outside",
        ),
        pytest.param(
            BRITISH,
            "‘I never saw him.\n\n‘Not the boys’ father, not once.\n\n‘Not ever,’ said Ann.",
            ["I never saw him.", "Not the boys’ father, not once.", "Not ever,"],
            id="brit multi",
        ),
        pytest.param(
            BRITISH,
            "‘I never saw him. It’s true.\n\n‘You did,’ said Bob.",
            ["I never saw him. It’s true.", "You did,"],
            id="brit missing close",
        ),
        pytest.param(
            BRITISH,
            "I never saw him,’ said Ann.\n\n‘You did,’ said Bob.",
            ["I never saw him,", "You did,"],
            id="brit missing open",
        ),
        pytest.param(
            BRITISH,
            "The lads’ boots stood by the Smiths’ door. ’Twas late. ‘Come,’ said Ann.",
            ["Come,"],
            id="brit narr apostrophes",
        ),
        pytest.param(
            BRITISH,
            "‘Take ’em,’ said Ann. ‘Take ’em all, ’cause they’re the dogs’.’",
            ["Take ’em,", "Take ’em all, ’cause they’re the dogs’."],
            id="brit em",
        ),
        pytest.param(
            GUILLEMETS, "« He said “never”, » said Ann. « Never! »", ["He said “never”,", "Never!"], id="guil nested"
        ),
        pytest.param(
            GUILLEMETS,
            "« I never saw him.\n\n» Not once. »\n\nBob sat.",
            ["I never saw him.", "Not once."],
            id="guil multi",
        ),
        pytest.param(
            in_marks("»", "«"),
            "»I never saw him,« said Ann. »He said ›never‹.«",
            ["I never saw him,", "He said ›never‹."],
            id="inward",
        ),
        pytest.param(
            LOW,
            "„I never saw him,“ said Ann. „He said ‚never‘ twice.“",
            ["I never saw him,", "He said ‚never‘ twice."],
            id="low",
        ),
        pytest.param(
            LOW_SINGLE, "‚I never saw him,‘ said Ann. ‚It’s late.‘", ["I never saw him,", "It’s late."], id="low single"
        ),
        pytest.param(
            DASHED,
            "— I never saw him, said Ann — not once.\n\n— Well, Bob said, you did.\n\nHe sat down.",
            ["I never saw him,", "not once.", "Well,", "you did."],
            id="dash",
        ),
        pytest.param(
            DASHED,
            "— Did you see him? asked Ann.\n\n— No! he shouted, and left the room.\n\n– Wait.",
            ["Did you see him?", "No!", "Wait."],
            id="dash q",
        ),
        pytest.param(
            TWICE, "''I never saw him,'' said Ann. ''It's late.''", ["I never saw him,", "It's late."], id="two singles"
        ),
        pytest.param(
            TYPEWRITER, "``I never saw him,'' said Ann. ``It's late.''", ["I never saw him,", "It's late."], id="ticks"
        ),
        pytest.param(
            in_marks("`", "'"),
            "`I never saw him,' said Ann. `It's the boys' dog.'",
            ["I never saw him,", "It's the boys' dog."],
            id="ticks single",
        ),
        pytest.param(
            in_marks("`", "´"),
            "`I never saw him,´ said Ann. `It's late.´",
            ["I never saw him,", "It's late."],
            id="tick acute",
        ),
        pytest.param(CAREFUL, 'The board was 6\'2" long and 3" thick. "Cut it," said Ann.', ["Cut it,"], id="inch"),
        pytest.param(CAREFUL, 'He was her "friend" and no more. "Quite," said Ann.', ["Quite,"], id="scare"),
        pytest.param(CAREFUL, 'They played "Moon River" twice. "Lovely," said Ann.', ["Lovely,"], id="title"),
        pytest.param(CAREFUL, 'A sign read "KEEP OUT" in red. "Well," said Ann.', ["Well,"], id="sign"),
        pytest.param(CARELESS, '"Never she said. I never saw him."', ["Never", "I never saw him."], id="swallow"),
        pytest.param(
            CARELESS,
            '"I never saw him, Ann said angrily, and I never will."',
            ["I never saw him,", "and I never will."],
            id="swallow mid",
        ),
        pytest.param(CARELESS, '"I never saw him Ann said"', ["I never saw him"], id="swallow tail"),
        pytest.param(CARELESS, "Oh no, not him! Ann cried.", ["Oh no, not him!"], id="unquoted then tag"),
        pytest.param(
            CAREFUL,
            '"He said \'never and left," said Ann.\n\n"Really?" said Bob.',
            ["He said 'never and left,", "Really?"],
            id="singles nested missing inner close",
        ),
        pytest.param(
            CAREFUL, '("Not him," Ann whispered.) "Quite," said Bob.', ["Not him,", "Quite,"], id="paren quote"
        ),
        pytest.param(
            CAREFUL,
            '" I never saw him , " said Ann . " Not once . "',
            ["I never saw him ,", "Not once ."],
            id="spaces inside",
        ),
        pytest.param(
            TYPED,
            "'Back in the '90s,' said Ann, 'nobody'd have asked.'",
            ["Back in the '90s,", "nobody'd have asked."],
            id="years",
        ),
    ],
)
def test_what_is_spoken(context: str, text: str, pieces: list[str]) -> None:
    assert spoken_behind(context, text) == pieces
