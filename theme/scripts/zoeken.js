/* Search in the browser with Pagefind, whose index stands at the root of the whole site.
   A site that was built alone, or opened as a file, has no index: the page says so. */
(() => {
  const formulier = document.querySelector("form.zoekblad");
  if (!formulier) return;
  const veld = formulier.elements.q;
  const alleen = formulier.elements.alleen;
  const stand = document.getElementById("zoekstand");
  const lijst = document.querySelector("[data-treffers]");
  const knop = document.querySelector("[data-meer-tonen]");
  const PER_KEER = 10;
  const MEESTE_VORMEN = 16;
  const MEESTE_WOORDEN = 8;
  const UITGANGEN = ["", "s", "e", "en", "n"];
  // A title counts less than Pagefind thinks, and a long page not much less than a short one.
  const WEGING = { pageLength: 0.4, metaWeights: { title: 2, image: 0, image_alt: 0, wijk: 0 } };
  const ANDER_WOORD = 0.5; // how much a page counts that says it in another word,
  const BEGIN = 0.5; // or that has a word which only begins alike
  const DEEL = 0.5; // how much of a word must be found
  let pagefind;
  let woorden = { samengesteld: [], ook: {}, klein: [] };
  let plan = { ja: new Set(), nee: new Set() }; // the measures that come, and those that do not
  let treffers = [];
  let getoond = 0;
  let beurt = 0;

  const meld = (tekst) => {
    stand.textContent = tekst;
  };

  const laad = async () => {
    if (pagefind) return pagefind;
    const site = new URL(formulier.dataset.naarSite, document.baseURI);
    pagefind = await import(new URL("pagefind/pagefind.js", site).href);
    await pagefind.options({ baseUrl: site.pathname, excerptLength: 28, ranking: WEGING });
    await pagefind.init();
    const antwoord = await fetch(new URL("pagefind/zoekwoorden.json", site));
    if (antwoord.ok) woorden = await antwoord.json(); // without it, search finds beginnings alone
    for (const keus of Object.keys((await pagefind.filters()).plan || {})) {
      const { results } = await pagefind.search(null, { filters: { plan: keus } });
      plan[keus] = new Set(results.map((treffer) => treffer.id));
    }
    return pagefind;
  };

  const zelfde = (deel, woord) =>
    UITGANGEN.some((uitgang) => deel === woord + uitgang || woord === deel + uitgang);

  // "net" also means "warmtenet": the words of this site that are made with the word asked for.
  const vormen = (woord) => {
    if (woord.length < 3) return [];
    const gevonden = new Set();
    for (const regel of woorden.samengesteld) {
      const heel = regel.replaceAll("+", "");
      if (heel.startsWith(woord) || zelfde(regel.split("+").at(-1), woord)) gevonden.add(heel);
    }
    gevonden.delete(woord);
    // A word that begins with another one is found with it.
    const kort = [...gevonden].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return kort
      .filter((heel, plaats) => !kort.slice(0, plaats).some((ander) => heel.startsWith(ander)))
      .slice(0, MEESTE_VORMEN);
  };

  // "riolering" also means "riool": what this site calls it.
  const ook = (woord) => [
    ...new Set(Object.keys(woorden.ook).filter((w) => zelfde(w, woord)).flatMap((w) => woorden.ook[w])),
  ];

  const kaal = (tekst) =>
    tekst
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/(.)\1+/gu, "$1"); // bomen, boom

  // Of a word that it does not know, Pagefind takes the beginning, however short: "inspraak", "in".
  const bedoeld = async (treffer, woord) => {
    if (!treffer) return false;
    const { excerpt, meta } = await treffer.data();
    const gezocht = kaal(woord);
    const genoeg = Math.min(gezocht.length, Math.max(3, Math.ceil(gezocht.length * DEEL)));
    const gevonden = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((stuk) => stuk[1]);
    return [...gevonden, ...Object.values(meta).join(" ").split(/\s+/)].some((stuk) =>
      kaal(stuk).startsWith(gezocht.slice(0, genoeg)),
    );
  };

  // What has the word itself counts in full; "bellen" also finds "belangrijk", by what it begins with.
  const vindWoord = async (index, woord, keuze) => {
    const beste = new Map();
    const voegToe = (treffers, telt) => {
      for (const treffer of treffers) {
        const score = treffer.score * telt;
        if (!(beste.get(treffer.id)?.score >= score)) beste.set(treffer.id, { treffer, score });
      }
    };
    const zoekWoord = async (dit) => {
      const [ruim, precies] = await Promise.all(
        [dit, `"${dit}"`].map(async (vraag) => (await index.search(vraag, keuze)).results),
      );
      const ids = new Set(precies.map(({ id }) => id));
      return { ruim, precies: ruim.filter(({ id }) => ids.has(id)) };
    };
    const eigen = await zoekWoord(woord);
    voegToe(eigen.precies, 1);
    if (await bedoeld(eigen.ruim[0], woord)) voegToe(eigen.ruim, BEGIN);
    for (const uitkomst of await Promise.all(vormen(woord).map((vorm) => index.search(vorm, keuze)))) {
      voegToe(uitkomst.results, 1);
    }
    for (const { precies } of await Promise.all(ook(woord).map(zoekWoord))) {
      voegToe(precies, ANDER_WOORD);
    }
    return beste;
  };

  // A measure that does not come stands below those that do, where both have the word in their name.
  const opVolgorde = (gevonden) => {
    const genoemd = gevonden.filter(({ treffer }) => treffer.matchedMetaFields?.includes("title"));
    const komt = genoemd.filter(({ treffer }) => plan.ja.has(treffer.id)).map(({ score }) => score);
    for (const blad of genoemd) {
      if (plan.nee.has(blad.treffer.id)) blad.score = Math.min(blad.score, ...komt);
    }
    const eerst = ({ treffer }) => (plan.nee.has(treffer.id) ? 1 : 0);
    return gevonden.sort((a, b) => b.score - a.score || eerst(a) - eerst(b));
  };

  // Pages with the most of the words that were asked for; the excerpt is of the whole question.
  const vind = async (index, vraag, keuze) => {
    const alle = [...new Set(vraag.toLowerCase().replaceAll('"', "").split(/\s+/))];
    const inhoud = alle.filter((woord) => woord && !woorden.klein.includes(woord));
    const gevraagd = (inhoud.length ? inhoud : alle).slice(0, MEESTE_WOORDEN);
    const per = await Promise.all(gevraagd.map((woord) => vindWoord(index, woord, keuze)));
    const samen = new Map();
    for (const { treffer, score } of per.flatMap((beste) => [...beste.values()])) {
      const tot = samen.get(treffer.id) || { treffer, score: 0, aantal: 0 };
      samen.set(treffer.id, { ...tot, score: tot.score + score, aantal: tot.aantal + 1 });
    }
    const meeste = Math.max(0, ...[...samen.values()].map(({ aantal }) => aantal));
    const beste = opVolgorde([...samen.values()].filter(({ aantal }) => aantal === meeste));
    if (alle.length === 1) return beste.map(({ treffer }) => treffer);
    const heel = new Map((await index.search(vraag, keuze)).results.map((deze) => [deze.id, deze]));
    return beste.map(({ treffer }) => heel.get(treffer.id) || treffer);
  };

  const fragment = (html) => {
    // Pagefind's excerpt is escaped text with <mark>: read as text, kept as text.
    const uit = document.createDocumentFragment();
    for (const deel of html.split(/(<mark>.*?<\/mark>)/)) {
      // The x keeps the parser from dropping a space at the start.
      const kaal = new DOMParser().parseFromString(`x${deel}`, "text/html").body.textContent.slice(1);
      if (deel.startsWith("<mark>")) {
        const mark = document.createElement("mark");
        mark.textContent = kaal;
        uit.append(mark);
      } else uit.append(kaal);
    }
    return uit;
  };

  const regel = (gegevens) => {
    const li = document.createElement("li");
    const kop = document.createElement("h3");
    const link = document.createElement("a");
    link.href = gegevens.url;
    link.textContent = gegevens.meta.title || gegevens.url;
    kop.append(link);
    li.append(kop);
    const waar = gegevens.meta.wijk;
    if (waar && !(alleen && alleen.checked)) {
      const wijk = document.createElement("p");
      wijk.className = "stil";
      wijk.textContent = waar;
      li.append(wijk);
    }
    const tekst = document.createElement("p");
    tekst.append(fragment(gegevens.excerpt));
    li.append(tekst);
    return li;
  };

  const toonMeer = async () => {
    const deze = beurt;
    const gegevens = await Promise.all(
      treffers.slice(getoond, getoond + PER_KEER).map((treffer) => treffer.data()),
    );
    if (deze !== beurt) return;
    const nieuw = gegevens.map(regel);
    lijst.append(...nieuw);
    const verder = getoond > 0;
    getoond += nieuw.length;
    knop.hidden = getoond >= treffers.length;
    if (verder) nieuw[0]?.querySelector("a").focus();
  };

  const zoek = async () => {
    const vraag = veld.value.trim();
    beurt += 1;
    const deze = beurt;
    knop.hidden = true;
    if (!vraag) {
      lijst.replaceChildren();
      meld(stand.dataset.leeg);
      return;
    }
    meld(stand.dataset.bezig);
    try {
      const index = await laad();
      const keuze = alleen && alleen.checked ? { filters: { wijk: formulier.dataset.wijk } } : {};
      const uitkomst = await vind(index, vraag, keuze);
      if (deze !== beurt) return;
      treffers = uitkomst;
    } catch {
      lijst.replaceChildren();
      meld(stand.dataset.stuk);
      return;
    }
    getoond = 0;
    lijst.replaceChildren();
    await toonMeer();
    if (deze !== beurt) return;
    const { een, meer, geen, elders } = stand.dataset;
    if (treffers.length === 0) meld(`${geen} “${vraag}”.${alleen && alleen.checked ? ` ${elders}` : ""}`);
    else meld(treffers.length === 1 ? `${een} “${vraag}”.` : `${treffers.length} ${meer} “${vraag}”.`);
  };

  const naarAdres = () => {
    const keuze = new URLSearchParams();
    if (veld.value.trim()) keuze.set("q", veld.value.trim());
    if (alleen && !alleen.checked) keuze.set("alle", "ja");
    const rest = keuze.toString();
    history.replaceState(null, "", rest ? `?${rest}` : location.pathname);
  };

  let wacht;
  const straks = () => {
    clearTimeout(wacht);
    wacht = setTimeout(() => {
      naarAdres();
      zoek();
    }, 250);
  };

  const gevraagd = new URLSearchParams(location.search);
  veld.value = gevraagd.get("q") || "";
  if (alleen && gevraagd.get("alle")) alleen.checked = false;
  veld.addEventListener("input", straks);
  alleen?.addEventListener("change", straks);
  knop.addEventListener("click", toonMeer);
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    naarAdres();
    zoek();
  });
  if (location.protocol === "file:") meld(stand.dataset.stuk);
  else if (veld.value) zoek();
})();
