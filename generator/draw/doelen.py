"""What a measure does for the goals: a bar of points per goal."""

from __future__ import annotations

from generator.draw.figuur import BREED, SMAL, Opdracht
from generator.draw.spiegel import Spiegel, Spiegelrij, teken_spiegel
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.taal import _


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
        (_("slechter"), _("beter"), ""),
        rijen,
        {},
        _("Wat {maatregel} doet voor de doelen", maatregel=naam),
        _("Punten per doel. {punten}. Samen {totaal} punten.", punten=uitleg, totaal=totaal),
    )
    return Grafiek(
        id=spiegel.id,
        titel=_bevinding(opdracht, id_),
        onder=_("Punten per doel; samen {totaal} op een schaal van −100 tot 100.", totaal=totaal),
        svg_breed=teken_spiegel(spiegel, BREED),
        svg_smal=teken_spiegel(spiegel, SMAL),
        tabel=Tabel(
            kop=(_("Doel"), _("Punten")),
            rijen=tuple((r.naam, t) for r, t in zip(rijen, punten_tekst, strict=True)),
            voet=(_("Samen"), totaal),
            rechts=frozenset({1}),
            bijschrift=spiegel.titel,
        ),
        bron=" ".join((opdracht.bron_plan, _("De gewichten zijn het gemiddelde van de partijen."))),
    )


def _bevinding(opdracht: Opdracht, id_: str) -> str:
    bijdragen = opdracht.per_maatregel[id_].doelbijdragen
    doelen = [d for d in opdracht.plan.wijk.doelen if bijdragen.get(d.id)]
    if not doelen:
        return _("Deze maatregel helpt of schaadt geen van de doelen")
    meest = max(doelen, key=lambda d: bijdragen[d.id])
    minst = min(doelen, key=lambda d: bijdragen[d.id])
    goed, slecht = bijdragen[meest.id] > 0, bijdragen[minst.id] < 0
    if goed and slecht:
        return _(
            "Helpt vooral bij ‘{meest}’, maar niet bij ‘{minst}’",
            meest=meest.naam,
            minst=minst.naam,
        )
    if goed:
        if len(doelen) == 1:
            return _("Helpt alleen bij ‘{doel}’", doel=meest.naam)
        return _("Helpt vooral bij ‘{doel}’", doel=meest.naam)
    return _("Gaat ten koste van ‘{doel}’", doel=minst.naam)
