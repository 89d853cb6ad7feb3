"""The rulebook's limits on an undertaking, as far as this desk's mirror knows them: what it takes, and what may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.ledger.acts import Rule
from app.ledger.rulebook import Rulebook
from app.messages.findings import Rule as Kind
from app.money import Money

if TYPE_CHECKING:
    from app.desk.undertaken import Undertaken
    from app.ledger.registry import Registry
    from app.messages.findings import Finding

_VALIDITY = Kind("validity", "rulebook", "error", "It would be valid for {takes} days; the rulebook allows {most}.")
_USANCE = Kind("usance", "rulebook", "error", "Its usance is {takes} days; the rulebook allows {most}.")
_CAP = Kind(
    "exposure-cap",
    "rulebook",
    "error",
    "It alone binds your bank for {takes}; towards {bank} the rulebook allows {most} in all.",
)
_NO_BAND = Kind(
    "no-approval-rule", "rulebook", "error", "The rulebook has no approval rule for {takes}. The ledger will refuse it."
)


class Limit(NamedTuple):
    """One limit. ``takes`` and ``most`` are days, or minor units of ``currency`` towards the bank ``towards``."""

    rule: Rule
    takes: int
    most: int
    currency: str = ""
    towards: str = ""


def limits(registry: Registry, bound: Undertaken | None) -> tuple[Limit, ...]:
    """What an undertaking takes of each limit it touches; nothing while the mirror holds no rule at all.

    What other credits take of the cap is the ledger's to count: it is not known here.
    """
    if not registry.rules or bound is None:
        return ()
    book = Rulebook.of(registry.rules)
    found = []
    if bound.validity_days is not None:
        found.append(Limit(Rule.VALIDITY_DAYS, bound.validity_days, book.validity_days_most))
    if bound.usance_days is not None:
        found.append(Limit(Rule.USANCE_DAYS, bound.usance_days, book.usance_days_most))
    if bound.added_minor:
        cap_minor = book.cap_minor(bound.bank, bound.towards, bound.currency)
        found.append(Limit(Rule.EXPOSURE_CAP, bound.added_minor, cap_minor, bound.currency, bound.towards))
    return tuple(found)


def limits_passed(registry: Registry, bound: Undertaken | None) -> list[Finding]:
    """What the ledger will refuse, each in a sentence."""
    found = []
    for limit in limits(registry, bound):
        if limit.takes <= limit.most:
            continue
        if limit.rule == Rule.EXPOSURE_CAP:
            bank = registry.banks[limit.towards].name if limit.towards in registry.banks else limit.towards
            takes, most = Money(limit.takes, limit.currency), Money(limit.most, limit.currency)
            found.append(_CAP.found("32B", takes=takes, bank=bank, most=most))
        elif limit.rule == Rule.VALIDITY_DAYS:
            found.append(_VALIDITY.found("31D", takes=limit.takes, most=limit.most))
        else:
            found.append(_USANCE.found("42C", takes=limit.takes, most=limit.most))
    if bound and registry.rules and not Rulebook.of(registry.rules).approvals(bound.currency, bound.most_minor):
        found.append(_NO_BAND.found("32B", takes=Money(bound.most_minor, bound.currency)))
    return found
