/* Weigh the goals: the same sum as generator/compute/doelbijdrage.py, in the browser.
   score = 100 × Σ w × effect / 2; ranks compare points at 9 and euros at 6 decimals,
   ties go to the higher balance, then by id. A choice lives in the address. */
(async () => {
  const formulier = document.querySelector("[data-wegen]");
  const tabel = document.querySelector("[data-rangen] tbody");
  if (!formulier || !tabel) return;
  const gegevens = JSON.parse(document.getElementById("weeggegevens").textContent);
  const antwoord = await fetch("data/doorrekening.json").catch(() => null);
  if (!antwoord?.ok) return;
  const { maatregelen } = await antwoord.json();
  const schuiven = [...formulier.querySelectorAll("[data-doel]")];
  const keuze = formulier.standpunt;
  const melding = formulier.querySelector("[data-melding]");
  const taal = document.documentElement.lang || "nl";
  const getal = new Intl.NumberFormat(taal, { maximumFractionDigits: 1 });
  const rond = (waarde, cijfers) => Number(waarde.toFixed(cijfers));

  const gewichten = () => {
    if (keuze.value === "") return gegevens.gewichten;
    if (keuze.value !== "eigen") return gegevens.partijen[keuze.value];
    const som = schuiven.reduce((totaal, schuif) => totaal + Number(schuif.value), 0);
    return Object.fromEntries(schuiven.map((s) => [s.name, som ? Number(s.value) / som : 0]));
  };

  const weeg = () => {
    const w = gewichten();
    const scores = maatregelen.map((m) => ({
      id: m.id,
      naam: m.naam,
      ncw: rond(m.ncw, 6),
      punten: rond(
        Object.entries(w).reduce(
          (som, [doel, gewicht]) => som + (100 * gewicht * (gegevens.effecten[m.id][doel] ?? 0)) / 2,
          0,
        ),
        9,
      ),
    }));
    scores.sort((a, b) => b.punten - a.punten || b.ncw - a.ncw || (a.id < b.id ? -1 : 1));
    return scores;
  };

  const toon = () => {
    const w = gewichten();
    for (const schuif of schuiven) {
      if (keuze.value !== "eigen") schuif.value = Math.round(100 * w[schuif.name]);
      const deel = `${Math.round(100 * w[schuif.name])}%`;
      schuif.nextElementSibling.value = deel;
      schuif.setAttribute("aria-valuetext", deel);
    }
    const scores = weeg();
    scores.forEach((score, plaats) => {
      const rij = tabel.querySelector(`[data-id="${score.id}"]`);
      rij.querySelector("[data-rang]").textContent = plaats + 1;
      rij.querySelector("[data-punten]").textContent = getal.format(score.punten).replace("-", "−");
      tabel.append(rij);
    });
    const namen = scores.slice(0, 3).map((s) => s.naam);
    // Said aloud at each change of the text: not when a slider moves and the top stays as it was.
    const bovenaan = melding.dataset.bovenaan.replace("{namen}", () => namen.join("; "));
    if (melding.textContent !== bovenaan) melding.textContent = bovenaan;
  };

  const naarAdres = () => {
    const adres = new URLSearchParams();
    if (keuze.value === "eigen") for (const s of schuiven) adres.set(s.name, s.value);
    else if (keuze.value) adres.set("partij", keuze.value);
    const zoek = adres.toString();
    history.replaceState(null, "", zoek ? `?${zoek}` : location.pathname);
  };

  const uitAdres = () => {
    const adres = new URLSearchParams(location.search);
    const partij = adres.get("partij");
    if (partij && partij in gegevens.partijen) keuze.value = partij;
    for (const schuif of schuiven) {
      const waarde = Number(adres.get(schuif.name) ?? NaN);
      if (waarde >= 0 && waarde <= 100) {
        keuze.value = "eigen";
        schuif.value = waarde;
      }
    }
  };

  keuze.addEventListener("change", () => {
    toon();
    naarAdres();
  });
  for (const schuif of schuiven) {
    schuif.addEventListener("input", () => {
      keuze.value = "eigen";
      toon();
      naarAdres();
    });
  }
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  formulier.querySelector("[data-deel]").addEventListener("click", async () => {
    const gelukt = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    const hoe = gelukt ? melding.dataset.gekopieerd : melding.dataset.zelf;
    melding.textContent = hoe.replace("{link}", () => location.href);
  });
  // The frame of the table is a stop for the keyboard only where there is something to slide.
  const kader = tabel.closest(".schuif");
  new ResizeObserver(() => {
    kader.tabIndex = kader.scrollWidth > kader.clientWidth ? 0 : -1;
  }).observe(kader);
  uitAdres();
  formulier.hidden = false;
  toon();
})();
