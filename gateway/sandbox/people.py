"""The sandbox's two sample banks, their officers and customers. All of them are invented, and say so."""

from __future__ import annotations

from dataclasses import dataclass

from app.ledger.acts import Role
from app.ports.gateway import CustomerCard, OfficeCard


@dataclass(frozen=True, slots=True)
class SampleOfficer:
    """An invented person in office. ``key`` is the short name the sign-in page and the files use."""

    key: str
    name: str
    roles: Role


@dataclass(frozen=True, slots=True)
class SampleBank:
    """An invented bank."""

    office: OfficeCard
    lei: str
    officers: tuple[SampleOfficer, ...]
    customers: tuple[CustomerCard, ...]

    @property
    def bic(self) -> str:
        """BIC11."""
        return self.office.bic


def _officers(prefix: str, names: tuple[str, ...]) -> tuple[SampleOfficer, ...]:
    roles = (*[Role.MAKER] * 2, *[Role.CHECKER] * 2, Role.COMPLIANCE, *[Role.ADMINISTRATOR] * 3)
    keys = ("maker-1", "maker-2", "checker-1", "checker-2", "compliance", "admin-1", "admin-2", "admin-3")
    return tuple(
        SampleOfficer(f"{prefix}-{key}", name, role) for key, name, role in zip(keys, names, roles, strict=True)
    )


def _customer(name: str, street: str, town: str, postcode: str, country: str, account: str) -> CustomerCard:
    return CustomerCard(name=name, street=street, town=town, postcode=postcode, country=country, account=account)


HARBOUR = SampleBank(
    office=OfficeCard(
        bic="SAMPCNSHXXX",
        name="Harbour Sample Bank",
        place="Shanghai",
        zone="Asia/Shanghai",
        opens="09:00",
        closes="17:00",
        calendar="CN",
        reference_series="HSB",
    ),
    lei="SAMP00HARBOURBANK026",
    officers=_officers(
        "harbour",
        (
            "Lin Sample",
            "Wei Muster",
            "Zhou Sample",
            "Mei Esempio",
            "Tao Ejemplo",
            "Qin Sample",
            "Rong Sample",
            "Shu Sample",
        ),
    ),
    customers=(
        _customer("BLUE HERON IMPORTS SAMPLE CO LTD", "NO 88 SAMPLE ROAD", "SHANGHAI", "200120", "CN", "6222000001"),
        _customer("JADE RIVER MACHINERY SAMPLE CO", "7 FICTION STREET", "SUZHOU", "215000", "CN", "6222000002"),
        _customer("RED CRANE FOODS SAMPLE CO LTD", "21 PRETEND LANE", "QINGDAO", "266000", "CN", "6222000003"),
        _customer("LAKESIDE GRAIN SAMPLE GROUP", "301 FICTION AVENUE", "HANGZHOU", "310000", "CN", "6222000004"),
        _customer("SILK LANTERN TEXTILES SAMPLE CO", "66 IMAGINARY ROAD", "SUZHOU", "215021", "CN", "6222000005"),
    ),
)

ELBE = SampleBank(
    office=OfficeCard(
        bic="SAMPDEHHXXX",
        name="Elbe Sample Bank",
        place="Hamburg",
        zone="Europe/Berlin",
        opens="08:30",
        closes="16:30",
        calendar="DE",
        reference_series="ESB",
    ),
    lei="SAMP00ELBEBANK000026",
    officers=_officers(
        "elbe",
        (
            "Anna Beispiel",
            "Jonas Muster",
            "Greta Sample",
            "Henning Exempel",
            "Imke Fiktiv",
            "Karl Sample",
            "Lotte Sample",
            "Malte Sample",
        ),
    ),
    customers=(
        _customer("MOEWE MASCHINENBAU SAMPLE GMBH", "BEISPIELSTRASSE 4", "HAMBURG", "20457", "DE", "DE00SAMPLE01"),
        _customer("DEICHLAND KAFFEE SAMPLE KG", "ERFUNDENER KAI 2", "BREMEN", "28195", "DE", "DE00SAMPLE02"),
        _customer("FOEHR TEXTIL SAMPLE GMBH", "PROBEALLEE 31", "LUEBECK", "23552", "DE", "DE00SAMPLE03"),
        _customer("ANKER OPTIK SAMPLE AG", "MUSTERWEG 19", "KIEL", "24103", "DE", "DE00SAMPLE04"),
        _customer("LEUCHTTURM SPIELWAREN SAMPLE", "ERDACHTER WEG 77", "HAMBURG", "20095", "DE", "DE00SAMPLE05"),
    ),
)

BANKS = (HARBOUR, ELBE)
