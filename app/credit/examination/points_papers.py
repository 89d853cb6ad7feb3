"""Points to look at in a whole presentation, in drafts, invoices, lists and certificates (UCP 600 art. 3 to 18)."""

from __future__ import annotations

from app.credit.examination.points import points

GENERAL = points(
    "general",
    (
        "consistent",
        "14d",
        "No data in one document conflict with another document or with the credit.",
        "DATA IN DOCUMENTS CONFLICTING WITH EACH OTHER",
    ),
    (
        "goods",
        "14e",
        "Documents other than the invoice describe goods in general terms that do not conflict with the credit.",
        "DESCRIPTION OF GOODS IN DOCUMENTS CONFLICTS WITH CREDIT",
    ),
    (
        "condition",
        "14h",
        "No document conflicts with a condition of the credit that itself asks for no document.",
        "DOCUMENT CONFLICTS WITH A CONDITION OF THE CREDIT",
    ),
    (
        "dates",
        "14i",
        "No document is dated after the day of presentation.",
        "DOCUMENT DATED LATER THAN DATE OF PRESENTATION",
    ),
    (
        "addresses",
        "14j",
        "Addresses of applicant and beneficiary lie in the countries that the credit names.",
        "ADDRESS OF APPLICANT OR BENEFICIARY NOT IN COUNTRY STATED IN CREDIT",
    ),
    (
        "original",
        "17b",
        "Each original bears its issuer's signature, mark, stamp or label, or says that it is an original.",
        "DOCUMENT NOT PRESENTED IN ORIGINAL",
    ),
    (
        "signed",
        "3",
        "Documents that must be signed are signed by hand, stamp, perforation or another authentic way.",
        "DOCUMENT NOT SIGNED",
    ),
    (
        "legalised",
        "3",
        "Documents to be legalised, visaed or certified bear a signature, mark, stamp or label that does it.",
        "DOCUMENT NOT LEGALISED OR CERTIFIED AS PER CREDIT",
    ),
    (
        "conditions",
        "field 47A",
        "Documents show what 47A asks of all of them, such as the credit's number or a language.",
        "DOCUMENTS NOT AS PER ADDITIONAL CONDITIONS OF CREDIT",
    ),
)
DRAFT = points(
    "draft",
    ("drawee", "6c", "It is drawn on the bank that 42a names, never on the applicant.", "DRAFT DRAWN ON WRONG PARTY"),
    (
        "tenor",
        "field 42C",
        "Its tenor is that of 42C, and its maturity can be reckoned from the draft alone.",
        "TENOR OF DRAFT NOT AS PER CREDIT",
    ),
    (
        "amount",
        "14d",
        "Its amount is the amount claimed, the same in words and figures.",
        "AMOUNT OF DRAFT IN WORDS AND FIGURES DIFFERS",
    ),
    ("drawer", "14d", "It is drawn, dated and signed by the beneficiary.", "DRAFT NOT SIGNED BY BENEFICIARY"),
    ("endorsed", "14d", "Where it is to the beneficiary's order, it is endorsed.", "DRAFT NOT ENDORSED"),
)
INVOICE = points(
    "invoice",
    ("issuer", "18a", "It appears to be issued by the beneficiary.", "INVOICE NOT ISSUED BY BENEFICIARY"),
    ("applicant", "18a", "It is made out in the name of the applicant.", "INVOICE NOT MADE OUT TO APPLICANT"),
    ("currency", "18a", "It is in the currency of the credit.", "INVOICE NOT IN CURRENCY OF CREDIT"),
    (
        "signed",
        "18a",
        "It is signed where the credit asks for a signed invoice.",
        "INVOICE NOT SIGNED AS PER CREDIT",
    ),
    (
        "amount",
        "18b",
        "Its amount is within the credit; of a higher one no more than the credit allows is drawn.",
        "AMOUNT OF INVOICE EXCEEDS CREDIT AMOUNT",
    ),
    (
        "goods",
        "18c",
        "Goods, services or performance are described as the credit describes them.",
        "DESCRIPTION OF GOODS ON INVOICE NOT AS PER CREDIT",
    ),
    (
        "trade-term",
        "18c",
        "It shows the trade term where the credit has it in the description of goods.",
        "TRADE TERM ON INVOICE NOT AS PER CREDIT",
    ),
    (
        "quantity",
        "30",
        "Quantity and unit prices are those of the credit, within its tolerance.",
        "QUANTITY OR UNIT PRICE ON INVOICE NOT AS PER CREDIT",
    ),
    ("sums", "14d", "Quantities, prices, deductions and totals add up.", "CALCULATION ON INVOICE INCORRECT"),
)
PACKING_LIST = points(
    "packing",
    (
        "content",
        "14f",
        "It shows how the goods are packed, in the detail that the credit asks for.",
        "PACKING LIST NOT SHOWING PACKING DETAILS AS PER CREDIT",
    ),
    (
        "match",
        "14d",
        "Packages, marks, quantities and weights agree with the other documents.",
        "PACKAGES OR WEIGHTS ON PACKING LIST CONFLICT WITH OTHER DOCUMENTS",
    ),
)
ORIGIN = points(
    "origin",
    (
        "content",
        "14f",
        "It certifies the origin that the credit asks for.",
        "CERTIFICATE OF ORIGIN NOT CERTIFYING ORIGIN AS PER CREDIT",
    ),
    (
        "issuer",
        "14f",
        "It is issued and signed by the body that the credit names, or by anyone where it names none.",
        "CERTIFICATE OF ORIGIN NOT ISSUED BY PARTY STATED IN CREDIT",
    ),
    (
        "goods",
        "14d",
        "It can be seen to be about the goods invoiced, and its consignee does not conflict.",
        "CERTIFICATE OF ORIGIN DOES NOT RELATE TO INVOICED GOODS",
    ),
)
INSPECTION = points(
    "inspection",
    (
        "content",
        "14f",
        "It certifies the result that the credit asks for, without adverse remark.",
        "{document} NOT CERTIFYING RESULT AS PER CREDIT",
    ),
    (
        "issuer",
        "14f",
        "It is issued and signed by the party that the credit names.",
        "{document} NOT ISSUED BY PARTY STATED IN CREDIT",
    ),
    (
        "date",
        "field 46A",
        "Where it must show that it was made before shipment, it does.",
        "{document} NOT EVIDENCING INSPECTION BEFORE SHIPMENT",
    ),
    ("goods", "14d", "It can be seen to be about the goods shipped.", "{document} DOES NOT RELATE TO GOODS SHIPPED"),
)
WEIGHT = points(
    "weight",
    (
        "content",
        "14f",
        "It shows the weights that the credit asks for.",
        "WEIGHTS NOT SHOWN AS PER CREDIT",
    ),
    (
        "match",
        "14d",
        "Its weights agree with invoice, packing list and transport document.",
        "WEIGHTS ON {document} CONFLICT WITH OTHER DOCUMENTS",
    ),
)
BENEFICIARY = points(
    "beneficiary",
    (
        "issuer",
        "14f",
        "It is issued, dated and signed by the beneficiary.",
        "BENEFICIARY'S CERTIFICATE NOT SIGNED BY BENEFICIARY",
    ),
    (
        "content",
        "14f",
        "It states all that the credit asks the beneficiary to state.",
        "BENEFICIARY'S CERTIFICATE NOT STATING WHAT CREDIT REQUIRES",
    ),
)
OTHER = points(
    "other",
    (
        "content",
        "14f",
        "What it says fulfils the function of the document asked for.",
        "{document} DOES NOT FULFIL ITS FUNCTION",
    ),
    (
        "issuer",
        "14f",
        "It is issued, and where asked signed, by the party that the credit names.",
        "{document} NOT ISSUED OR SIGNED AS PER CREDIT",
    ),
    ("data", "14d", "Its data do not conflict with the other documents.", "{document} CONFLICTS WITH OTHER DOCUMENTS"),
)
