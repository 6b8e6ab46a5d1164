"""Who is said to have said a figure."""

from __future__ import annotations

import pytest

from claimtrack.domain.documents import Document
from claimtrack.extraction import extract
from tests.extraction.reading import claims

SPEAKERS = [
    ("The bank is cautious and forecasts growth of 3 percent.", "bank"),
    ("Lund Research is gloomier and forecasts minus 7 percent.", "Lund Research"),
    ("Prices are high and forecasts of 3 percent are common.", None),
    ("If you trust the Rail Union, fares rose 4 percent.", "Rail Union"),
    ("By the reckoning of the lobby Rail Users, fares rose 4 percent.", "Rail Users"),
    ("In Acme's book rents are 900 euros.", "Acme"),
    ("Kent had 16 wind farms at the end of June 2025 (source: Wind Council).", "Wind Council"),
    ("Harrow Motors itself boasts of firm orders for 41 trains.", "Harrow Motors"),
    ("Acme Economics, which polls landlords, has rents at 900 euros.", "Acme Economics"),
    ("Director Marta Lind told reporters that it expected 300 guests.", "Marta Lind"),
    ("Bicycle sales fell 12 percent in 2024, according to the Danish Cycling Union.", "Danish Cycling Union"),
    ("According to the Danish Cycling Union, bicycle sales fell 12 percent in 2024.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent in 2024, the Danish Cycling Union said.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent in 2024, said the Danish Cycling Union.", "Danish Cycling Union"),
    ("The Danish Cycling Union said bicycle sales fell 12 percent in 2024.", "Danish Cycling Union"),
    ("The Danish Cycling Union says that bicycle sales fell 12 percent in 2024.", "Danish Cycling Union"),
    ("The Danish Cycling Union expects bicycle sales of 480,000 in 2026.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent, data from the Danish Cycling Union showed.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent, said Mette Holm, director of the Danish Cycling Union.", "Mette Holm"),
    ("Bicycle sales fell 12 percent in 2024.", None),
    ("The shop sold 480 bicycles in 2024.", None),
    ("Bicycle sales fell 12 percent, the ministry said.", "ministry"),
    ("The brewery is worth 40 million euros, people familiar with the matter said.", "people familiar with the matter"),
    ("Sources close to the talks put the price at 40 million euros.", "sources close to the talks"),
    ("Last week the Gazette quoted Norvik as predicting sales of 330 trams.", "Norvik"),
    ("The Gazette reported, citing unnamed officials, that fares would rise 4 percent.", "Gazette"),
    ('"We lost 40 sheep," recalled Ana Brenner.', "Ana Brenner"),
    ("According to the Rail Drivers' Union, fares rose 4 percent.", "Rail Drivers' Union"),
    ("Arrivals were put by exporters at 4,000 tonnes.", "exporters"),
    ("Losses rose 4 percent, according to a first farm ministry estimate reported by the Gazette.", "farm ministry"),
    ("The fund will have to find 40 million euros, the Gazette reports.", "Gazette"),
    ("The reserve, said by the Gazette to have grown to 40 million euros, is safe.", "Gazette"),
    ("Airlines spent 40 million euros on fuel in 2025, their filings show.", "company filings"),
    ("The reserve has grown to 40 million euros, close to the record.", None),
    ("The fund has to find 40 million euros.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_of_a_lone_figure(text: str, speaker: str | None) -> None:
    (claim,) = claims(text)
    assert claim.attribution == speaker


def test_a_speaker_goes_on_in_the_next_sentence() -> None:
    text = "Bicycle sales fell 12 percent in 2024, the Danish Cycling Union said. Repairs rose 4 percent."
    assert [claim.attribution for claim in claims(text)] == ["Danish Cycling Union"] * 2


def test_it_is_the_speaker_named_before() -> None:
    text = "Bicycle sales fell 12 percent in 2024, the Danish Cycling Union said. It expects 500,000 sales in 2026."
    assert claims(text)[-1].attribution == "Danish Cycling Union"


def test_a_short_form_is_written_out() -> None:
    text = "The Danish Cycling Union (DCU) met on Monday.\n\nBicycle sales fell 12 percent in 2024, the DCU said."
    assert claims(text)[-1].attribution == "Danish Cycling Union"


FORMS = [
    # whose words a sentence gives
    ("Rain fell on 14 days, weather stations say.", "weather stations"),
    ("The ferry sank with 40 cars, a passenger said.", "passenger"),
    ("Bees visited 300 flowers, report the researchers.", "researchers"),
    ("The club's chief coach, Ana Ruiz, said 900 children had joined.", "Ana Ruiz"),
    ("Analysts at Tern Capital see freight rates falling 8 percent.", "Tern Capital"),
    ("Voters polled by the broadcaster expect prices to rise 4 percent.", "voters"),
    ("A study of 400 nurses by the charity Lanternlight found that 31 percent sleep badly.", "Lanternlight"),
    ("The paper, citing the coast guard's office, said 12 boats were missing.", "coast guard's office"),
    ("The bank's own forecast for growth is 3 percent.", "bank"),
    ("The agency's own tally shows 3,400 fires.", "agency"),
    ("Official figures put the loss at 12 percent.", "official figures"),
    ("The health ministry has recorded 310 cases.", "health ministry"),
    ("The Harbour Institute arrived at 40 million tonnes.", "Harbour Institute"),
    ("The dairy association sold 4 million litres, it said on Tuesday.", "dairy association"),
    ("US researchers report that 60 percent of reefs are bleached.", "US researchers"),
    ("Repairs are put at 3 million euros by the architects' chamber.", "architects' chamber"),
    ("The ferry carried 400 people, according to its operator.", "operator"),
    ("Ferndale had the median rent at 900 euros in May.", "Ferndale"),
    ("The Ferndale Tracker leaves nothing out: it has 359 walkouts for 2024.", "Ferndale Tracker"),
    ("A count by broker Ferndale on Monday had mills hiring 500 people.", "Ferndale"),
    ("A tally kept by reporter Ana Ruiz has 40 shops closed.", "Ana Ruiz"),
    ("Ferndale sees a need for 300 new trams by 2040.", "Ferndale"),
    ("Ferndale made it 300 euros in May.", "Ferndale"),
    ("HMRC recorded 300 sales in May.", "HMRC"),
    ("The coffee board cut its estimate of the crop to 3 million bags.", "coffee board"),
    ("Ferndale expects to save 40 million euros.", "Ferndale"),
    ("Portugal says its share has jumped to 16 percent.", "Portugal"),
    ("Lisbon wants to get to 40 percent by 2030.", "Lisbon"),
    ("The founders had hoped for 25 million euros.", "founders"),
    ("The Red Cross appealed in May for 10 million euros.", "Red Cross"),
    ("Ferndale says the city plans to build 40 schools.", "Ferndale"),
    ('"Studies show that 30 percent sleep badly," says doctor Ana Ruiz.', "Ana Ruiz"),
    ("Forty percent sleep badly, according to a new study.", "study"),
    ("Waste fell 4 percent, says the Institute of the Environment.", "Institute of the Environment"),
    ("Waste fell 4 percent, said Ana Ruiz of the Harbour Institute.", "Ana Ruiz"),
    ("Waste fell 4 percent, said its coordinator, Ana Ruiz.", "Ana Ruiz"),
    ("It does not surprise chemist Ana Ruiz, who says waste fell 4 percent.", "Ana Ruiz"),
    ("Ana Ruiz, a fellow of the Harbour Academy, tested 30 wells that hold water and found 3 dry.", "Ana Ruiz"),
    ("Ferndale followed on Tuesday with 600.", "Ferndale"),
    ("Ferndale's satellites saw 8 million trees fall.", "Ferndale"),
    ("The fire brigade logged 81 fires.", "fire brigade"),
    ("Ferndale Bank has an average of 1,200 euros for 2026.", "Ferndale Bank"),
    ("Ana Ruiz of the Green Map network has 17 million trees for the Alps in 2024.", "Ana Ruiz"),
    ("Brokers at Ferndale count 40 orders.", "Ferndale"),
    ("A count by Ferndale has 40 shops closed in 2024, and 90 in 2025.", "Ferndale"),
    ("The weavers turned down a contract that Ferndale Mills says would lift pay by 4 percent.", "Ferndale Mills"),
    ("The dairy union said 300, the grocers' league said 400.", "grocers' league"),
    ("The Trade Bank expects growth of 2 percent, the Monetary Fund 3 percent.", "Monetary Fund"),
    ("The Trade Bank expects growth of 2 percent in Spain, and France 3 percent.", "Trade Bank"),
    ("In a survey of 300 tenants 28 percent said that they had moved.", "survey"),
    ("The municipality said 40 homes burned.", "municipality"),
    ("Tent sales rose 4 percent, says market researcher Ferndale.", "Ferndale"),
    ("Ferndale admits it lost 4 million euros.", "Ferndale"),
    ("The farmers insist that 40 cows are missing.", "farmers"),
    ("Waste fell 4 percent, says union chair and lecturer in law, Professor Ana Ruiz.", "Ana Ruiz"),
    ("It rained, says Ana Ruiz, who adds that 40 cows are missing.", "Ana Ruiz"),
    ("Ana Ruiz from Kent Water says cover will improve, but concedes that 40 farms have none.", "Ana Ruiz"),
    # who does a thing is not thereby its speaker
    ("The fossil of 40 million years was found by surfer Ana Ruiz.", None),
    ("The clinic admitted 40 patients.", None),
    ('"It rained," says Ana Ruiz, who farms three hectares.', None),
    ("The mayor wrote cheques of 30,000 euros.", None),
    ("The hatchery released 3 million fry.", None),
    ("The fire claimed 12 lives.", None),
    ("Donors pledged 9 million euros.", None),
    ("Ana Ruiz has the fastest serve at 240 kilometres an hour.", None),
    ("The sum is less than a third of what economists had expected.", None),
    ("The rail company has 300 trains.", None),
    ("The oldest clinic recorded a profit of 3 million euros.", None),
    ("Sales in Norway rose 5 percent.", None),
    ("Citing weak demand, the mill cut 200 jobs.", None),
]


@pytest.mark.parametrize(("text", "speaker"), FORMS)
def test_forms_of_attribution(text: str, speaker: str | None) -> None:
    assert claims(text)[-1].attribution == speaker


def attributions(text: str, publisher: str | None = None) -> list[str | None]:
    document = Document("a.txt", text, "0" * 64, "text/plain", publisher=publisher, published="2025-11-10")
    return [claim.attribution for claim in extract(document).claims]


UNION = "Bicycle sales fell 12 percent in 2024, the Danish Cycling Union said."
PASSAGES = [
    # goes on
    (UNION + "\n\nElectric bicycle sales rose 4 percent.", "Danish Cycling Union"),
    (UNION + " Repairs would rise 4 percent.", "Danish Cycling Union"),
    (UNION + "\n\nSales to Germany fell 4 percent.", "Danish Cycling Union"),
    # ends
    (UNION + "\n\nHelmets cost 90 kroner.", None),
    (UNION + " In Sweden sales rose 4 percent.", None),
    ("Danish bicycle sales fell 12 percent, the Cycling Union said. Swedish sales rose 4 percent.", None),
    (UNION + "\n\n## Prices\n\nBicycle sales bring in 90 million kroner.", None),
    (UNION + " And the shops? They sold 900 bicycles a day.", None),
    (UNION + " I sold 4 bicycles.", None),
    (UNION + " If petrol gets dearer, sales could rise 4 percent.", None),
    ("Bicycle sales fell 12 percent, dealers said. Repairs rose 4 percent.", None),
    ("Bicycle sales fell 12 percent, said Mette Holm, a shop manager. Repairs rose 4 percent.", None),
    ("The Danish Cycling Union puts sales at 500,000 bicycles.\n\nBicycle paths cost 9 million kroner.", None),
    ("The Danish Cycling Union expects sales of 500,000 bicycles. Storms closed 14 roads.", None),
]


@pytest.mark.parametrize(("text", "speaker"), PASSAGES)
def test_how_long_a_speaker_goes_on(text: str, speaker: str | None) -> None:
    assert attributions(text)[-1] == speaker


def test_a_list_of_findings_is_one_speakers() -> None:
    text = "Key findings\n- 62 percent sleep badly, the Sleep Council says\n- Phones are used by 71 percent\n"
    assert attributions(text) == ["Sleep Council"] * 2


def test_who_speaks_in_passing_says_nothing_of_other_places_and_times() -> None:
    text = "Oslo sold 400 trams in 2024. Fares rose 4% in 2023, the Rail Union said. In Peru a pass costs 3 euros."
    assert attributions(text) == [None, "Rail Union", None]


def test_a_passage_goes_on_with_words_that_point_back() -> None:
    text = "Oslo sold 400 trams in 2024. The Rail Union lost 40 members in 2023, it said. Its fees rose 4% in 2022."
    assert attributions(text)[-1] == "Rail Union"


def test_a_research_firm_is_the_source_of_a_story() -> None:
    lead = "Sales of kayaks fell 4 percent in 2025, research firm Paddle Insight said on Monday."
    text = f"{lead}\n\nMarlin Boats sold 4,000 kayaks.\n\nThe price of oars rose 3 percent."
    assert attributions(text) == ["Paddle Insight"] * 3


def test_words_that_point_back_speak_for_the_sentence_before() -> None:
    text = "Tickets brought in 9 million euros. Last year the same Culture Agency told us of 7 million euros."
    assert attributions(text)[0] == attributions(text)[1] == "Culture Agency"


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = '"We lost 300 sheep," farmer Ivo Brandt said.\n\n"The flood took 40 lambs as well.'
    assert attributions(text) == ["Ivo Brandt"] * 2


def test_surnames_and_pronouns_are_written_out() -> None:
    text = "Coach Ana Ruiz said 900 children had joined.\n\nRuiz said 40 had left.\n\nFees are 30 euros, she said."
    assert attributions(text) == ["Ana Ruiz"] * 3


FULL = [
    ("Professor Ana Ruiz keeps bees.\n\nThe hives made 40 kilos of honey, says Ruiz.", "Ana Ruiz"),
    ("Jean-Luc Ruiz and colleagues keep bees.\n\nRuiz says they made 40 kilos of honey.", "Jean-Luc Ruiz"),
    ('Ana Ruiz of Kent keeps bees. "They are well," says Ruiz.\n\n"We got 40 kilos of honey," she says.', "Ana Ruiz"),
    ('The hives are well, Ruiz explains.\n\n"We got 40 kilos of honey," she says.', "Ruiz"),
    ("Rival Ferndale keeps bees.\n\nThey made 40 kilos of honey, says Ferndale.", "Ferndale"),
]


@pytest.mark.parametrize(("text", "speaker"), FULL)
def test_a_surname_is_written_out_though_nobody_spoke_before(text: str, speaker: str) -> None:
    assert attributions(text)[-1] == speaker


SELF = "The Herring Board said landings fell 12 percent in 2024. "
OWN_VIEWS = [
    (SELF + "We look for growth of 4 percent in 2026.", None),
    (SELF + "In our view landings will rise 4 percent.", None),
    (SELF + "By our reckoning prices rose 9 percent.", None),
    (SELF + "Landings rose 4 percent, on our model.", None),
    # What a sentence is there to say is the publisher's word.
    (SELF + "We expect growth of 4 percent in 2026.", "Heron Notes"),
    (SELF + "We put sales of nets at 9 million euros.", "Heron Notes"),
    (SELF + "We sold 40 boats.", "Herring Board"),
    # Who keeps figures is their source.
    ("We count 4,100 wind turbines in Denmark.", "Heron Notes"),
    # Who answers speaks of those around her.
    ("We spoke to Ana Ruiz by phone.\n\nQ: How is 2026?\nA: We expect 40 kilos of honey.", "Ana Ruiz"),
]


@pytest.mark.parametrize(("text", "speaker"), OWN_VIEWS)
def test_what_the_publisher_reckons_is_nobody_elses_word(text: str, speaker: str | None) -> None:
    assert attributions(text, "Heron Notes")[1 if text.startswith(SELF) else -1] == speaker


POINTED = [
    ("Ferrona lost 4 licences in May, the regulator said.", "regulator"),
    ("Ofgem fined 4 firms in May, the regulator said.", "Ofgem"),
    ("The Grid Agency likes it.\n\nBy its reckoning, the dam makes 40 megawatts.", None),
    ("The Grid Agency said the dam makes 40 megawatts. By its own count, 9 others make 12 megawatts.", "Grid Agency"),
]


@pytest.mark.parametrize(("text", "speaker"), POINTED)
def test_only_a_body_that_may_be_called_one_is_the_regulator(text: str, speaker: str | None) -> None:
    assert attributions(text)[-1] == speaker


def test_a_datelines_place_says_nothing() -> None:
    opening = (
        "LISBON, Feb. 14, 2025 (Kent Wire) - Hotels sold 80 million nights in 2024, the statistics institute INE said"
    )
    assert attributions(opening + " on Friday. In 2023 it had counted 77 million nights.") == ["INE"] * 2
    storm = "HANOI, Sept. 16, 2024 (Kent Wire) - Typhoon Alba caused losses of 40 million dong, the government said."
    assert attributions(storm) == ["government"]


def test_a_relative_clause_covers_its_figure_only() -> None:
    text = "Sowing reached 8 million hectares, below the 9 million hectares the ministry had forecast."
    assert attributions(text) == [None, "ministry"]


def test_a_second_clause_keeps_the_first_ones_speaker() -> None:
    text = "The Fruit Council said exports rose 3 percent while imports fell 4 percent."
    assert attributions(text) == ["Fruit Council"] * 2


def test_a_long_text_of_speakers_takes_linear_time() -> None:
    text = "The agency said sales rose 3 percent and said prices rose 2 percent. " * 400
    assert len(attributions(text)) == 800


def test_who_expects_something_has_not_said_what_it_did() -> None:
    assert attributions("Ferndale had sold 17 million tents by May and expects 19 million for the year.") == [
        None,
        "Ferndale",
    ]


CAPTIONS = [
    ("| Town | Rain (mm) |\n|---|---|\n| Ayr | 30 |\n\n*Source: Met Office, May 2025*", "Met Office"),
    (
        "**Rain (source: Ayr, Met Office)**\n\n| Town | Rain (mm) |\n|---|---|\n| Ayr | 30 |",
        "Ayr, Met Office",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), CAPTIONS)
def test_the_source_of_a_table(text: str, speaker: str) -> None:
    assert attributions(text) == [speaker]


OFFICE = "Hens laid 12 million eggs in 2024, 3 percent more than in 2023, the Farm Statistics Office said on Friday."
STORIES = [
    # the story goes on from the body whose report opens it
    (OFFICE + "\n\nA kilo of feed cost 40 cents.", "Farm Statistics Office"),
    (OFFICE + "\n\nIn the north 300 barns closed. Ducks were up 9 percent.", "Farm Statistics Office"),
    (
        "Hens laid 12 million eggs in 2024, auditors Ferndale said in their survey.\n\nFeed cost 40 cents.",
        "Ferndale",
    ),
    # until somebody else speaks, a heading begins another matter, or it recalls history
    (OFFICE + "\n\nShops sold 900 boxes, the grocer Ferndale said.\n\nA kilo of feed cost 40 cents.", None),
    (OFFICE + "\n\n## Feed\n\nA kilo of feed cost 40 cents.", None),
    (OFFICE + "\n\nBird flu killed 30,000 geese in 2010.", None),
    ("Ferndale sold 12 million eggs in 2024, Ferndale said on Friday.\n\nA kilo of feed cost 40 cents.", None),
]


@pytest.mark.parametrize(("text", "speaker"), STORIES)
def test_how_far_a_story_goes_on_from_its_source(text: str, speaker: str | None) -> None:
    assert attributions(text)[-1] == speaker


def test_a_table_without_a_source_is_the_storys() -> None:
    text = OFFICE + "\n\n## By county\n\n| County | Eggs in 2024 (m) |\n|---|---|\n| Kent | 3 |"
    assert attributions(text)[-1] == "Farm Statistics Office"


def test_answers_are_the_interviewees() -> None:
    opening = "Ana Ruiz keeps bees in Kent. We spoke to her by phone.\n\nQ: How was the year?\n"
    assert attributions(opening + "A: Thin. The bees made 40 kilos of honey.") == ["Ana Ruiz"]
    assert attributions(opening + "A: The Bee Council found 300 hives last year.") == ["Bee Council"]
    assert attributions("Your questions\n\nQ: How was the year?\nA: The bees made 40 kilos of honey.") == [None]


def test_who_is_interviewed_is_no_publisher_and_nobody_in_passing() -> None:
    opening = (
        "Heron Health, 4 May 2025\n\nBeekeeper Ana Ruiz of the Kent Guild has kept bees since 1998. "
        "We spoke to her about honey.\n\nQ: How was the year?\nA: Better. The ministry counted 300 hives. "
    )
    assert attributions(opening + "In our own hives we saw 40 kilos of honey.") == ["ministry", "Ana Ruiz"]
    assert attributions(opening + "Honey costs 9 euros a jar.") == ["ministry", "Ana Ruiz"]
    initials = "We spoke to Ana Ruiz by phone.\n\nQ: How was the year?\nAR: The bees made 40 kilos of honey."
    assert attributions(initials) == ["Ana Ruiz"]


POINTING = [
    ("Rents rose 4 percent, the Rail Union said. By the union's count 300 flats stand empty.", "Rail Union"),
    ("Hops cost 9 euros, says Acme Prices. Heron Prices is gloomier. Its count is 300 farms.", "Heron Prices"),
    ("The firm Acme Motors said it sold 300 trains, and it repeated its goal of 400 trains.", "Acme Motors"),
    ("Fares rose 4 percent, the Rail Union said. Trains carried 3 million people, the trade body said.", "Rail Union"),
    ("Fares rose 4 percent, Acme Research said. Trains ran 3 minutes late, the research firm added.", "Acme Research"),
    (
        "Fares rose 4%, the Ministry of Roads, Ports and Harbours said. Tolls rose 2 percent, the ministry said.",
        "Ministry of Roads, Ports and Harbours",
    ),
    (
        'Fares rose 4 percent, the Rail Union said.\n\n"It is a start," the union\'s chief economist, Marta Lind, said.'
        "\n\nShares in Danish train maker Vestby Vogn fell. The company said it had orders for 300 trains.",
        "Vestby Vogn",
    ),
    (
        "Ferndale Shipping met its banks on Monday. Its people told investors that fares rose 4 percent.",
        "Ferndale Shipping",
    ),
    ("Fares rose 4 percent, the Rail Union said. It has 300 members, by the same source.", "Rail Union"),
    ("The Rail Union says fares rose 4 percent. Its goal had been 2 percent.", "Rail Union"),
    ("Fitters at Ferndale Shipping are on strike. The company says it offered 300 euros.", "Ferndale Shipping"),
    ("The Northern League met on Monday. Crowds averaged 4,000, says the league.", "Northern League"),
    ("The Bureau of Fair Trade met on Monday. The bureau found 40 cases.", "Bureau of Fair Trade"),
]


@pytest.mark.parametrize(("text", "speaker"), POINTING)
def test_whom_pointing_words_mean(text: str, speaker: str) -> None:
    assert attributions(text)[-1] == speaker


def test_a_release_is_its_issuers_word() -> None:
    text = (
        "PRESS RELEASE\n\nSWINDON, 1 August 2025 - Rents rose 4 percent in July, Ferndale Society said today.\n\n"
        "Banks approved 600 loans, according to the Trade Bank.\n\nIn the north 40 flats stood empty."
    )
    assert attributions(text) == ["Ferndale Society", "Trade Bank", "Ferndale Society"]


def test_a_part_of_that_is_told_by_the_same() -> None:
    text = "People spent 60 million euros on tents, says the Camping Union.\n\nShops took 5 million euros of that."
    assert attributions(text) == ["Camping Union"] * 2


def test_a_list_of_forecasts_is_the_publishers_word() -> None:
    listed = "\n\n**Forecasts for 2026**\n\n1. Rents: 900 euros.\n2. Wages: 3,000 euros."
    text = "We expect rates of 2 percent." + listed
    assert attributions(text, "Heron Notes") == ["Heron Notes"] * 3
    assert attributions("Rates stood at 2 percent." + listed, "Heron Notes") == [None] * 3


OF_LISTS = [
    # A source line below a list, and brackets behind an item.
    (
        "Steel in 2024\n\n- China: 1,005 tonnes\n- India: 149 tonnes\n\nSource: Iron Club, 24 May 2025",
        "Iron Club",
    ),
    (
        "- 882,400 refugees have arrived in Kent since April (UNHCR)\n- 331,000 people went back (UNHCR)",
        "UNHCR",
    ),
    # A list between two paragraphs of one body.
    (
        "Farms planted 54 million trees in 2024, the Orchard Federation says.\n\n## Elsewhere, fewer\n\n"
        "- Kent: 3 million\n- Essex: 2 million\n\nThe federation expects 60 million trees in 2025.",
        "Orchard Federation",
    ),
    # Nobody's: brackets that explain a name, a list that is followed by another matter.
    ("- 40 new engines (GTX)\n- 30 old engines", None),
    ("- Sales at the World Health Organization (WHO) shop rose 3 percent\n- Kent: 4 percent", None),
]


@pytest.mark.parametrize(("text", "speaker"), OF_LISTS)
def test_whose_figures_a_list_shows(text: str, speaker: str | None) -> None:
    assert attributions(text)[1] == speaker


COUNTED = [
    ("Consultants count 119 hotels that are due to open.", "consultants"),
    ("Trackers of leaks put the number of victims at 7,460.", "trackers of leaks"),
    ("A third firm, Cobalt, counts 30 million phones.", "Cobalt"),
    ("A farmer, Ana Ruiz, said yields fell by 30 percent.", "Ana Ruiz"),
    ("Meta claims 40 million users.", "Meta"),
    ("Ferndale admitted in November that 33 million accounts had been opened.", "Ferndale"),
    ("OFV has the electric share at 95.9 percent for 2025, and the market at 179,500 cars.", "OFV"),
    ("The floods claimed 12 lives.", None),
    ("Nurses measured 300 babies in May.", None),
    ("The hospital admitted 40 patients in November.", None),
]


@pytest.mark.parametrize(("text", "speaker"), COUNTED)
def test_who_counts_and_claims(text: str, speaker: str | None) -> None:
    assert attributions(text)[-1] == speaker


def test_the_company_is_the_one_the_text_is_about() -> None:
    text = "Ferndale posted a profit of 11 million euros.\n\nSales rose 39 percent, the company said."
    assert attributions(text)[-1] == "Ferndale"


OWNED = [
    ("Visitors spent 27 million euros last year, central bank figures show.", "central bank"),
    ("Visitors spent 27 million euros last year, customs data show.", "customs data"),
    ("Acme lost 4 million euros in May, according to documents seen by the paper.", "documents seen by the paper"),
    ("Trams ran on 40 lines according to plan.", None),
    ("It has 40 users, says Acme, and the firm's own forecast has the crowd swelling to 60.", "Acme"),
    ("The Tram Union sold 40 million tickets.\n\nPrices do not believe it: a ticket costs 5 euros.", None),
    ("Fares fell 4 percent, the Tram Union said. That would bring the loss to 9 million euros.", None),
    ("| Town | Nights |\n|---|---|\n| Ayr | 30 |", None),
    ("Overnight stays in 2024, INE\n\n| Town | Nights |\n|---|---|\n| Ayr | 30 |", "INE"),
    ("Overnight stays in 2024, Ayr\n\n| Town | Nights |\n|---|---|\n| Ayr | 30 |", None),
]


@pytest.mark.parametrize(("text", "speaker"), OWNED)
def test_whose_figures_and_forecasts(text: str, speaker: str | None) -> None:
    assert attributions(text)[-1] == speaker


def test_a_story_without_a_source_has_none_behind_its_first_figures() -> None:
    told = "Trams sold 9 million tickets in 2024, the transport ministry said.\n\nBuses broke down 300 times."
    assert attributions(told) == ["transport ministry"] * 2
    opening = "Ferries sank 4 times in 2023.\n\nCars crashed 600 times in 2024.\n\n"
    assert attributions(opening + told)[-1] is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A person briefed on the plan said it costs 9 million dollars.", "person briefed on the plan"),
        ("The Gazette, citing sources familiar with the talks, said the bid was 40 million euros.", "Gazette"),
    ],
)
def test_who_knows_of_it_in_front_of_what_it_is(text: str, who: str) -> None:
    assert {claim.attribution for claim in claims(text)} == {who}


def test_a_weather_service_counts_nobody() -> None:
    text = "It rained, the Kenya Meteorological Department reports. Garissa is worst off, with 71,000 people displaced."
    assert extract(Document("a.txt", text, "", "text/plain", published="2026-05-09")).claims[-1].attribution is None
