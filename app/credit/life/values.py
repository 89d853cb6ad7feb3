"""What a credit is at any moment between its banks: frozen values that change only by the acts of its life."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from app.credit.life import presentations as documents
from app.credit.life.presentations import Decision, PresentationLife
from app.credit.plain import Plain, from_plain, to_plain


class Part(StrEnum):
    """What a bank is to a credit; one may be several."""

    ISSUING = "issuing"
    ADVISING = "advising"
    CONFIRMING = "confirming"


class Phase(StrEnum):
    """How far the credit itself is."""

    ISSUED = "issued"
    ADVISED = "advised"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class Confirming(StrEnum):
    """Whether a bank was asked to confirm, and its one answer (UCP 600 art. 8)."""

    NOT_ASKED = "not asked"
    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"


class AmendmentState(StrEnum):
    """How the beneficiary stands to an amendment (UCP 600 art. 10c to e)."""

    OPEN = "open"
    WITHDRAWAL_ASKED = "withdrawal asked"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Extension(StrEnum):
    """How the confirming bank stands to an amendment (UCP 600 art. 10b); open while it may still say so."""

    NOT_ASKED = "not asked"
    OPEN = "open"
    EXTENDED = "extended"
    NOT_EXTENDED = "not extended"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What a bank is bound by. Amount in minor units of the credit's currency, tolerances in per cent."""

    amount_minor: int
    tolerance_plus: int
    tolerance_minus: int
    expiry_day: date

    @property
    def most_minor(self) -> int:
        """The amount with its upper tolerance, rounded down."""
        return self.most_with(())

    def amended(self, by: AmendmentLife) -> Undertaking:
        """With an amendment."""
        return Undertaking(
            self.amount_minor + by.increase_minor - by.decrease_minor,
            self.tolerance_plus if by.tolerance_plus is None else by.tolerance_plus,
            self.tolerance_minus if by.tolerance_minus is None else by.tolerance_minus,
            by.expiry_day or self.expiry_day,
        )

    def most_with(self, further: Iterable[AmendmentLife]) -> int:
        """The most that may come to be owed, whichever of these amendments are accepted, in minor units."""
        amount, plus = self.amount_minor, self.tolerance_plus
        for one in further:
            amount, plus = amount + one.increase_minor, max(plus, one.tolerance_plus or 0)
        return max(amount, 0) * (100 + plus) // 100


@dataclass(frozen=True, slots=True)
class AmendmentLife:
    """An amendment as far as it stands in clear; None leaves as it is.

    Attributes:
        accepted_as: 1, 2, 3 in the order of acceptance; None for what isn't accepted, and for a cancellation.
    """

    number: int
    plain_hash: bytes
    increase_minor: int
    decrease_minor: int
    expiry_day: date | None
    tolerance_plus: int | None
    tolerance_minus: int | None
    cancels: bool
    state: AmendmentState = AmendmentState.OPEN
    extension: Extension = Extension.NOT_ASKED
    accepted_as: int | None = None

    @property
    def is_open(self) -> bool:
        """The beneficiary may still answer: asking to withdraw ends nothing (UCP 600 art. 10b)."""
        return self.state in (AmendmentState.OPEN, AmendmentState.WITHDRAWAL_ASKED)

    @property
    def was_extended(self) -> bool | None:
        """What the confirming bank said; None where it said nothing."""
        said = {Extension.EXTENDED: True, Extension.NOT_EXTENDED: False}
        return said.get(self.extension)


