"""Points to look at in transport documents and insurance (UCP 600 art. 19 to 28)."""

from __future__ import annotations

from app.credit.examination.points import points

ANY_TRANSPORT = points(
    "transport",
    ("clean", "27", "No clause says that goods or packaging are defective.", "{document} NOT CLEAN"),
    (
        "consignee",
        "field 46A",
        "Goods are consigned, or made out to order and endorsed, as the credit asks.",
        "{document} NOT CONSIGNED OR ENDORSED AS PER CREDIT",
    ),
    (
        "notify",
        "14j",
        "The notify party and its address are as the credit has them.",
        "NOTIFY PARTY ON {document} NOT AS PER CREDIT",
    ),
    (
        "freight",
        "field 46A",
        "Freight is marked prepaid or collect as the credit and its trade term ask.",
        "FREIGHT ON {document} NOT MARKED AS PER CREDIT",
    ),
    (
        "goods",
        "14e",
        "Goods, marks, packages and weights do not conflict with the other documents.",
        "GOODS, MARKS OR WEIGHTS ON {document} CONFLICT WITH OTHER DOCUMENTS",
    ),
)
BY_SEA = points(
    "sea",
    (
        "deck",
        "26a",
        "Nothing says that goods are or will be loaded on deck.",
        "{document} SHOWS GOODS LOADED ON DECK",
    ),
    (
        "vessel",
        "20a",
        "Where the vessel is an intended one, a dated notation names the vessel on which goods were loaded.",
        "{document} SHOWS INTENDED VESSEL, NO ON BOARD NOTATION WITH ACTUAL VESSEL",
    ),
)
BILL_OF_LADING = points(
    "bill",
    (
        "carrier",
        "20a",
        "It names the carrier and is signed by carrier, master or their agent, each identified as what they are.",
        "BILL OF LADING NOT SIGNED AS REQUIRED BY UCP 600 ART. 20",
    ),
    (
        "on-board",
        "20a",
        "It shows shipment on board a named vessel, printed or by a dated notation.",
        "BILL OF LADING NOT SHOWING ON BOARD DATE",
    ),
    (
        "ports",
        "20a",
        "It shows carriage from the port of loading to the port of discharge of the credit.",
        "PORTS ON BILL OF LADING NOT AS PER CREDIT",
    ),
    (
        "full-set",
        "20a",
        "It is the only original, or all the originals that it says were issued are here.",
        "FULL SET OF BILLS OF LADING NOT PRESENTED",
    ),
    (
        "terms",
        "20a",
        "It holds the terms of carriage or refers to where they stand.",
        "BILL OF LADING WITHOUT TERMS OF CARRIAGE",
    ),
    (
        "charter",
        "20a",
        "Nothing says that it is subject to a charter party.",
        "BILL OF LADING SUBJECT TO CHARTER PARTY",
    ),
    (
        "transhipment",
        "20c",
        "One bill covers the whole carriage; where transhipment is barred, it is by container, trailer or barge only.",
        "TRANSHIPMENT NOT ALLOWED",
    ),
)
SEA_WAYBILL = points(
    "waybill",
    (
        "carrier",
        "21a",
        "The sea waybill names the carrier and is signed by carrier, master or their agent, each identified.",
        "SEA WAYBILL NOT SIGNED AS REQUIRED BY UCP 600 ART. 21",
    ),
    (
        "on-board",
        "21a",
        "The sea waybill shows shipment on board a named vessel and its date.",
        "SEA WAYBILL NOT SHOWING ON BOARD DATE",
    ),
    (
        "ports",
        "21a",
        "The sea waybill shows the port of loading and the port of discharge of the credit.",
        "PORTS ON SEA WAYBILL NOT AS PER CREDIT",
    ),
    (
        "full-set",
        "21a",
        "It is the only original sea waybill, or all originals issued are here.",
        "FULL SET OF SEA WAYBILLS NOT PRESENTED",
    ),
    (
        "charter",
        "21a",
        "Nothing says that the sea waybill is subject to a charter party.",
        "SEA WAYBILL SUBJECT TO CHARTER PARTY",
    ),
)
CHARTER_PARTY = points(
    "charter",
    (
        "signed",
        "22a",
        "It is signed by master, owner, charterer or an agent for one of them, identified as that.",
        "CHARTER PARTY BILL OF LADING NOT SIGNED AS REQUIRED BY UCP 600 ART. 22",
    ),
    (
        "on-board",
        "22a",
        "The charter party bill shows shipment on board a named vessel and its date.",
        "CHARTER PARTY BILL OF LADING NOT SHOWING ON BOARD DATE",
    ),
    (
        "ports",
        "22a",
        "It shows the port of loading; the port of discharge may be the range or area that the credit states.",
        "PORTS ON CHARTER PARTY BILL OF LADING NOT AS PER CREDIT",
    ),
    (
        "full-set",
        "22a",
        "It is the only original charter party bill, or all originals issued are here.",
        "FULL SET OF CHARTER PARTY BILLS OF LADING NOT PRESENTED",
    ),
)
MULTIMODAL = points(
    "multimodal",
    (
        "modes",
        "19a",
        "It covers at least two different modes of transport.",
        "TRANSPORT DOCUMENT DOES NOT COVER TWO MODES OF TRANSPORT",
    ),
    (
        "carrier",
        "19a",
        "The multimodal document names the carrier and is signed by carrier, master or their agent, each identified.",
        "MULTIMODAL TRANSPORT DOCUMENT NOT SIGNED AS REQUIRED BY UCP 600 ART. 19",
    ),
    (
        "date",
        "19a",
        "It shows that goods were dispatched, taken in charge or shipped on board, and when.",
        "MULTIMODAL TRANSPORT DOCUMENT NOT SHOWING DATE OF DISPATCH OR TAKING IN CHARGE",
    ),
    (
        "places",
        "19a",
        "It shows the place of dispatch and the place of final destination of the credit.",
        "PLACES ON MULTIMODAL TRANSPORT DOCUMENT NOT AS PER CREDIT",
    ),
    (
        "full-set",
        "19a",
        "It is the only original multimodal document, or all originals issued are here.",
        "FULL SET OF MULTIMODAL TRANSPORT DOCUMENTS NOT PRESENTED",
    ),
    (
        "charter",
        "19a",
        "Nothing says that the multimodal document is subject to a charter party.",
        "MULTIMODAL TRANSPORT DOCUMENT SUBJECT TO CHARTER PARTY",
    ),
)
AIR = points(
    "air",
    (
        "carrier",
        "23a",
        "The air waybill names the carrier and is signed by carrier or a named agent for it.",
        "AIR WAYBILL NOT SIGNED AS REQUIRED BY UCP 600 ART. 23",
    ),
    (
        "accepted",
        "23a",
        "It says that goods were accepted for carriage.",
        "AIR WAYBILL NOT SHOWING GOODS ACCEPTED FOR CARRIAGE",
    ),
    (
        "date",
        "23a",
        "It shows when it was issued; a notation of the actual date of shipment goes before that.",
        "AIR WAYBILL NOT SHOWING DATE OF ISSUE",
    ),
    (
        "airports",
        "23a",
        "It shows the airports of departure and of destination of the credit.",
        "AIRPORTS ON AIR WAYBILL NOT AS PER CREDIT",
    ),
    (
        "original",
        "23a",
        "It is the original for the shipper, even where the credit asks for a full set.",
        "ORIGINAL OF AIR WAYBILL FOR SHIPPER NOT PRESENTED",
    ),
)
LAND = points(
    "land",
    (
        "carrier",
        "24a",
        "It names the carrier and bears its signature, stamp or notation of receipt, or its agent's.",
        "TRANSPORT DOCUMENT NOT SIGNED AS REQUIRED BY UCP 600 ART. 24",
    ),
    (
        "date",
        "24a",
        "It shows the date of shipment, or that goods were received for shipment or dispatch.",
        "TRANSPORT DOCUMENT NOT SHOWING DATE OF SHIPMENT",
    ),
    (
        "places",
        "24a",
        "It shows the place of shipment and the destination of the credit.",
        "PLACES ON TRANSPORT DOCUMENT NOT AS PER CREDIT",
    ),
    (
        "original",
        "24b",
        "A road document is the original for the shipper; a rail document may be the duplicate.",
        "ORIGINAL OF TRANSPORT DOCUMENT FOR SHIPPER NOT PRESENTED",
    ),
)
COURIER = points(
    "courier",
    (
        "courier",
        "25a",
        "It names the courier and is stamped or signed by it at the place of shipment of the credit.",
        "COURIER RECEIPT NOT STAMPED OR SIGNED AT PLACE OF SHIPMENT",
    ),
    ("date", "25a", "It shows the date of pick-up or of receipt.", "COURIER RECEIPT NOT SHOWING DATE OF PICK-UP"),
    (
        "charges",
        "25b",
        "Where courier charges must be prepaid, it shows that another than the consignee bears them.",
        "COURIER CHARGES NOT SHOWN AS PREPAID",
    ),
    (
        "post",
        "25c",
        "A post receipt is stamped or signed and dated at the place of shipment of the credit.",
        "POST RECEIPT NOT STAMPED AND DATED AT PLACE OF SHIPMENT",
    ),
)
INSURANCE = points(
    "insurance",
    (
        "issuer",
        "28a",
        "It is issued and signed by an insurer, an underwriter, or their agent or proxy.",
        "INSURANCE DOCUMENT NOT ISSUED OR SIGNED AS REQUIRED BY UCP 600 ART. 28",
    ),
    (
        "full-set",
        "28b",
        "All originals that it says were issued are here.",
        "ALL ORIGINALS OF INSURANCE DOCUMENT NOT PRESENTED",
    ),
    ("cover-note", "28c", "It is a policy, certificate or declaration, no cover note.", "COVER NOTE NOT ACCEPTABLE"),
    (
        "date",
        "28e",
        "Cover begins no later than the date of shipment.",
        "INSURANCE COVER EFFECTIVE LATER THAN DATE OF SHIPMENT",
    ),
    (
        "currency",
        "28f",
        "The amount insured is in the currency of the credit.",
        "INSURANCE NOT IN CURRENCY OF CREDIT",
    ),
    (
        "amount",
        "28f",
        "It covers what the credit asks, or at least 110 per cent of the CIF or CIP value.",
        "UNDERINSURED",
    ),
    (
        "journey",
        "28f",
        "Risks are covered at least from shipment or taking in charge to discharge or destination of the credit.",
        "INSURANCE DOES NOT COVER THE WHOLE JOURNEY REQUIRED",
    ),
    (
        "risks",
        "28g",
        "Every risk that the credit names is covered.",
        "INSURANCE RISKS COVERED NOT AS PER CREDIT",
    ),
    (
        "assured",
        "field 46A",
        "The assured is as the credit asks, and where needed the document is endorsed.",
        "INSURANCE DOCUMENT NOT ENDORSED OR ASSURED NOT AS PER CREDIT",
    ),
)
