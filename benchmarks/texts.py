"""Texts to read: news-like sentences made from templates of several topics, a file of one's own, hostile strings."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

TEMPLATES = """
{Body} said {thing} shipments rose {p} percent to {n} million units in {year}.
Revenue at {Firm} climbed {p}% to ${n} billion in the {ordinal} quarter, up from ${m} billion a year earlier.
The company expects to hire about {k} people by {later}.
Unemployment in {place} fell to {p} percent in {month}, the lowest level since {early}.
{Body} said that more than {k} homes had lost power in the storm.
Firefighters contained the blaze after {h} hours, and no one was hurt.
The harvest in {place} is forecast to reach {n} million tonnes, {p} percent below the five-year average.
Farmers say that the rain came too late for most of the crop.
"We have seen nothing like it in decades," the mayor told reporters on Monday.
Some {k} runners from {h} countries took part in the race in {place}.
The patients in the trial were between {h} and {g} years old, and {p} percent of them recovered.
Researchers measured temperatures of {p} degrees Celsius at a depth of {k} metres.
The council approved a budget of €{n} million for {later}, roughly {f} times that of {early}.
Exports of {thing} to {place} were worth {n} billion yuan in the first {h} months of {year}, according to {Body}.
Less than a third of the members voted against the proposal.
The bridge, which opened in {early}, carries {k} vehicles a day.
{Firm} shares closed {p} percent lower at {n}.{h} pounds.
The share of {thing} in the market grew from {h}.4 percent in {early} to {g}.1 percent in {year}.
Officials declined to comment on the report.
The ship was carrying {k} containers and a crew of {h} when it left port.
Rents rose by {f} percentage points more than wages, the survey of {k} households found.
By {later}, {place} wants solar plants of {n} gigawatts, against {m} gigawatts now.
{Body} put the damage at between ${m} million and ${n} million.
The team won {h} to {f} and moved into the final on {month} {h}.
""".strip().splitlines()

_WORDS = {
    "Body": ("The ministry", "The statistics office", "A research institute", "The regional government"),
    "Firm": ("Northgate Foods", "Alder Motors", "Bluewater Energy", "Castell Bank"),
    "thing": ("smartphone", "tractor", "wheat", "solar panel", "medical device"),
    "place": ("Norway", "Kenya", "Brazil", "Vietnam", "Canada", "Poland"),
    "ordinal": ("first", "second", "third", "fourth"),
    "month": ("March", "June", "September", "December"),
}

HOSTILE = {
    "digits": "1",
    "digits and commas": "1,",
    "decimals": "1.5 ",
    "open brackets": "(",
    "amounts": "$1 million ",
    "ranges": "1 to ",
    "percent lists": "3%, ",
    "capitals": "Ab ",
    "no stop, one figure a clause": "and sales rose 5 percent ",
    "table row": "| 5 ",
}
"""Patterns that are repeated to a length: what a careless regular expression or a walk over neighbours trips on."""


def sentences(count: int, seed: int = 1) -> list[str]:
    """Sentences of mixed topics, most with a figure; the same for the same seed."""
    chance = random.Random(seed)
    return [_filled(chance.choice(TEMPLATES), chance) for _ in range(count)]


def _filled(template: str, chance: random.Random) -> str:
    words = {name: chance.choice(choices) for name, choices in _WORDS.items()}
    numbers = {
        "p": f"{chance.uniform(0.2, 40):.1f}",
        "n": chance.randint(40, 990),
        "m": chance.randint(2, 39),
        "k": f"{chance.randint(1000, 90000):,}",
        "h": chance.randint(5, 28),
        "g": chance.randint(30, 80),
        "f": chance.randint(2, 4),
        "year": chance.randint(2021, 2025),
        "early": chance.randint(1990, 2020),
        "later": chance.randint(2027, 2040),
    }
    return template.format(**words, **numbers)


def articles(lines: list[str], lines_each: int = 24, paragraph: int = 3) -> list[str]:
    """The lines as articles of a few paragraphs."""
    return [
        "\n\n".join(" ".join(part[at : at + paragraph]) for at in range(0, len(part), paragraph))
        for part in (lines[start : start + lines_each] for start in range(0, len(lines), lines_each))
    ]


def articles_of_file(path: Path, characters: int, characters_each: int = 4000) -> list[str]:
    """The first characters of a text, cut into articles between lines; bytes that are no UTF-8 are replaced."""
    with path.open(encoding="utf-8", errors="replace") as file:
        text = file.read(characters)
    return list(_cut(text.splitlines(keepends=True), characters_each))


def _cut(lines: list[str], characters_each: int) -> Iterator[str]:
    held: list[str] = []
    size = 0
    for line in lines:
        if held and size + len(line) > characters_each:
            yield "".join(held)
            held, size = [], 0
        held.append(line)
        size += len(line)
    if held:
        yield "".join(held)


def repeated(pattern: str, characters: int) -> str:
    """The pattern over and over, cut at exactly so many characters."""
    return (pattern * (characters // len(pattern) + 1))[:characters]
