"""What each quotation is, in every convention."""

from __future__ import annotations

import pytest

from tests.prose.contexts import BRITISH, CAREFUL, CARELESS, DASHED, TYPED, in_marks
from tests.prose.helpers import kinds


@pytest.mark.parametrize(
    ("context", "text", "found"),
    [
        pytest.param(CAREFUL, 'He "fixed" the sink again. It leaked.', [("words", "fixed")], id="scare verb"),
        pytest.param(CAREFUL, 'Her so-called "friends" were late.', [("words", "friends")], id="scare adj"),
        pytest.param(
            CAREFUL, 'It was what she called "a little place."', [("words", "a little place.")], id="scare end"
        ),
        pytest.param(
            CAREFUL,
            'They watched "Jaws" on the sofa. "Again?" said Ann.',
            [("words", "Jaws"), ("speech", "Again?")],
            id="title film",
        ),
        pytest.param(
            CAREFUL, "\"He is 'busy',\" said Ann, making air quotes.", [("speech", "He is 'busy',")], id="air quotes"
        ),
        pytest.param(
            CAREFUL,
            'Tom "the Knife" Barlow came in. "Evening," he said.',
            [("words", "the Knife"), ("speech", "Evening,")],
            id="nickname",
        ),
        pytest.param(
            CAREFUL, 'The sign over the bar said "No Credit." Tom laughed.', [("words", "No Credit.")], id="sign read"
        ),
        pytest.param(
            CAREFUL, 'Ann read the label, where it said "Fragile" over a glass.', [("words", "Fragile")], id="it said"
        ),
        pytest.param(
            CAREFUL,
            '"It says," Ann told him, pointing at the notice, "no dogs."',
            [("speech", "It says,"), ("speech", "no dogs.")],
            id="speech beside a notice",
        ),
        pytest.param(
            CAREFUL,
            'Ann used to be a girl who sang in the car. "Turn left," she said.',
            [("speech", "Turn left,")],
            id="who sang",
        ),
        pytest.param(
            CAREFUL, 'Ann used to sing in the car. "Turn left."', [("speech", "Turn left.")], id="used to sing"
        ),
        pytest.param(CAREFUL, '"Coming!" Ann sang out.', [("speech", "Coming!")], id="sang out"),
        pytest.param(
            CAREFUL,
            'Ann said, beside a man who was humming, "So go the one way."',
            [("speech", "So go the one way.")],
            id="another hums",
        ),
        pytest.param(CAREFUL, 'The box was marked "FRAGILE" in red.', [("words", "FRAGILE")], id="label"),
        pytest.param(
            CAREFUL,
            'Her phone buzzed. The text said, "Where are you?" She put it away.',
            [("message", "Where are you?")],
            id="text msg",
        ),
        pytest.param(
            CAREFUL, 'He wrote, "Back at four," and pinned it up.', [("message", "Back at four,")], id="note wrote"
        ),
        pytest.param(CAREFUL, '"Not again," she thought.', [("thought", "Not again,")], id="thought quoted"),
        pytest.param(
            CAREFUL, "'Not again,' she thought. She sat down.", [("thought", "Not again,")], id="thought single"
        ),
        pytest.param(CAREFUL, 'The woman only said "Yes" and left.', [("speech", "Yes")], id="said Yes cap"),
        pytest.param(CAREFUL, 'When I asked, he said "Yes."', [("speech", "Yes.")], id="said Yes2"),
        pytest.param(CAREFUL, 'Somebody shouted "Fire!" and everybody ran.', [("speech", "Fire!")], id="shouted"),
        pytest.param(CAREFUL, 'She hated the word "moist" more than any other.', [("words", "moist")], id="the word"),
        pytest.param(CAREFUL, 'It was spelled "Jon" on the cup.', [("words", "Jon")], id="spell"),
        pytest.param(
            CAREFUL,
            'A dozen voices cried "Shame!" from the back. "Sit down!" "Go home!"',
            [("speech", "Shame!"), ("speech", "Sit down!"), ("speech", "Go home!")],
            id="chorus",
        ),
        pytest.param(
            CAREFUL,
            'There was a lot of "please" and "thank you" at that table.',
            [("words", "please"), ("words", "thank you")],
            id="how do you say",
        ),
        pytest.param(
            CAREFUL,
            'He sang, "Row, row, row your boat," all the way home.',
            [("song", "Row, row, row your boat,")],
            id="song",
        ),
        pytest.param(
            CAREFUL,
            'She was reading a book called "The Long Way Down" when he came in.',
            [("words", "The Long Way Down")],
            id="book title lead",
        ),
        pytest.param(
            CAREFUL,
            'The radio crackled. "All units, respond." Tom picked it up.',
            [("speech", "All units, respond.")],
            id="radio",
        ),
        pytest.param(
            CAREFUL,
            'The phone rang. "Hello?" A pause. "Who is this?"',
            [("speech", "Hello?"), ("speech", "Who is this?")],
            id="phone",
        ),
        pytest.param(CAREFUL, 'Ann said: "Come in." Tom came in.', [("speech", "Come in.")], id="colon"),
        pytest.param(
            CAREFUL,
            'Ann turned to him and said:\n\n"Come in."\n\nTom came in.',
            [("speech", "Come in.")],
            id="colon newline",
        ),
        pytest.param(
            CAREFUL,
            '"Come in" Ann said. "And sit" she added',
            [("speech", "Come in"), ("speech", "And sit")],
            id="no punct",
        ),
        pytest.param(
            BRITISH,
            "He ‘fixed’ the sink again. ‘Did he?’ said Ann.",
            [("words", "fixed"), ("speech", "Did he?")],
            id="british scare",
        ),
        pytest.param(
            BRITISH,
            "They played ‘Blue Moon’ twice. ‘Again,’ said Ann.",
            [("words", "Blue Moon"), ("speech", "Again,")],
            id="british title",
        ),
        pytest.param(
            BRITISH,
            "He “fixed” the sink again. ‘Did he?’ said Ann.",
            [("words", "fixed"), ("speech", "Did he?")],
            id="brit scare double",
        ),
        pytest.param(
            CAREFUL,
            "He 'fixed' the sink again. \"Did he?\" said Ann.",
            [("speech", "Did he?")],
            id="single scare in double",
        ),
        pytest.param(
            BRITISH,
            "‘My parents’ house,’ said Ann, ‘is the Joneses’ now.’",
            [("speech", "My parents’ house,"), ("speech", "is the Joneses’ now.")],
            id="brit paragraph with possessives",
        ),
        pytest.param(
            TYPED,
            "'My parents' house is gone,' said Ann. 'It's the Joneses' now, and the boys' dog too.'",
            [("speech", "My parents' house is gone,"), ("speech", "It's the Joneses' now, and the boys' dog too.")],
            id="brit straight poss mid",
        ),
        pytest.param(
            TYPED,
            "''E ain't 'ere,' said Ann. ''E's gone 'ome, 'asn't 'e?'",
            [("speech", "'E ain't 'ere,"), ("speech", "'E's gone 'ome, 'asn't 'e?")],
            id="brit cockney",
        ),
        pytest.param(
            BRITISH,
            "‘’E ain’t ’ere,’ said Ann. ‘’E’s gone ’ome, ’asn’t ’e?’",
            [("speech", "’E ain’t ’ere,"), ("speech", "’E’s gone ’ome, ’asn’t ’e?")],
            id="brit curly cockney",
        ),
        pytest.param(
            BRITISH,
            "‘‘E ain’t ‘ere,’ said Ann. ‘Back in the ‘70s, ‘twas fine.’",
            [("speech", "‘E ain’t ‘ere,"), ("speech", "Back in the ‘70s, ‘twas fine.")],
            id="brit wrong apostrophe open",
        ),
        pytest.param(
            BRITISH,
            "‘I’m goin’ home an’ stayin’ there,’ said Ann. ‘Nothin’ else for it.’",
            [("speech", "I’m goin’ home an’ stayin’ there,"), ("speech", "Nothin’ else for it.")],
            id="goin",
        ),
        pytest.param(
            TYPED,
            "'It's only rock 'n' roll,' said Ann. 'Fish 'n' chips?'",
            [("speech", "It's only rock 'n' roll,"), ("speech", "Fish 'n' chips?")],
            id="rock n roll",
        ),
        pytest.param(
            BRITISH,
            "‘It was the boys’.’ Ann sat down. ‘Or the girls’?’",
            [("speech", "It was the boys’."), ("speech", "Or the girls’?")],
            id="two paras brit plural end",
        ),
        pytest.param(
            CAREFUL,
            '"He said “never” to me," said Ann.',
            [("speech", "He said “never” to me,")],
            id="nested curly in straight",
        ),
        pytest.param(
            CAREFUL,
            '"Did you read "Ivanhoe"?" asked Ann.',
            [("speech", 'Did you read "Ivanhoe"?')],
            id="nested end",
        ),
        pytest.param(
            CAREFUL,
            '"I read "Ivanhoe" twice," said Ann.',
            [("speech", 'I read "Ivanhoe" twice,')],
            id="nested mid",
        ),
        pytest.param(
            CAREFUL,
            '"And then I—" He coughed. "—I fell."',
            [("speech", "And then I—"), ("speech", "—I fell.")],
            id="interrupted by action dash",
        ),
        pytest.param(
            CAREFUL,
            '"And then I—," she said, "—fell."',
            [("speech", "And then I—,"), ("speech", "—fell.")],
            id="dash then tag no comma",
        ),
        pytest.param(CAREFUL, 'Ann stopped—"Wait"—and turned.', [("speech", "Wait")], id="em dash start narr"),
        pytest.param(
            CAREFUL, 'Ann said "Come in, it is open."', [("speech", "Come in, it is open.")], id="tag before no comma"
        ),
        pytest.param(
            CAREFUL,
            '"One," he counted, "two, three"—he stopped—"four."',
            [("speech", "One,"), ("speech", "two, three"), ("speech", "four.")],
            id="ask list",
        ),
        pytest.param(
            CAREFUL,
            '"I thought..." She paused. "...never mind."',
            [("speech", "I thought..."), ("speech", "...never mind.")],
            id="ellipsis gap",
        ),
        pytest.param(CAREFUL, '"STOP!" HE YELLED. "NOW!"', [("speech", "STOP!"), ("speech", "NOW!")], id="caps shout"),
        pytest.param(
            DASHED,
            "— Wait! Ann cried. — I am coming too.\n\n— Then hurry.",
            [("speech", "Wait!"), ("speech", "I am coming too."), ("speech", "Then hurry.")],
            id="german dash",
        ),
        pytest.param(
            DASHED.replace("— ", "—"),
            "—Wait —said Ann—. I am coming.\n\n—Then hurry —he answered.",
            [("speech", "Wait"), ("speech", "I am coming."), ("speech", "Then hurry")],
            id="dash spanish",
        ),
        pytest.param(
            DASHED.replace("— ", "- "),
            "- Wait, said Ann. I am coming.\n\n- Then hurry, he answered.",
            [("speech", "Wait,"), ("speech", "I am coming."), ("speech", "Then hurry,")],
            id="dash hyphen",
        ),
        pytest.param(
            DASHED,
            "— I thought — she said — that you knew.\n\n— No.",
            [("speech", "I thought"), ("speech", "that you knew."), ("speech", "No.")],
            id="dash interrupt inside",
        ),
        pytest.param(
            DASHED,
            "— Wait.\n\nAnn ran down the stairs. It was cold.\n\n— I am here — he said.",
            [("speech", "Wait."), ("speech", "I am here")],
            id="dash with narr para",
        ),
        pytest.param(
            in_marks("«", "»"),
            "«Wait,» said Ann. «I am coming».",
            [("speech", "Wait,"), ("speech", "I am coming")],
            id="guil tight",
        ),
        pytest.param(
            CARELESS,
            '"I never saw him. she said\n\n"You did" said Bob.',
            [("speech", "I never saw him."), ("speech", "You did")],
            id="missing close then dialog careless",
        ),
        pytest.param(
            CARELESS,
            'I never saw him" she said.\n\n"You did" said Bob.',
            [("speech", "I never saw him"), ("speech", "You did")],
            id="missing open careless",
        ),
        pytest.param(
            CARELESS,
            '"I never saw him"she said."Not once".',
            [("speech", "I never saw him"), ("speech", "Not once")],
            id="tag glued",
        ),
        pytest.param(
            CARELESS,
            '"Did you see him?" She asked. "No." He Said.',
            [("speech", "Did you see him?"), ("speech", "No.")],
            id="question tag cap",
        ),
        pytest.param(
            CARELESS,
            '"I never saw him;" she said "Not once"',
            [("speech", "I never saw him;"), ("speech", "Not once")],
            id="semi",
        ),
        pytest.param(
            CARELESS,
            "I never saw you there, she said.",
            [("speech", "I never saw you there")],
            id="quote only marks missing both",
        ),
        pytest.param(
            CAREFUL,
            '"I never saw him". Ann sat down. "Not once".',
            [("speech", "I never saw him"), ("speech", "Not once")],
            id="period outside",
        ),
        pytest.param(
            CAREFUL,
            '"I never saw him,\' said Ann. "Not once."',
            [("speech", "I never saw him,"), ("speech", "Not once.")],
            id="apostrophe as close",
        ),
        pytest.param(
            CAREFUL,
            '\'I never saw him," said Ann. "Not once."',
            [("speech", "I never saw him,"), ("speech", "Not once.")],
            id="single open dbl close multi",
        ),
    ],
)
def test_what_is_quoted_and_what_it_is(context: str, text: str, found: list[tuple[str, str]]) -> None:
    before = kinds(context)
    after = kinds(context + text + "\n")
    assert after[: len(before)] == before
    assert after[len(before) :] == found
