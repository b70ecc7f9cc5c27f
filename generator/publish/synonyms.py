"""What people type into search, and what a plan calls it: words that lead to the same pages.

Pagefind finds words by how they are written: "riolering" finds nothing where pages say "riool".
The words of a site itself (begrippen.yml, ook_bekend_als) come to these.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

# A line is a group; each word of it also asks for the others. The pages decide which of them count.
_GROUPS: Mapping[str, str] = {
    "nl": """
telefoon telefoonnummer bellen contact loket mailen mailadres e-mail bereikbaar
klacht klachten melding melden overlast
inspraak meepraten meedoen zienswijze inbreng reactie
vergadering bijeenkomst inloopavond bewonersavond
riool riolering afvoer
regenpijp dakgoot hemelwater regenwater afkoppelen
wateroverlast overstroming ondergelopen
afval vuilnis huisvuil prullenbak rommel zwerfvuil
warmtenet stadsverwarming stadswarmte
verwarming verwarmen cv-ketel ketel kachel warmte
gas aardgas
stroom elektriciteit elektra
isolatie isoleren kou
zonnepanelen zonnecellen zonne-energie
parkeren parkeerplaats parkeerplaatsen
fiets fietsen fietspad fietspaden
boom bomen groen planten struiken
speeltuin speelplek speelplaats spelen speeltoestel
school basisschool kindcentrum
dokter huisarts gezondheid
straatlamp straatlampen lantaarnpaal straatverlichting verlichting
sloop slopen gesloopt sloopwoningen
kosten prijs geld betalen
subsidie vergoeding regeling toeslag
wegwerkzaamheden wegwerk hinder afsluiting
""",
    "en": """
telephone phone call ring contact desk e-mail email mail
complaint complaints report nuisance
participation consultation contribute reply feedback
meeting evening drop-in
sewer sewers sewerage drain drains
downpipe gutter rainwater
flood flooding floods
rubbish litter waste trash bin bins
heating boiler radiator heat
parking park car cars
bike bikes bicycle cycling cycle
tree trees green plants
cost costs price money pay
grant grants subsidy scheme
roadworks works disruption
""",
}
# Words that a question is built with: what is asked for are the others.
SMALL_WORDS: Mapping[str, str] = {
    "nl": "aan als bij dat de deze die dit door een en er geen heb heeft hebben het hier hoe hun ik"
    " in is je jullie kan kunnen mag met mij mijn moet naar niet nog of om ons onze ook op over te"
    " tot u uit uw van voor waar waarom wanneer was wat we welke wel wie wij word wordt zijn",
    "en": "a about an and are at be but by can do does for from have how i in is it me my no not of"
    " on or our that the there this to us was we what when where which who why will with you your",
}


def synonyms(
    words: Collection[str], language: str, own: Iterable[Sequence[str]] = ()
) -> dict[str, list[str]]:
    """Map what people may type to the words that the pages have for it.

    Args:
        words: All words of the site, in small letters.
        language: Of the site.
        own: Groups of the site itself; a group may hold terms of several words.
    """
    found: dict[str, set[str]] = {}
    lines = (line.split() for line in _GROUPS.get(language, "").splitlines())
    for group in (*lines, *own):
        terms = {term.casefold() for term in group}
        known = {term for term in terms if all(part in words for part in term.split())}
        for term in terms:
            found.setdefault(term, set()).update(known - {term})
    return {term: sorted(others) for term, others in sorted(found.items()) if others}
