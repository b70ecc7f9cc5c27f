"""A build in parts: each machine builds one shard, and one machine merges them.

Whether a part is right for a content folder is told by the key that a build keeps its own
results under, so a merge is a build that finds its wijken done.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from generator import check, publish, read
from generator.model.bouwfout import BuilderError
from generator.pipeline.build import (
    Bouwopdracht,
    Bouwverslag,
    Melder,
    Wijktaak,
    build_site,
    doe_taken,
    gemeen_van,
    lokaal,
    maak_taken,
)
from generator.pipeline.content import check_content
from generator.publish import Deel, Deelwijk, PartTarget, Shard, Wijkuitslag

__all__ = ["Shard", "build_shard", "merge_shards", "read_shards"]

_MEESTE_GENOEMD = 20
_OPNIEUW = "bouw alle shards opnieuw uit dezelfde versie van de inhoud"


def build_shard(
    opdracht: Bouwopdracht, deel: tuple[int, int], uit: Path, melder: Melder
) -> Bouwverslag:
    """Build one part; every machine with this content cuts it in the same way.

    Args:
        opdracht: What to build.
        deel: Which part, from 1, and how many there are.
        uit: Folder for the part; an earlier part there is replaced.
        melder: Hears how it goes.

    Raises:
        BuilderError: If MkDocs fails, or the folder holds something else.
    """
    nummer, van = deel
    with publish.build_lock(opdracht.build, melder.wacht):
        verslag = Bouwverslag()
        bron = read.lees_gedeeld(opdracht.map_)
        gedeeld, bevindingen = check.keur_gedeeld(bron)
        wijken, gevonden = read.vind_wijken(opdracht.map_)
        if gedeeld is None:
            return replace(verslag, bevindingen=check_content(opdracht.map_))
        publish.make_room(uit)
        gemeen = gemeen_van(opdracht, bron, gedeeld)
        plaats = uit.resolve()
        taken = maak_taken(
            opdracht, wijken, gemeen, lambda wijk: PartTarget(plaats / wijk, Deel("", ""))
        )[nummer - 1 :: van]
        uitslagen = {u.wijk: u for u in doe_taken(opdracht, taken, melder, lokaal)}
        delen = tuple(
            Deelwijk(
                taak.sleutel,
                replace(uitslagen[taak.wijk], seconden={}, uit_geheugen=()),
                publish.part_sha256(uit, taak.wijk),
            )
            for taak in sorted(taken, key=lambda taak: taak.wijk)
        )
        dag, generator = str(opdracht.datum), publish.generator_fingerprint()
        shard = Shard(nummer, van, dag, generator, gemeen.sleutel, delen, opdracht.boek)
        publish.write_shard(uit, shard)
        _vat_samen(verslag, uitslagen)
        van_wijken = (b for uitslag in uitslagen.values() for b in uitslag.bevindingen)
        verslag.bevindingen = tuple(sorted((*bevindingen, *gevonden, *van_wijken)))
        return verslag


def _vat_samen(verslag: Bouwverslag, uitslagen: Mapping[str, Wijkuitslag]) -> None:
    for wijk, uitslag in sorted(uitslagen.items()):
        verslag.klok.seconds.update(uitslag.seconden)
        verslag.uit_geheugen.update(uitslag.uit_geheugen)
        (verslag.gebouwd if uitslag.deel else verslag.weggelaten).append(wijk)


def read_shards(mappen: Sequence[Path]) -> Mapping[Path, Shard]:
    """Read what shards say of themselves.

    Raises:
        BuilderError: If one is missing, given twice, or of another build than the others.
    """
    gelezen = {map_: publish.read_shard(map_) for map_ in mappen}
    shards = {map_: shard for map_, shard in gelezen.items() if shard is not None}
    fouten = [f"{map_} is geen (hele) shard" for map_, shard in gelezen.items() if shard is None]
    soorten = (
        ("aantal shards", {shard.van for shard in shards.values()}),
        ("dag (--datum)", {shard.datum for shard in shards.values()}),
        ("versie van wijkplan of Python", {shard.generator for shard in shards.values()}),
        ("gedeelde bestanden of thema", {shard.gemeen for shard in shards.values()}),
        ("papier (--papier)", {shard.boek for shard in shards.values()}),
    )
    if anders := next((wat for wat, waarden in soorten if len(waarden) > 1), None):
        fouten.append(f"de shards verschillen in {anders}: {_OPNIEUW}")
    keren = Counter((shard.nummer, shard.van) for shard in shards.values())
    for van in sorted({shard.van for shard in shards.values()}):
        weg = (f"shard {n}/{van} ontbreekt" for n in range(1, van + 1) if not keren[n, van])
        fouten += islice(weg, _MEESTE_GENOEMD)
    fouten += [
        f"shard {n}/{van} is vaker gegeven" for (n, van), aantal in keren.items() if aantal > 1
    ]
    if fouten:
        raise BuilderError("shards", tuple(fouten))
    return shards


def merge_shards(
    opdracht: Bouwopdracht, shards: Mapping[Path, Shard], melder: Melder
) -> Bouwverslag:
    """Publish the site of which the shards are the parts; see `build_site`.

    Raises:
        BuilderError: If a shard is damaged, lacks a wijk or was made of other content.
    """
    paren = [(deel.uitslag.wijk, (m, deel)) for m, s in shards.items() for deel in s.wijken]
    delen = dict(paren)
    wijken, _ = read.vind_wijken(opdracht.map_)
    fouten = [
        *(
            f"wijk {wijk} staat niet in de inhoud: {_OPNIEUW}"
            for wijk in sorted({*delen} - {*wijken})
        ),
        *(f"wijk {w} zit in twee shards" for w, n in Counter(w for w, _ in paren).items() if n > 1),
        *(
            f"{map_} is gemaakt zonder --papier: {_OPNIEUW}, met --papier"
            for map_, shard in shards.items()
            if opdracht.boek and not shard.boek
        ),
    ]

    def haal(taken: Sequence[Wijktaak], processen: int) -> Iterator[Wijkuitslag]:
        del processen
        bezwaren = (_bezwaar(taak, delen.get(taak.wijk)) for taak in taken)
        if alle := (*fouten, *filter(None, bezwaren)):
            raise BuilderError("shards", alle)
        for taak in taken:
            map_, deel = delen[taak.wijk]
            if deel.uitslag.deel is not None:
                # no second names of the same files: who works on in the shard changes no site
                shutil.copytree(map_ / taak.wijk, taak.plaats.doel, symlinks=True)
            yield deel.uitslag

    return build_site(opdracht, melder, haal, kent_site=False)


def _bezwaar(taak: Wijktaak, gevonden: tuple[Path, Deelwijk] | None) -> str | None:
    """Say why the part of a wijk can't be used."""
    if gevonden is None:
        return f"wijk {taak.wijk} zit in geen enkele shard: {_OPNIEUW}"
    map_, deel = gevonden
    if deel.sleutel != taak.sleutel:
        return (
            f"wijk {taak.wijk} in {map_} is gemaakt van andere inhoud, op een andere dag of met "
            f"een andere versie van wijkplan: {_OPNIEUW}"
        )
    if deel.sha256 != publish.part_sha256(map_, taak.wijk):
        return f"wijk {taak.wijk} in {map_} is beschadigd: bouw of kopieer die shard opnieuw"
    return None
