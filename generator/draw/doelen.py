"""What a measure does for the goals: a bar of points per goal."""

from __future__ import annotations

from generator.draw.figuur import BREED, SMAL, Opdracht
from generator.draw.spiegel import Spiegel, Spiegelrij, teken_spiegel
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel


def maatregel_doelen(opdracht: Opdracht, id_: str) -> Grafiek:
    """Chart the points of one measure per goal; together they are its doelscore."""
    uitkomst, taal = opdracht.per_maatregel[id_], opdracht.taal
    rijen = []
    for doel in opdracht.plan.wijk.doelen:
        punten = uitkomst.doelbijdragen.get(doel.id, 0.0)
        opschrift = woorden.punten_saldo(punten, taal)
        rijen.append(
            Spiegelrij(
                naam=doel.naam,
                links=max(-punten, 0.0),
                rechts=max(punten, 0.0),
                links_tekst=opschrift,
                rechts_tekst=opschrift,
                saldo="" if punten else "0",
            )
        )
    naam = opdracht.plan.maatregel[id_].naam
    totaal = woorden.punten_saldo(uitkomst.doelscore, taal)
    punten_tekst = [r.rechts_tekst for r in rijen]
    uitleg = "; ".join(f"{r.naam}: {t}" for r, t in zip(rijen, punten_tekst, strict=True))
    spiegel = Spiegel(
        f"maatregel-{id_}-doelen",
        ("slechter", "beter", ""),
        rijen,
        {},
        f"Wat {naam} doet voor de doelen",
        f"Punten per doel. {uitleg}. Samen {totaal} punten.",
    )
    return Grafiek(
        id=spiegel.id,
        titel=_bevinding(opdracht, id_),
        onder=f"Punten per doel; samen {totaal} op een schaal van −100 tot 100.",
        svg_breed=teken_spiegel(spiegel, BREED),
        svg_smal=teken_spiegel(spiegel, SMAL),
        tabel=Tabel(
            kop=("Doel", "Punten"),
            rijen=tuple((r.naam, t) for r, t in zip(rijen, punten_tekst, strict=True)),
            voet=("Samen", totaal),
            rechts=frozenset({1}),
            bijschrift=spiegel.titel,
        ),
        bron=f"{opdracht.bron_plan} De gewichten zijn het gemiddelde van de partijen.",
    )


def _bevinding(opdracht: Opdracht, id_: str) -> str:
    bijdragen = opdracht.per_maatregel[id_].doelbijdragen
    doelen = [d for d in opdracht.plan.wijk.doelen if bijdragen.get(d.id)]
    if not doelen:
        return "Deze maatregel helpt of schaadt geen van de doelen"
    meest = max(doelen, key=lambda d: bijdragen[d.id])
    minst = min(doelen, key=lambda d: bijdragen[d.id])
    goed, slecht = bijdragen[meest.id] > 0, bijdragen[minst.id] < 0
    if goed and slecht:
        return f"Helpt vooral bij ‘{meest.naam}’, maar niet bij ‘{minst.naam}’"
    if goed:
        alleen = "alleen" if len(doelen) == 1 else "vooral"
        return f"Helpt {alleen} bij ‘{meest.naam}’"
    return f"Gaat ten koste van ‘{minst.naam}’"
