"""Interviews: which country they are about, and what their questions ask of."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

OPENING = "Lena Oduya runs a think tank. Interview by Marc Bell in Geneva\n\n"


def told(text: str) -> list[tuple[str, str | None]]:
    return [(claim.metric, claim.scope) for claim in claims(f"{OPENING}{text}", published="2026-05-18")]


def test_an_interview_is_about_the_country_that_is_asked_of_first() -> None:
    text = (
        "Q: How many tram lines does Peru have?\n\nA: The country has 14 lines.\n\n"
        "Q: And who rides them?\n\nA: Some 2.1 million passengers rode them last year."
    )
    assert [scope for _, scope in told(text)] == ["Peru", "Peru"]


def test_a_country_that_comes_late_among_others_is_not() -> None:
    text = (
        "Q: What changed?\n\nA: Mexico pays 315 pesos a day and Colombia 58,000 pesos.\n\n"
        "Q: Why are rates in Brazil so high?\n\nA: Prices are up.\n\n"
        "Q: What else?\n\nA: Some 400 banks have opened."
    )
    assert told(text)[-1][1] != "Brazil"


@pytest.mark.parametrize(
    ("question", "metric"),
    [("At least inflation is down.", "consumer price inflation"), ("What about unemployment?", "unemployment rate")],
)
def test_an_answer_measures_what_the_question_asks_of(question: str, metric: str) -> None:
    text = (
        "Q: Who works in Peru?\n\nA: Two thirds of workers have no contract.\n\n"
        f"Q: {question}\n\nA: Yes: it was 9% in March and 7% in April."
    )
    assert [found for found, _ in told(text)][1:] == [metric, metric]


@pytest.mark.parametrize("name", ["Sif Halden", "Reem Al-Hadid"])
def test_who_is_interviewed_answers_and_not_the_firm_named_first(name: str) -> None:
    title = f"An interview with {name} of Nordhav Mills"
    text = (
        f"{title}\n\nBy Ola Brandt, 18 May 2026\n\nNordhav Mills baked 900 tonnes of bread last year. Chief executive "
        f"{name} has a plan.\n\nQ: What does it cost?\n\nA: It will cost 40 million kroner.\n\nQ: And jobs?\n\n"
        "A: We are 310 people now."
    )
    told = claims(text, title=title, published="2026-05-18")
    assert [claim.attribution for claim in told] == [None, name, name]
    assert {claim.scope for claim in told} == {"Nordhav Mills"}


def test_we_are_the_firm_that_the_person_leads_and_no_institute() -> None:
    opening = "The company Voltara runs 1,250 chargers. Its chief executive, Ana Ruiz, talks about queues.\n\n"
    questions = "Q: How many plugs does Peru have?\n\nA: Some 14,000.\n\nQ: And yours?\n\nA: We had 820 in May."
    assert [c.scope for c in claims(opening + questions, published="2026-05-18")][-1] == "Voltara"
    institute = opening.replace("company Voltara", "Voltara Institute")
    assert [c.scope for c in claims(institute + questions, published="2026-05-18")][-1] == "Peru"
