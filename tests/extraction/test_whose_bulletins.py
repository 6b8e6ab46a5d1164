"""Texts that a national body publishes tell about its country; those of firms about the firm."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

BULLETIN = (
    "The bulletin of the Ministry of Health (MoH), Kenya.\n\nMeasles cases fell to 1,240 in August. MoH recorded 38 "
    "deaths. The Coast Fund set aside $2 million for clinics. In Turkana 61% of children are vaccinated. MoH has "
    "4,100 employees.\n"
)


def test_the_bulletin_of_a_ministry_is_about_its_country() -> None:
    found = claims(BULLETIN, title="Bulletin 12: measles retreats", publisher="Ministry of Health (MoH), Kenya")
    scopes = {claim.value_span.text: claim.scope for claim in found}
    assert scopes["1,240"] == scopes["38 deaths"] == scopes["$2 million"] == "Kenya"
    assert (scopes["61%"], scopes["4,100 employees"]) == ("Turkana", "Ministry of Health")


@pytest.mark.parametrize(
    ("publisher", "text", "scope"),
    [
        ("National Energy Regulator (NER) of Namibia", "NER received 4,300 complaints. NER fined two.", "Namibia"),
        ("Road Agency, Estonia", "Last year 58 people died on the roads. The Agency fined 310 hauliers.", "Estonia"),
        ("Ofgem", "Ofgem received 4,300 complaints. Ofgem fined two firms.", "United Kingdom"),
        ("Karst Bank plc, Slovenia", "Karst Bank has 1,200 shops. Karst Bank grew.", "Karst Bank"),
        ("Council of Indian Mills", "CIM has 61 mills. CIM says so. CIM grows.", "CIM"),
    ],
)  # fmt: skip
def test_whose_the_figures_of_a_body_are(publisher: str, text: str, scope: str) -> None:
    assert claims(text, title="A year in figures", publisher=publisher)[0].scope == scope
