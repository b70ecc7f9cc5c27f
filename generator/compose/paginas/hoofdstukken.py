"""The chapters of the plan: the writers' text, with maps, charts and figures where they ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening, StatusMerk, ZekerMerk
from generator.compose.foto import Fotobeeld, fotobeeld
from generator.compose.metingen import als_cijfer
from generator.compose.paginas.begrippen import anker_van_begrip, begrip_bij
from generator.compose.paginas.kort import wanneer_of_niet
from generator.compose.tabellen import grafiek_van, tabel_van
from generator.model.beeld import Grafiek, Kaart, Tabel
from generator.model.plan import Directief, Hoofdstuk
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _
from generator.model.velden import Foto

GROEP = N_("Het plan")
_EERSTE_TEKEN = 0xF0000
_LAATSTE_TEKEN = 0xFFFFD


@dataclass(frozen=True, slots=True)
class Invoeging:
    """What stands on the place of a directive.

    Attributes:
        teken: The sign in the text that it replaces.
        soort: Which macro shows it; "" shows nothing but `tekst`.
        tekst: The same as plain text, for where no markup can stand.
        blok: Whether it stands by itself instead of in a sentence.
    """

    teken: str
    soort: str
    tekst: str
    blok: bool
    link: Link | None = None
    foto: Fotobeeld | None = None
    uitleg: str = ""
    grafiek: Grafiek | None = None
    kaart: Kaart | None = None
    tabel: Tabel | None = None
    bord: MaatregelBord | None = None
    status: StatusMerk | None = None
    zeker: ZekerMerk | None = None
    wanneer: str = ""
    groot: str = ""


@dataclass(frozen=True, slots=True)
class Hoofdstukpagina:
    """View model of a chapter."""

    opening: Opening
    nummer: str
    tekst: str
    invoegingen: tuple[Invoeging, ...]
    begrippen: tuple[tuple[str, str, str], ...]
    bron: str
    vorige: Link
    volgende: Link


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose a page for each chapter, in their order."""
    hoofdstukken = blad.plan.hoofdstukken
    return tuple(
        Pagina(
            f"plan/{hoofdstuk.id}",
            hoofdstuk.naam,
            "hoofdstuk",
            _pagina(blad, hoofdstuk, n),
            " ".join(hoofdstuk.samenvatting.split()),
            _(GROEP),
        )
        for n, hoofdstuk in enumerate(hoofdstukken)
    )


def _pagina(blad: Blad, hoofdstuk: Hoofdstuk, nummer: int) -> Hoofdstukpagina:
    tekst, invoegingen = lees_delen(blad, hoofdstuk.delen)
    alle = blad.plan.hoofdstukken
    return Hoofdstukpagina(
        opening=blad.opening(hoofdstuk.naam, hoofdstuk.samenvatting),
        nummer=_("{nummer} van {alle}", nummer=nummer + 1, alle=len(alle)),
        tekst=tekst,
        invoegingen=invoegingen,
        begrippen=_begrippen(blad, hoofdstuk.delen),
        bron=_bron(blad, hoofdstuk.delen),
        vorige=_naar(alle[nummer - 1]) if nummer else Link(""),
        volgende=_naar(alle[nummer + 1]) if nummer + 1 < len(alle) else Link(""),
    )


def _naar(hoofdstuk: Hoofdstuk) -> Link:
    return Link(hoofdstuk.naam, f"plan/{hoofdstuk.id}.html")


def lees_delen(blad: Blad, delen: tuple[str | Directief, ...]) -> tuple[str, tuple[Invoeging, ...]]:
    """Make one Markdown text of a chapter, with a sign for each directive.

    A directive that stands alone on its line becomes a block; a map, chart, table or photo
    always does, and then parts the sentence that it stood in.
    """
    stukken: list[str] = []
    invoegingen: list[Invoeging] = []
    for plaats, deel in enumerate(delen):
        if isinstance(deel, str):
            stukken.append(_zonder_tekens(deel))
            continue
        teken = chr(_EERSTE_TEKEN + len(invoegingen) % (_LAATSTE_TEKEN - _EERSTE_TEKEN))
        invoeging = _INVOEGERS[deel.naam](blad, deel.argumenten, teken, _alleen(delen, plaats))
        invoegingen.append(invoeging)
        stukken.append(f"\n\n{teken}\n\n" if invoeging.blok else teken)
    return "".join(stukken), tuple(invoegingen)


def _zonder_tekens(tekst: str) -> str:
    return "".join(t for t in tekst if not _EERSTE_TEKEN <= ord(t) <= _LAATSTE_TEKEN)


def _alleen(delen: tuple[str | Directief, ...], plaats: int) -> bool:
    """Tell whether a directive has its line for itself."""
    voor = delen[plaats - 1] if plaats else "\n"
    na = delen[plaats + 1] if plaats + 1 < len(delen) else "\n"
    return (
        isinstance(voor, str)
        and isinstance(na, str)
        and voor.rstrip(" \t")[-1:] in ("", "\n")
        and na.lstrip(" \t")[:1] in ("", "\n", "\r")
    )


