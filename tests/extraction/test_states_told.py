"""What is in operation, what is short, whose data was taken, and what a question asks the cost of."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def metric_of(text: str, value: str) -> str:
    return next(claim.metric for claim in claims(text) if value in claim.value_span.text)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Operators in the state had 850 MW in service at the end of 2024.", "850 MW", "capacity in service"),
        ("The council stands for firms with 96 GW in operation.", "96 GW", "capacity in operation"),
        # things are counted, and no capacity
        ("The line has 40 trains in operation.", "40", "trains"),
        # what is built there is not yet at work
        ("The state used 850 MW in winter.", "850 MW", "use"),
    ],
)
def test_what_is_at_work_is_a_capacity(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)
    assert ("capacity" in metric) == ("capacity" in metric_of(text, value))


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("After sunset power supply fell 1.8 GW short, the grid company said.", "1.8 GW", "power supply shortfall"),
        ("Next year's tin market will be 9,000 tonnes short, the group says.", "9,000", "tin market"),
        ("On 9 June the country ran 1.8 GW short.", "1.8 GW", "supply shortfall"),
        # short of a place, and of a mark
        ("The boat stopped 40 metres short of the pier.", "40 metres", "boat"),
        ("We are 900 welders short.", "900", "shortage of welders"),
    ],
)
def test_what_there_is_too_little_of(text: str, value: str, metric: str) -> None:
    found = metric_of(text, value)
    assert metric in found or (metric == "boat" and "shortfall" not in found)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The gang copied the details of 4,100 cards, the bank said.", "4,100", "cards whose details were copied"),
        ("The data of some 900 clients was stolen in May.", "900", "clients whose data was stolen"),
        # kept safe, and nothing done
        ("The firm protects the data of 900 clients.", "900", "clients"),
        ("The archive holds the records of 41 clubs.", "41", "clubs"),
    ],
)
def test_whose_data_was_taken(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value) == metric


def test_a_question_announces_what_something_costs() -> None:
    text = (
        "Q: How many people wrote?\n\nA: The club counted 3,100 letters in 2024.\n\n"
        "Q: What does a repair cost a driver?\n\nA: The guild has an average of 410 euros, 9% less than in 2023."
    )
    assert metric_of(text, "410") == "repair cost"
    assert metric_of(text, "9%") == "repair cost"


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The tile factories can now turn out 4,000 tonnes a day.", "4,000", "capacity"),
        ("The tile factory turned out 4,000 tonnes a day in 2024.", "4,000", "production"),
    ],
)
def test_what_can_be_turned_out_is_a_capacity(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)


@pytest.mark.parametrize(
    ("question", "answer", "value", "metric"),
    [
        (
            "How many homes did the county start last year?",
            "About 31,500, the office says.",
            "31,500",
            "housing starts",
        ),
        ("How many nurses does the clinic have?", "It was 412 in May.", "412", "nurses"),
        ("How many people use the Tarn app?", "It was 6 million last week.", "6 million", "users"),
        (
            "How many people were hit by the flood?",
            "In the south 5.8 million.",
            "5.8 million",
            "people affected by flood",
        ),
        # what is counted in a word of its own, and what is paid
        ("How many shops closed?", "The guild lost 340 members.", "340", "members lost"),
        ("How many trams did the town buy?", "It paid 4 million euros.", "4 million", ""),
        # a stretch of time is no count
        ("How many years did it take?", "The town had 3,100 homes.", "3,100", "homes"),
    ],
)
def test_a_question_announces_what_it_counts(question: str, answer: str, value: str, metric: str) -> None:
    found = metric_of(f"Q: {question}\n\nA: {answer}", value)
    assert (found == metric) if metric else ("tram" not in found)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The card was used for 3.4 million payments, worth 90 million euros, by May.", "90 million", "payment value"),
        # whose worth a name's is, is told by the name
        ("Brenlow, worth 90 million euros, has 900 employees.", "90 million", "value"),
    ],
)
def test_what_was_counted_is_worth_the_sum_behind_it(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)


def test_people_by_their_nation_are_told_by_what_they_do() -> None:
    assert metric_of("About 9,000 Kenyans watched the match.", "9,000") == "viewers"
    assert metric_of("The survey asked 900 Italians.", "900") == "people asked"


def test_only_goods_go_through() -> None:
    assert metric_of("Its platform handled 9 million requests a day.", "9 million") == "daily requests handled"
    assert metric_of("The harbour handled 2 million tonnes of wheat in May.", "2 million") == "wheat throughput"
