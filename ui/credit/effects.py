"""What each act on a recorded credit leads to, in one sentence: for its maker's review and for its checker alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.amendment import applied
from app.credit.letter import effect_of
from app.credit.life import Act
from app.credit.plain import TermsError
from app.ledger.acts import Answer
from ui.language.amounts import amount_in_words
from ui.needs_me.marks import emphasised
from ui.widgets.dates import show_day
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.terms import CreditTerms
    from app.desk.kinds import Deed
    from app.desk.life import AmendmentView, LifeView
    from ui.needs_me.marks import Piece

UNBROKEN = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class About:
    """What the sentences name.

    Attributes:
        bank: the acting bank's name.
        terms: the credit's, as they would stand after the amendment in question where there is one.
        kept: the terms that stand where the amendment comes to nothing, or the confirmation isn't extended to it.
    """

    bank: str
    issuing: str
    terms: CreditTerms
    kept: CreditTerms


def about_deed(deed: Deed, view: LifeView, bank: str, banks: Mapping[str, str]) -> About | None:
    """What the sentences about a deed of `bank` name; None while the terms are sealed here."""
    if view.terms is None:
        return None
    amendment = next((each for each in view.amendments if each.life.number == deed.number), None)
    terms, kept = (amendment and amendment.proposed) or view.terms, view.terms
    if deed.act is Act.EXTEND:
        # The confirming bank may stand by other terms than the issuing bank does (art. 10b).
        kept = view.confirmer_terms or kept
        terms = _with(kept, amendment)
    issuing = view.record.life.issuing_bank
    return About(banks.get(bank, bank), banks.get(issuing, issuing), terms, kept)


def _with(kept: CreditTerms, amendment: AmendmentView | None) -> CreditTerms:
    if amendment is None or amendment.terms is None or amendment.life.cancels:
        return kept
    try:
        return applied(kept, amendment.terms)
    except TermsError:
        return kept  # what it takes away, this bank never confirmed


def effect_words(deed: Deed, about: About) -> tuple[Piece, ...]:
    """What signing `deed` leads to."""
    return emphasised(_sentence(deed), _values(deed, about))


def _sentence(deed: Deed) -> str:
    if deed.act is Act.ANSWER:
        return _answered(deed)
    if deed.act is Act.EXTEND:
        return _extended(deed)
    sentences = {
        Act.ADVISE: translate(
            "Effects",
            "*{bank} tells {beneficiary}* of credit {number} of {issuing} over *{amount}* ({words}), and that it is"
            " genuine as far as {bank} can see (UCP 600 art. 9). {bank} does not undertake to pay.",
        ),
        Act.CONFIRM: translate(
            "Effects",
            "*{bank} undertakes irrevocably, besides {issuing},* to honour or negotiate up to *{amount}* ({words}) for"
            " complying documents presented by *{day} in {place}* (UCP 600 art. 8). It cannot be withdrawn without"
            " the beneficiary.",
        ),
        Act.DECLINE: translate(
            "Effects",
            "*{bank} tells {issuing} that it does not confirm the credit* (UCP 600 art. 8d). The credit stands as"
            " {issuing} issued it, and {bank} does not undertake to pay. This answer is given once.",
        ),
        Act.AMEND: translate(
            "Effects",
            "*{bank} asks to cancel the credit.* It stands as it is until the beneficiary agrees, and the confirming"
            " bank where one has confirmed (UCP 600 art. 10a).",
        ),
        Act.WITHDRAW: translate(
            "Effects",
            "*{bank} asks to take amendment {n} back.* It is bound by it until the beneficiary agrees"
            " (UCP 600 art. 10b).",
        ),
        Act.MESSAGE: translate(
            "Effects",
            "*{bank} writes to the other banks of credit {number}.* It is kept with the credit and changes nobody's"
            " undertaking.",
        ),
    }
    return sentences[deed.act]


def _answered(deed: Deed) -> str:
    if deed.answer == Answer.ACCEPTED and deed.cancels:
        return translate(
            "Effects",
            "{bank} passes on the beneficiary's word: *{beneficiary} agrees that the credit is cancelled*"
            " (UCP 600 art. 10a). It ends once the confirming bank, where one has confirmed, agrees too.",
        )
    if deed.answer == Answer.ACCEPTED:
        return translate(
            "Effects",
            "{bank} passes on the beneficiary's word: *{beneficiary} accepts amendment {n}*, whole"
            " (UCP 600 art. 10c, 10e). From then on {issuing} honours up to *{amount}* ({words}) for complying"
            " documents presented by *{day} in {place}*.",
        )
    if deed.answer == Answer.REFUSED:
        return translate(
            "Effects",
            "{bank} passes on the beneficiary's word: *{beneficiary} refuses amendment {n}*. It ends, and the credit"
            " stands as it is: up to *{kept_amount}* by *{kept_day}* (UCP 600 art. 10c).",
        )
    return translate(
        "Effects",
        "{bank} passes on the beneficiary's word: *{beneficiary} agrees that amendment {n} is taken back*. It ends,"
        " and the credit stands as it is: up to *{kept_amount}* by *{kept_day}* (UCP 600 art. 10).",
    )


def _extended(deed: Deed) -> str:
    if deed.cancels and deed.extended:
        return translate(
            "Effects",
            "*{bank} agrees that the credit, and with it its confirmation, is cancelled* once the beneficiary agrees"
            " (UCP 600 art. 10a).",
        )
    if deed.cancels:
        return translate(
            "Effects",
            "*{bank} does not agree that the credit is cancelled* (UCP 600 art. 10a). The request ends, and credit"
            " and confirmation stand as they are.",
        )
    if deed.extended:
        return translate(
            "Effects",
            "*{bank} extends its confirmation to amendment {n}* and is bound by it from then on (UCP 600 art. 10b):"
            " once the beneficiary accepts it, up to *{amount}* ({words}) for complying documents presented by"
            " *{day} in {place}*.",
        )
    return translate(
        "Effects",
        "*{bank} does not extend its confirmation to amendment {n}* and tells {issuing} and the beneficiary so"
        " (UCP 600 art. 10b). Its confirmation stands as it is: up to *{kept_amount}* by *{kept_day}*.",
    )


def _values(deed: Deed, about: About) -> Mapping[str, str]:
    effect, kept = effect_of(about.terms), effect_of(about.kept)
    return {
        "bank": about.bank,
        "issuing": about.issuing,
        "beneficiary": about.terms.beneficiary.full_name,
        "number": about.terms.reference,
        "n": str(deed.number),
        "amount": unbroken(str(effect.amount_max)),
        "words": amount_in_words(effect.amount_max),
        "day": unbroken(show_day(effect.present_by)),
        "place": effect.place.title(),
        "kept_amount": unbroken(str(kept.amount_max)),
        "kept_day": unbroken(show_day(kept.present_by)),
    }


def unbroken(text: str) -> str:
    """The text with blanks that no line breaks at."""
    return text.replace(" ", UNBROKEN)