def _kaart(blad: Blad, argumenten: tuple[str, ...], teken: str, alleen: bool) -> Invoeging:  # noqa: FBT001 - one signature for all
    del alleen
    kaart = blad.kaart(argumenten[0])
    return Invoeging(teken, "kaart" if kaart else "", "", blok=True, kaart=kaart)


def _grafiek(blad: Blad, argumenten: tuple[str, ...], teken: str, alleen: bool) -> Invoeging:  # noqa: FBT001 - one signature for all
    del alleen
    grafiek = grafiek_van(blad, argumenten[0])
    return Invoeging(teken, "grafiek" if grafiek else "", "", blok=True, grafiek=grafiek)


def _tabel(blad: Blad, argumenten: tuple[str, ...], teken: str, alleen: bool) -> Invoeging:  # noqa: FBT001 - one signature for all
    del alleen
    gevonden = tabel_van(blad, argumenten[0])
    if gevonden is None:
        return Invoeging(teken, "", "", blok=True)
    tabel, bron = gevonden
    return Invoeging(teken, "tabel", "", blok=True, tabel=tabel, uitleg=bron)


def _foto(blad: Blad, argumenten: tuple[str, ...], teken: str, alleen: bool) -> Invoeging:  # noqa: FBT001 - one signature for all
    del alleen
    bestand, alt = argumenten[0], argumenten[1] if len(argumenten) > 1 else ""
    foto = Foto.model_construct(bestand=bestand, alt=alt)
    return Invoeging(teken, "foto", alt, blok=True, foto=fotobeeld(blad, foto))


def _cijfer(blad: Blad, argumenten: tuple[str, ...], teken: str, alleen: bool) -> Invoeging:  # noqa: FBT001 - one signature for all
    indicator = next((i for i in blad.plan.indicatoren if i.id == argumenten[0]), None)
    cijfer = als_cijfer(blad, indicator) if indicator else None
    if cijfer is None or indicator is None:
        return Invoeging(teken, "", _("(nog geen cijfer)"), blok=alleen)
    return Invoeging(
        teken,
        "cijfer",
        cijfer.getal,
        blok=alleen,
        groot=cijfer.naam,
        wanneer=cijfer.vergelijking,
        link=Link(cijfer.getal, f"cijfers.html#cijfer-{indicator.id}"),
        uitleg=_("Bron: {bron}.", bron=bron) if (bron := blad.bron(indicator.bron)) else "",
    )


def _maatregel(blad: Blad, argumenten: tuple[str, ...], teken: str, alleen: bool) -> Invoeging:  # noqa: FBT001 - one signature for all
    maatregel = blad.plan.maatregel[argumenten[0]]
    return Invoeging(
        teken,
        "maatregel",
        maatregel.naam,
        blok=alleen,
        bord=blad.bord(maatregel.id),
        uitleg=maatregel.samenvatting or maatregel.wat_merkt_u or "",
        status=blad.status(maatregel.status),
        zeker=blad.zeker(maatregel.start.zekerheid),
        wanneer=wanneer_of_niet(blad, maatregel),
    )


def _begrip(blad: Blad, argumenten: tuple[str, ...], teken: str, alleen: bool) -> Invoeging:  # noqa: FBT001 - one signature for all
    begrip = begrip_bij(blad, argumenten[0])
    if begrip is None:
        return Invoeging(teken, "", argumenten[0], blok=False)
    link = Link(begrip.term, f"#{anker_van_begrip(begrip)}")
    return Invoeging(teken, "begrip", begrip.term, blok=alleen, link=link, uitleg=begrip.uitleg)


_INVOEGERS: Mapping[str, Callable[[Blad, tuple[str, ...], str, bool], Invoeging]] = {
    "kaart": _kaart,
    "grafiek": _grafiek,
    "tabel": _tabel,
    "foto": _foto,
    "cijfer": _cijfer,
    "maatregel": _maatregel,
    "begrip": _begrip,
}


def _begrippen(blad: Blad, delen: tuple[str | Directief, ...]) -> tuple[tuple[str, str, str], ...]:
    """Explain the words that the text asks for: (anchor, term, explanation), each once."""
    gevraagd = [d.argumenten[0] for d in delen if isinstance(d, Directief) and d.naam == "begrip"]
    begrippen = [b for naam in dict.fromkeys(gevraagd) if (b := begrip_bij(blad, naam))]
    rijen = {anker_van_begrip(b): (anker_van_begrip(b), b.term, b.uitleg) for b in begrippen}
    return tuple(rijen.values())


def _bron(blad: Blad, delen: tuple[str | Directief, ...]) -> str:
    """Name the sources of the figures in the sentences."""
    ids = {d.argumenten[0] for d in delen if isinstance(d, Directief) and d.naam == "cijfer"}
    bronnen = [blad.bron(i.bron) for i in blad.plan.indicatoren if i.id in ids]
    uniek = [bron for bron in dict.fromkeys(bronnen) if bron]
    if not uniek:
        return ""
    return _("Bron van de cijfers in de tekst: {bron}.", bron="; ".join(uniek))
