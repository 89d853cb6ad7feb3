"""What an act on a recorded credit is called where it is offered, reviewed and signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.life import Act
from app.ledger.acts import Answer, Side
from ui.words import translate

if TYPE_CHECKING:
    from app.desk.kinds import Deed


def opens(deed: Deed) -> str:
    """The verb on the button that opens its review."""
    if deed.cancels:
        return {
            Act.AMEND: translate("Deed", "Ask to cancel…"),
            Act.ANSWER: translate("Deed", "Answer the cancellation…"),
            Act.EXTEND: translate("Deed", "Agree to cancel, or not…"),
            Act.WITHDRAW: translate("Deed", "Take the cancellation back…"),
        }[deed.act]
    verbs = {
        Act.ADVISE: translate("Deed", "Prepare advice…"),
        Act.CONFIRM: translate("Deed", "Confirm…"),
        Act.DECLINE: translate("Deed", "Decline to confirm…"),
        Act.AMEND: translate("Deed", "Amend…"),
        Act.ANSWER: translate("Deed", "Answer amendment {n}…"),
        Act.EXTEND: translate("Deed", "Extend to amendment {n}…"),
        Act.WITHDRAW: translate("Deed", "Take amendment {n} back…"),
        Act.PRESENT: translate("Deed", "Take documents in…"),
        Act.RECEIVE: translate("Deed", "Receive presentation {n}…"),
        Act.EXAMINE: translate("Deed", "Examine presentation {n}…"),
        Act.ADVISE_DISCREPANCIES: translate("Deed", "Ask authority for presentation {n}…"),
        Act.WAIVE: translate("Deed", "Waive presentation {n}, or not…"),
        Act.REFUSE: translate("Deed", "Refuse presentation {n}…"),
        Act.RETURN: translate("Deed", "Return presentation {n}…"),
        Act.HONOUR: translate("Deed", "Honour presentation {n}…"),
        Act.CLOSE: translate("Deed", "Close the credit…"),
        Act.MESSAGE: translate("Deed", "Write a message…"),
    }
    if deed.act is Act.SETTLE:
        verbs[Act.SETTLE] = {
            Side.PAID: translate("Deed", "Record payment of presentation {n}…"),
            Side.RECEIVED: translate("Deed", "Record money received for presentation {n}…"),
            Side.PREPAID: translate("Deed", "Record prepayment of presentation {n}…"),
        }[Side(deed.side)]
    return verbs[deed.act].format(n=deed.number)


def title(deed: Deed) -> str:
    """What its review is headed."""
    if deed.cancels:
        return {
            Act.AMEND: translate("Deed", "Ask to cancel the credit"),
            Act.ANSWER: translate("Deed", "The beneficiary's answer to the cancellation"),
            Act.EXTEND: translate("Deed", "Your bank's answer to the cancellation"),
            Act.WITHDRAW: translate("Deed", "Ask to take the cancellation back"),
        }[deed.act]
    titles = {
        Act.ADVISE: translate("Deed", "Advise the credit"),
        Act.CONFIRM: translate("Deed", "Confirm the credit"),
        Act.DECLINE: translate("Deed", "Decline to confirm the credit"),
        Act.AMEND: translate("Deed", "Amend the credit"),
        Act.ANSWER: translate("Deed", "The beneficiary's answer to amendment {n}"),
        Act.EXTEND: translate("Deed", "Your confirmation and amendment {n}"),
        Act.WITHDRAW: translate("Deed", "Ask to take amendment {n} back"),
        Act.PRESENT: translate("Deed", "Take documents in"),
        Act.RECEIVE: translate("Deed", "Receive the documents of presentation {n}"),
        Act.EXAMINE: translate("Deed", "Examine presentation {n}"),
        Act.ADVISE_DISCREPANCIES: translate("Deed", "Ask authority to honour presentation {n}"),
        Act.WAIVE: translate("Deed", "The discrepancies of presentation {n}"),
        Act.REFUSE: translate("Deed", "Refuse presentation {n}"),
        Act.RETURN: translate("Deed", "Return the documents of presentation {n}"),
        Act.HONOUR: translate("Deed", "Honour presentation {n}"),
        Act.SETTLE: translate("Deed", "Settlement of presentation {n}"),
        Act.CLOSE: translate("Deed", "Close the credit"),
        Act.MESSAGE: translate("Deed", "Write to the other banks"),
    }
    return titles[deed.act].format(n=deed.number)


def question(deed: Deed) -> str:
    """What must be chosen before it is signed; empty where nothing must."""
    questions = {
        Act.ANSWER: translate("Deed", "The beneficiary's answer"),
        Act.EXTEND: translate("Deed", "Your bank's answer"),
        Act.WAIVE: translate("Deed", "Your bank's answer"),
    }
    return questions.get(deed.act, "")


def choice(deed: Deed) -> str:
    """The way it goes, among others; empty where there is only one."""
    if deed.act is Act.ANSWER:
        return {
            Answer.ACCEPTED: translate("Deed", "Accepts it"),
            Answer.REFUSED: translate("Deed", "Refuses it"),
            Answer.WITHDRAWAL_AGREED: translate("Deed", "Agrees that it is taken back"),
        }[Answer(deed.answer)]
    if deed.act is Act.EXTEND and deed.cancels:
        return translate("Deed", "Agrees") if deed.extended else translate("Deed", "Does not agree")
    if deed.act is Act.EXTEND:
        extends, leaves = translate("Deed", "Extends its confirmation"), translate("Deed", "Does not extend it")
        return extends if deed.extended else leaves
    if deed.act is Act.WAIVE:
        return translate("Deed", "Waives them") if deed.waived else translate("Deed", "Does not waive them")
    return ""


def signs(deed: Deed) -> str:
    """The verb that signs it."""
    if deed.act is Act.ANSWER:
        return {
            Answer.ACCEPTED: translate("Deed", "Sign the acceptance"),
            Answer.REFUSED: translate("Deed", "Sign the refusal"),
            Answer.WITHDRAWAL_AGREED: translate("Deed", "Sign the agreement"),
        }[Answer(deed.answer)]
    if deed.act is Act.EXTEND and not deed.cancels:
        extends, leaves = translate("Deed", "Sign the extension"), translate("Deed", "Sign: not extended")
        return extends if deed.extended else leaves
    if deed.act is Act.WAIVE:
        return translate("Deed", "Sign the waiver") if deed.waived else translate("Deed", "Sign: not waived")
    return {
        Act.ADVISE: translate("Deed", "Sign the advice"),
        Act.CONFIRM: translate("Deed", "Sign the confirmation"),
        Act.DECLINE: translate("Deed", "Sign: not confirmed"),
        Act.AMEND: translate("Deed", "Sign the request"),
        Act.EXTEND: translate("Deed", "Sign the answer"),
        Act.WITHDRAW: translate("Deed", "Sign the request"),
        Act.RECEIVE: translate("Deed", "Sign the receipt"),
        Act.ADVISE_DISCREPANCIES: translate("Deed", "Sign and ask"),
        Act.REFUSE: translate("Deed", "Sign the notice of refusal"),
        Act.RETURN: translate("Deed", "Sign the return"),
        Act.HONOUR: translate("Deed", "Sign the honour"),
        Act.SETTLE: translate("Deed", "Sign the record"),
        Act.CLOSE: translate("Deed", "Sign the closing"),
        Act.MESSAGE: translate("Deed", "Sign and send"),
    }[deed.act]


def note(deed: Deed) -> str:
    """What its text to the other banks is called; empty where it has none."""
    if deed.act is Act.ADVISE:
        return ""
    return translate("Deed", "The message") if deed.act is Act.MESSAGE else translate("Deed", "Note to the other banks")


def note_help(deed: Deed) -> str:
    """Who reads that text."""
    if deed.act is Act.MESSAGE:
        return translate("Deed", "Every bank of the credit reads it.")
    return translate("Deed", "Optional; every bank of the credit reads it.")
