"""The analyst's own vocabulary files, taken into use before anything is read by them."""

from __future__ import annotations

from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.settings import Settings


def use_own_words(settings: Settings) -> None:
    """Let the vocabulary files of the settings count like the package's own.

    Raises:
        WrongUse: a file that is not there, adds to no table, or says what does not make sense.
    """
    from claimtrack.vocabulary import VocabularyError
    from claimtrack.vocabulary.extra import use_extra

    try:
        use_extra(settings.vocabulary)
        _look_at_all()
    except VocabularyError as error:
        use_extra(())
        raise WrongUse(str(error)) from error


def _look_at_all() -> None:
    """What only the readers of a table can refuse (a factor that is no number, a noun of two families) shows now."""
    from claimtrack.metrics import slots
    from claimtrack.units import dimension, family
    from claimtrack.vocabulary import phrases, table

    dimension("tonne")
    family("person")
    slots("sales")
    for section in {row["section"] for row in table("counted", "section", "surfaces")}:
        phrases("counted", section)
