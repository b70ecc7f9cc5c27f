"""Rules for the shared files: the site, parties, unit values, discount rates, sensitivity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.kennis import Kennis
from generator.check.melding import Melding
from generator.model.huiskleur import CONTRAST, leesbare_kleur, slechtste_contrast
from generator.model.partij import Kengetal, Partij
from generator.model.site import Gevoeligheid, Onzekerheid, Rekenregels, Site, VoetStap


def behartigt_baathouders(partij: Partij, kennis: Kennis) -> Iterator[Melding]:
    """Yield WP250 for a party that looks after a betaler, WP213 for one named twice."""
    for nummer, ander in enumerate(partij.behartigt):
        sleutel = (f"behartigt/{nummer}",)
        if kennis.rol(ander) == "betaler":
            wat = f"'{ander}' is geen baathouder: die zit zelf aan tafel;"
            yield Melding(sleutel, "WP250", wat, "noem alleen partijen met rol: baathouder.")
        elif ander in partij.behartigt[:nummer]:
            wat = f"'{ander}' staat dubbel bij behartigt;"
            yield Melding(sleutel, "WP213", wat, "houd er een over.")


def een_prijspeil(kengetal: Kengetal, kennis: Kennis) -> Iterator[Melding]:
    """Yield WP251 for a unit value of another price level than the rules of calculation."""
    prijspeil = kennis.prijspeil
    if prijspeil is not None and kengetal.prijspeil != prijspeil:
        wat = f"prijspeil {kengetal.prijspeil} is niet dat van site_config.yml ({prijspeil});"
        yield Melding(("prijspeil",), "WP251", wat, f"reken de waarde om naar {prijspeil}.")


def stappen_lopen_op(regels: Rekenregels | Gevoeligheid, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP252 for steps of the discount rate that do not ascend or never end."""
    if isinstance(regels.discontovoet, list):
        yield from _stappen(regels.discontovoet)


def _stappen(stappen: Sequence[VoetStap]) -> Iterator[Melding]:
    if not stappen:
        wat = "de discontovoet heeft geen enkele stap;"
        yield Melding(("discontovoet",), "WP252", wat, "schrijf een getal of ten minste een stap.")
    vorige = 0
    for nummer, stap in enumerate(stappen):
        begin = f"discontovoet/{nummer}"
        laatste = nummer == len(stappen) - 1
        if laatste and stap.tot_en_met is not None:
            wat = "de laatste stap van de discontovoet heeft geen einde;"
            yield Melding((f"{begin}/tot_en_met",), "WP252", wat, "haal tot_en_met daar weg.")
        elif not laatste and stap.tot_en_met is None:
            wat = "alleen de laatste stap van de discontovoet heeft geen tot_en_met;"
            yield Melding((begin,), "WP252", wat, "vul tot_en_met in.")
        elif stap.tot_en_met is not None and stap.tot_en_met <= vorige:
            wat = f"de stappen lopen niet op: {stap.tot_en_met} komt na {vorige};"
            yield Melding((f"{begin}/tot_en_met",), "WP252", wat, "zet de stappen op volgorde.")
        vorige = stap.tot_en_met or vorige


def spreiding_om_nul(onzekerheid: Onzekerheid, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP253 for a range that leaves out the amount itself."""
    for sleutel in ("kosten", "baten"):
        laag, hoog = getattr(onzekerheid, sleutel)
        if not laag <= 0 <= hoog:
            wat = f"de spreiding loopt van {laag:g}% tot {hoog:g}% en mist het bedrag zelf;"
            herstel = "schrijf eerst hoeveel lager, dan hoeveel hoger: [-20, 35]."
            yield Melding((sleutel,), "WP253", wat, herstel)


def variant_verandert_iets(variant: Gevoeligheid, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP254 for a variant without a change."""
    keys = ("kosten", "baten", "koppelkansen", "restwaarde", "discontovoet")
    if all(getattr(variant, sleutel) is None for sleutel in keys):
        wat = f"variant '{variant.naam or ''}' verandert niets;"
        herstel = "geef kosten, baten, koppelkansen, restwaarde of discontovoet."
        yield Melding((), "WP254", wat, herstel, "waarschuwing")


def variant_heeft_eigen_naam(regels: Rekenregels, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP255 for a variant that has the name of an earlier one."""
    namen: set[str] = set()
    for nummer, variant in enumerate(regels.gevoeligheid):
        if variant.naam in namen:
            wat = f"er zijn twee varianten die '{variant.naam}' heten;"
            sleutel = (f"gevoeligheid/{nummer}/naam",)
            yield Melding(
                sleutel, "WP255", wat, "geef elke variant een eigen naam.", "waarschuwing"
            )
        if variant.naam:
            namen.add(variant.naam)


def kleur_is_leesbaar(site: Site, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP256 for a colour with which text on or in it can't be read."""
    gevonden = slechtste_contrast(site.accent)
    if gevonden < CONTRAST:
        getal = f"{gevonden:.1f}".replace(".", ",")
        wat = f"de kleur {site.accent} is te licht: het contrast met wit is te laag ({getal});"
        herstel = f"kies een donkerder kleur, bijvoorbeeld '{leesbare_kleur(site.accent)}'."
        yield Melding(("accent",), "WP256", wat, herstel)


def site_heeft_adres(site: Site, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP299 for a site that does not know where it will stand."""
    if site.url is None:
        wat = (
            "er is geen url: lezers kunnen het nieuws niet volgen met een feed, "
            "en een link die iemand deelt, heeft geen plaatje;"
        )
        herstel = "schrijf onder site het adres van de site, zoals 'url: https://voorbeeld.nl/'."
        yield Melding((), "WP299", wat, herstel, "waarschuwing")


REGELS = (
    (Partij, ("behartigt",), behartigt_baathouders),
    (Kengetal, ("prijspeil",), een_prijspeil),
    (Rekenregels, ("discontovoet",), stappen_lopen_op),
    (Gevoeligheid, ("discontovoet",), stappen_lopen_op),
    (Onzekerheid, ("kosten", "baten"), spreiding_om_nul),
    (
        Gevoeligheid,
        ("kosten", "baten", "koppelkansen", "restwaarde", "discontovoet"),
        variant_verandert_iets,
    ),
    (Rekenregels, ("gevoeligheid",), variant_heeft_eigen_naam),
    (Site, ("accent",), kleur_is_leesbaar),
    (Site, ("url",), site_heeft_adres),
)
