"""Resolving the readings of a sentence: first what stands on its own, then what is told relative to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, join, months_of
from claimtrack.extraction.periods.model import PeriodContext, PeriodRole
from claimtrack.extraction.periods.resolve import is_day_or_week, resolve
from claimtrack.extraction.periods.roles import Place
from claimtrack.extraction.periods.scan import Reading

RATE_REACH = 3
"""How many tokens after "year on year" the period that it belongs to may begin."""


@dataclass(slots=True)
class Resolution:
    """The readings of one sentence with their places, and the ISO periods found for them so far."""

    readings: list[Reading]
    futures: list[bool]
    places: list[Place]
    context: PeriodContext
    periods: list[str | None] = field(default_factory=list)

    def run(self) -> list[str | None]:
        """The ISO period of each reading, ``None`` where there is none."""
        pairs = list(zip(self.readings, self.futures, strict=True))
        self._learn_fiscal_end()
        self.periods = [
            None if _is_relative(reading) else resolve(reading, self.context, self.context.focus, future=future)
            for reading, future in pairs
        ]
        for index, (reading, future) in enumerate(pairs):
            if _is_relative(reading):
                self.periods[index] = resolve(reading, self.context, self._base(index), future=future)
        return self.periods

    def _learn_fiscal_end(self) -> None:
        """A fiscal year's end that the sentence tells holds for the rest of it too."""
        told = next((reading for reading in self.readings if reading.fiscal_end), None)
        if told:
            opens = told.fiscal_opens or self.context.fiscal_opens
            self.context = replace(self.context, fiscal_end=told.fiscal_end, fiscal_opens=opens)

    def _base(self, index: int) -> str | None:
        """The period that a relative one counts from: the nearest that holds a value, or the one in focus."""
        reading, where = self.readings[index], self.places[index]
        following = next((i for i in range(index + 1, len(self.readings)) if self._holds(i)), None)
        if following is not None and self.readings[following].anaphor is not None and where.role is PeriodRole.SINCE:
            # "since the start of the year, twice as many as in the same stretch of 2025": that one looks back here.
            following = None
        if following is not None and self.futures[following]:
            following = None
        reach = self.readings[following].first - reading.last if following is not None else RATE_REACH + 1
        if reading.rule == "rate" and following is not None and reach <= RATE_REACH:
            return self.periods[following]
        if reading.from_anchor and where.role is PeriodRole.HOLDS and not where.compared:
            return self._anchor(reading)
        if reading.rule == "ahead" and (named := [period for period in self.periods[:index] if period]):
            # "from 42 GW at the end of 2023 to 65 GW a year later"
            return named[-1]
        if reading.told_now and not any(self._holds(i) for i in range(index)):
            return self._anchor(reading)
        size = reading.anaphor or 0
        stretch = self._stretch(index) if reading.anaphor == 0 else None
        if stretch is not None:
            return stretch
        earlier = [i for i in range(index - 1, -1, -1) if self._holds(i)]
        if size and size != 12:
            found = self._of_length(size, earlier)
            if found:
                return found
        if earlier:
            if reading.same_year and self.readings[earlier[0]].stated:
                reading.stated = True
            return self.periods[earlier[0]]
        if following is not None and (self.context.focus is None or where.role is PeriodRole.BASELINE):
            return self.periods[following]
        if reading.shift_days is not None and not is_day_or_week(self.context.focus):
            return self._told_on()
        return self.context.focus

    def _stretch(self, index: int) -> str | None:
        """What "the same period" repeats: "between 1 May and 8 May", "since the start of the year (by 8 May)"."""
        roles = [where.role for where in self.places[:index]]
        if PeriodRole.SPAN in roles:
            return self.periods[len(roles) - 1 - roles[::-1].index(PeriodRole.SPAN)]
        if PeriodRole.SINCE in roles:
            since = self.periods[len(roles) - 1 - roles[::-1].index(PeriodRole.SINCE)]
            today = self.context.anchor.isoformat() if self.context.anchor is not None else None
            till = self.periods[roles.index(PeriodRole.END_OF)] if PeriodRole.END_OF in roles else today
            return join(since.partition("/")[0], till) if since else None
        return None

    def _told_on(self) -> str | None:
        """The day on which the sentence is told: "said on Thursday that 74 had died, against 38 two days earlier"."""
        told = (i for i, where in enumerate(self.places) if where.role is PeriodRole.PUBLICATION)
        days = [self.periods[i] for i in told if is_day_or_week(self.periods[i])]
        return days[-1] if days else None

    def _of_length(self, size: int, earlier: list[int]) -> str | None:
        """The last period of this length: in the sentence, in focus, or remembered."""
        known = [self.periods[i] for i in earlier]
        known.append(self.context.focus)
        for period in known:
            stretch = months_of(period)
            if stretch and stretch[2] == size:
                return period
        return None if size in (1, 3) else self.context.recent.get(size)

    def _anchor(self, reading: Reading) -> str | None:
        anchor = self.context.anchor
        if anchor is None:
            return None
        return f"{anchor.year:04d}" if (reading.shift or 0) % MONTHS_IN_YEAR == 0 else anchor.isoformat()[:7]

    def _holds(self, index: int) -> bool:
        where = self.places[index]
        main = where.role in (PeriodRole.HOLDS, PeriodRole.END_OF) and not where.compared
        return main and self.periods[index] is not None


def _is_relative(reading: Reading) -> bool:
    return reading.needs_base or reading.same_year
