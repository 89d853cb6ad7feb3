"""What each kind of act is to a desk, over random lives of credits, whose words the contract takes (tests/life)."""

from __future__ import annotations

from collections import Counter
from random import Random

from app.credit.life import Act, after
from app.desk.kinds import KINDS, accepts_of, deed_of, refused, step_of, subject_of, version_of, words_for
from tests.app.desk.consortium import consortium
from tests.life.lives import Lives

ACTS, ACTS_A_CREDIT = 6_000, 40


def test_subject_version_and_words_of_every_act_are_those_that_the_ledger_takes() -> None:
    lives, done = Lives(Random(11), consortium().network), Counter[Act]()  # noqa: S311 - not for secrets
    for count in range(ACTS):
        if count % ACTS_A_CREDIT == 0:
            lives.taken(lives.issue())
        credit = lives.random.choice(list(lives.known)[-3:])
        step, life = lives.step(credit), lives.known[credit]
        if refused(life, step):
            continue
        act, _ = lives.signed_words(credit, step)

        assert (act.subject, act.version) == (subject_of(act), version_of(life, step)), step
        assert after(life, step_of(act, step.day)) == after(life, step)
        words = words_for(life, deed_of(act))
        assert {name: getattr(act, name) for name in words} == words, step

        lives.taken(act)
        lives.known[credit] = after(life, step)
        done[step.act] += 1
    assert set(done) >= {kind.step for kind in KINDS} - {Act.ISSUE, Act.CLOSE}, "all but the rare closing came to pass"


def test_amendments_that_documents_accept_are_named_by_bits() -> None:
    assert [accepts_of(numbers) for numbers in ((), (1,), (2, 1, 2), (256,))] == [0, 1, 3, 1 << 255]
