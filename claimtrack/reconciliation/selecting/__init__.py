"""Which claims can disagree at all, told from their outlines: never fewer than a check would fire on.

The checks over series look at one *topic* (metric and scope), those over articles at one document. A topic or a
document is left out only where no check can find anything in it, whatever the claims say beyond their outlines. Every
condition under which a check can fire is declared here, in the module of the checks that look at the same things; and,
as roughly as SQL can say it without a look at words, in ``claimtrack.store.screening``.
"""

from claimtrack.reconciliation.selecting.over_alike import AlikeFigures
from claimtrack.reconciliation.selecting.over_articles import article_may_fail
from claimtrack.reconciliation.selecting.over_figures import Figures, figure_of
from claimtrack.reconciliation.selecting.over_growth import grown_once, growth_fits
from claimtrack.reconciliation.selecting.over_names import NestedNames
from claimtrack.reconciliation.selecting.over_topics import topic_may_disagree
from claimtrack.reconciliation.selecting.topics import Topic, Topics

__all__ = [
    "AlikeFigures",
    "Figures",
    "NestedNames",
    "Topic",
    "Topics",
    "article_may_fail",
    "figure_of",
    "grown_once",
    "growth_fits",
    "topic_may_disagree",
]