@dataclass(frozen=True, slots=True)
class CreditLife:
    """A credit between its banks, by BIC; an empty text is no bank.

    Attributes:
        terms: running hash of the terms that bind the issuing bank (docs/formats.md, section 2).
        issuer: what the issuing bank is bound by.
        issue_day: no amendment can let the credit expire before it.
        confirmed: what the confirming bank confirmed; ``confirmer`` is what it is bound by since.
        confirmed_after: how many amendments were accepted before it confirmed.
    """

    issuing_bank: str
    advising_bank: str
    confirming_bank: str
    nominated_bank: str
    currency: str
    phase: Phase
    confirming: Confirming
    terms: bytes
    issuer: Undertaking
    issue_day: date
    confirmed: Undertaking | None = None
    confirmed_after: int = 0
    amendments: tuple[AmendmentLife, ...] = ()
    presentations: tuple[PresentationLife, ...] = ()

    @property
    def accepted(self) -> tuple[AmendmentLife, ...]:
        """Amendments of the terms that were accepted, in order of acceptance."""
        return tuple(sorted((one for one in self.amendments if one.accepted_as), key=lambda one: one.accepted_as or 0))

    @property
    def followed(self) -> tuple[AmendmentLife, ...]:
        """Those that bind the confirming bank: accepted before it confirmed, or extended to."""
        before = self.confirmed_after
        return tuple(one for one in self.accepted if (one.accepted_as or 0) <= before or one.was_extended)

    @property
    def confirmer(self) -> Undertaking | None:
        """What the confirming bank is bound by; None before it confirmed.

        Decreases can exceed what it confirms, where it left an increase unextended; it owes nothing then.
        """
        if self.confirmed is None:
            return None
        bound = self.confirmed
        for one in self.followed:
            if (one.accepted_as or 0) > self.confirmed_after:
                bound = bound.amended(one)
        return replace(bound, amount_minor=max(bound.amount_minor, 0))

    @property
    def open_amendments(self) -> tuple[AmendmentLife, ...]:
        """Amendments that the beneficiary may still answer."""
        return tuple(one for one in self.amendments if one.is_open)

    @property
    def most_minor(self) -> int:
        """What the issuing bank may come to owe, whichever open amendments are accepted: its exposure."""
        if self.phase in (Phase.CANCELLED, Phase.CLOSED):
            return 0
        return self.issuer.most_with(self.open_amendments) - self.settled_minor

    @property
    def confirmer_most_minor(self) -> int:
        """The most the confirming bank may come to owe, whichever amendments it extended to are accepted."""
        extended = (one for one in self.open_amendments if one.was_extended)
        return self.confirmer.most_with(extended) if self.confirmer else 0

    @property
    def drawn_minor(self) -> int:
        """What the issuing bank's undertaking has borne, each presentation once."""
        return sum(one.drawn_minor for one in self.presentations)

    @property
    def settled_minor(self) -> int:
        """What of it the issuing bank paid."""
        return sum(one.by(self.issuing_bank).paid_within_minor for one in self.presentations)

    @property
    def available_minor(self) -> int:
        """What may still be drawn; with ``drawn_minor`` the most that the issuing bank undertook."""
        return self.issuer.most_minor - self.drawn_minor

    @property
    def confirmer_drawn_minor(self) -> int:
        """What the confirming bank's undertaking has borne: what it honoured, and what was drawn elsewhere."""
        return sum(one.drawn_by(self.confirming_bank) for one in self.presentations) if self.confirmer else 0

    @property
    def confirmer_available_minor(self) -> int:
        """What may still be drawn on the confirming bank's undertaking; never below zero."""
        return max(self.confirmer.most_minor - self.confirmer_drawn_minor, 0) if self.confirmer else 0

    def left_for(self, bank: str, one: PresentationLife) -> int:
        """What this bank may honour on a presentation: a confirming bank by its own undertaking."""
        if self.confirmer and bank != self.issuing_bank and self.is_bound(bank):
            others = self.confirmer_drawn_minor - one.drawn_by(bank)
            return max(self.confirmer.most_minor - others, 0)
        return self.available_minor + one.drawn_minor

    def is_bound(self, bank: str) -> bool:
        """The bank undertook to honour: it issued the credit, or confirmed it (UCP 600 art. 7, 8)."""
        return bank == self.issuing_bank or (self.confirming is Confirming.GIVEN and bank == self.confirming_bank)

    def names(self, bank: str) -> bool:
        """The credit names this bank."""
        return bank in (self.issuing_bank, self.advising_bank, self.confirming_bank, self.nominated_bank)

    def may_honour(self, bank: str) -> bool:
        """The bank may honour or negotiate: without a nominated bank any that the credit names (UCP 600 art. 2)."""
        return self.is_bound(bank) or (self.names(bank) if not self.nominated_bank else bank == self.nominated_bank)

    def presentation(self, number: int) -> PresentationLife | None:
        """One presentation."""
        return self.presentations[number - 1] if 0 < number <= len(self.presentations) else None

    @property
    def unfinished(self) -> PresentationLife | None:
        """The first presentation that isn't over."""
        return next((one for one in self.presentations if not self.is_over(one)), None)

    def is_over(self, one: PresentationLife) -> bool:
        """Nothing is left to be done on a presentation.

        The issuing bank refused, returned, or honoured and paid; or it never had the documents, and every bank that
        has them and may honour refused or returned.
        """
        issuer = one.by(self.issuing_bank)
        if issuer.decision is Decision.HONOURED:
            return issuer.unpaid_minor <= 0
        if issuer.decided or issuer.received_utc:
            return issuer.decided
        deciding = [each for each in one.handlings if each.received_utc and self.may_honour(each.bank)]
        return bool(deciding) and all(each.gave_back for each in deciding)

    def amendment(self, number: int) -> AmendmentLife | None:
        """One amendment."""
        return self.amendments[number - 1] if 0 < number <= len(self.amendments) else None

    def reaches_confirmer(self, one: AmendmentLife) -> bool:
        """The confirming bank's undertaking can follow an amendment: it hasn't ended, nor was it confirmed already."""
        later = one.cancels or (one.accepted_as or 0) > self.confirmed_after
        accepted = one.state is AmendmentState.ACCEPTED and later
        return self.confirming is Confirming.GIVEN and (one.is_open or accepted)

    def to_json(self) -> Plain:
        """For the store."""
        plain: dict[str, Plain] = {name: str(getattr(self, name)) for name in _TEXTS}
        plain |= {"terms": self.terms.hex(), "confirmed_after": self.confirmed_after}
        plain |= {name: to_plain(getattr(self, name)) for name in ("issuer", "issue_day", "confirmed")}
        plain["amendments"] = [
            {item.name: _plain(getattr(one, item.name)) for item in fields(one)} for one in self.amendments
        ]
        if self.presentations:
            plain["presentations"] = documents.to_json(self.presentations)
        return plain

    @classmethod
    def from_json(cls, plain: Any) -> CreditLife:
        """Back from the store."""
        texts = {name: plain[name] for name in _TEXTS}
        return cls(
            **texts | {"phase": Phase(plain["phase"]), "confirming": Confirming(plain["confirming"])},
            terms=bytes.fromhex(plain["terms"]),
            issuer=from_plain(Undertaking, plain["issuer"]),
            issue_day=date.fromisoformat(plain["issue_day"]),
            confirmed=from_plain(Undertaking, plain["confirmed"]) if plain["confirmed"] else None,
            confirmed_after=plain["confirmed_after"],
            amendments=tuple(_amendment(one) for one in plain["amendments"]),
            presentations=documents.from_json(plain.get("presentations", ())),
        )


_TEXTS = ("issuing_bank", "advising_bank", "confirming_bank", "nominated_bank", "currency", "phase", "confirming")


def _plain(value: object) -> Plain:
    return value.hex() if isinstance(value, bytes) else to_plain(value)


def _amendment(plain: Any) -> AmendmentLife:
    told = {
        "plain_hash": bytes.fromhex(plain["plain_hash"]),
        "expiry_day": date.fromisoformat(plain["expiry_day"]) if plain["expiry_day"] else None,
        "state": AmendmentState(plain["state"]),
        "extension": Extension(plain["extension"]),
    }
    return AmendmentLife(**plain | told)
