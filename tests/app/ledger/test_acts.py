"""Acts are their words: nothing can be signed that doesn't read back the same."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger.acts import ACTS, Act, AmendCredit, IssueCredit, Verifier, VoidAct, act_of
from app.ledger.hashing import keccak256
from app.ledger.network import Network
from app.ledger.statements import SignIn
from app.ledger.words import WordError, word_of

NETWORK = Network(
    network_id=bytes(range(32)),
    chain_id=31337,
    journal="0x" + "10" * 20,
    contracts={verifier: "0x" + f"{index:02x}" * 20 for index, verifier in enumerate(Verifier, 0x11)},
)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "bytes32": st.binary(min_size=32, max_size=32),
    "bytes11": st.sampled_from(["", "SAMPCNSHXXX", "SAMPDEHHXXX"]),
    "bytes3": st.sampled_from(["", "USD", "JPY"]),
    "bytes20": st.sampled_from(["", "5493000IBP32UQZ0KL24"]),
    "address": st.binary(min_size=20, max_size=20).map(lambda raw: "0x" + raw.hex()),
    "bool": st.booleans(),
}


def _value(annotation: str, solidity: str) -> st.SearchStrategy[Any]:
    if annotation == "datetime":
        return st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
    if annotation.endswith(" | None"):
        stands_for_none = date(1970, 1, 1) if annotation == "date | None" else (1 << int(solidity[4:])) - 1
        given = _value(annotation.removesuffix(" | None"), solidity)
        return st.none() | given.filter(lambda value: value != stands_for_none)
    if annotation == "date":
        return st.integers(0, 60_000).map(lambda days: date(1970, 1, 1) + timedelta(days=days))
    if solidity.startswith("uint"):
        return st.integers(0, (1 << int(solidity[4:])) - 1)
    return _VALUES[solidity]


def acts() -> st.SearchStrategy[Act]:
    """Any act of any kind."""

    def of(kind: type[Act]) -> st.SearchStrategy[Act]:
        values = {item.name: _value(str(item.type), word_of(item).solidity) for item in fields(kind)}
        return st.fixed_dictionaries(values).map(lambda drawn: kind(**drawn))

    return st.sampled_from(list(ACTS.values())).flatmap(of)


@given(acts())
def test_an_act_reads_back_from_its_words(act: Act) -> None:
    words = act.words()
    assert len(words) == 32 * len(fields(act))
    assert act_of(act.KIND, words) == act


@given(acts(), st.data())
def test_no_two_acts_share_a_digest(act: Act, data: st.DataObject) -> None:
    other = replace(act, salt=data.draw(st.binary(min_size=32, max_size=32)))
    assert (NETWORK.digest(act) == NETWORK.digest(other)) == (act == other)


def _void() -> VoidAct:
    empty = bytes(32)
    return VoidAct(
        bank="SAMPCNSHXXX",
        subject=empty,
        version=0,
        basis_entry=0,
        basis=empty,
        valid_until_utc=NOON,
        salt=empty,
        sealed_hash=empty,
        plain_hash=empty,
        voided=empty,
    )


def test_the_type_is_written_as_eip712_asks() -> None:
    assert VoidAct.type_string() == (
        "VoidAct(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,uint64 validUntil,"
        "bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 voided)"
    )


def test_the_digest_is_what_an_independent_eip712_library_computes() -> None:
    from eth_account.messages import encode_typed_data

    act = _void()
    members = VoidAct.type_string().removeprefix("VoidAct(").removesuffix(")").split(",")
    types = [dict(zip(("type", "name"), member.split(), strict=True)) for member in members]
    message: dict[str, Any] = {item["name"]: act.words()[32 * i : 32 * i + 32] for i, item in enumerate(types)}
    message |= {"bank": b"SAMPCNSHXXX", "version": 0, "basisEntry": 0, "validUntil": int(NOON.timestamp())}
    signable = encode_typed_data(
        {
            "name": "LC Ledger",
            "version": "1",
            "chainId": NETWORK.chain_id,
            "verifyingContract": NETWORK.contracts[Verifier.CREDITS],
            "salt": NETWORK.network_id,
        },
        {"VoidAct": types},
        message,
    )
    assert NETWORK.digest(act) == keccak256(b"\x19" + signable.version + signable.header + signable.body)


def test_another_network_chain_or_contract_makes_another_digest() -> None:
    act = _void()
    others = (
        replace(NETWORK, network_id=bytes(32)),
        replace(NETWORK, chain_id=1),
        replace(NETWORK, contracts=dict.fromkeys(Verifier, NETWORK.journal)),
    )
    assert len({network.digest(act) for network in (NETWORK, *others)}) == 4


def test_a_statement_is_never_an_act() -> None:
    statement = SignIn(bank="SAMPCNSHXXX", nonce=bytes(32), valid_until_utc=NOON)
    assert NETWORK.statement_digest(statement) != NETWORK.digest(_void())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bank", "TOOSHORT"),
        ("subject", b"short"),
        ("version", -1),
        ("version", 1 << 64),
        ("valid_until_utc", NOON.replace(tzinfo=None)),
        ("valid_until_utc", NOON.replace(microsecond=1)),
    ],
)
def test_a_field_that_does_not_fit_is_refused(field: str, value: Any) -> None:
    with pytest.raises(WordError):
        replace(_void(), **{field: value}).words()


def _amendment(**fields: Any) -> AmendCredit:
    unchanged = AmendCredit.from_words(bytes(15 * 32) + (255).to_bytes(32, "big") * 2 + bytes(32))
    return replace(unchanged, **fields)


def test_what_an_amendment_leaves_as_it_is_reads_back_as_nothing() -> None:
    act = _amendment()
    assert (act.expiry_day, act.tolerance_plus, act.tolerance_minus) == (None, None, None)
    assert _amendment(tolerance_plus=0).words() != act.words()


@pytest.mark.parametrize(
    ("field", "value"), [("tolerance_plus", 255), ("tolerance_minus", 256), ("expiry_day", date(1970, 1, 1))]
)
def test_a_value_that_stands_for_nothing_cannot_be_given(field: str, value: Any) -> None:
    with pytest.raises(WordError):
        _amendment(**{field: value}).words()


BEYOND_THE_BANK, ABOVE_THE_VERSION, ABOVE_THE_TIME = 31, 64, 160


@pytest.mark.parametrize("at", [BEYOND_THE_BANK, ABOVE_THE_VERSION, ABOVE_THE_TIME])
def test_dirty_words_are_refused(at: int) -> None:
    words = bytearray(_void().words())
    words[at] = 1
    with pytest.raises(WordError):
        VoidAct.from_words(bytes(words))


def test_an_unknown_kind_or_a_missing_word_is_refused() -> None:
    with pytest.raises(WordError):
        act_of(999, b"")
    with pytest.raises(WordError):
        act_of(IssueCredit.KIND, bytes(32))
