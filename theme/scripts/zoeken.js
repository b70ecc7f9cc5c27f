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
  const UITGANGEN = ["", "s", "e", "en", "n"];
  let pagefind;
  let samengesteld = [];
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
    await pagefind.options({ baseUrl: site.pathname, excerptLength: 28 });
    await pagefind.init();
    if (document.documentElement.lang !== "nl") return pagefind; // only Dutch joins its words
    try {
      const antwoord = await fetch(new URL("pagefind/samengesteld.json", site));
      samengesteld = antwoord.ok ? await antwoord.json() : [];
    } catch {
      samengesteld = []; // without the list, search finds whole words and beginnings
    }
    return pagefind;
  };

  const zelfde = (deel, woord) =>
    UITGANGEN.some((uitgang) => deel === woord + uitgang || woord === deel + uitgang);

  // "net" also means "warmtenet": the words of this site that are made with the word asked for.
  const vormen = (vraag) => {
    const woord = vraag.toLowerCase();
    if (woord.length < 3 || /[^\p{L}]/u.test(woord)) return [];
    const gevonden = new Set();
    for (const regel of samengesteld) {
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

  const vind = async (index, vraag, keuze) => {
    const vragen = [vraag, ...vormen(vraag)];
    const uitkomsten = await Promise.all(vragen.map((deel) => index.search(deel, keuze)));
    const beste = new Map();
    for (const { results } of uitkomsten) {
      for (const treffer of results) {
        if (!(beste.get(treffer.id)?.score >= treffer.score)) beste.set(treffer.id, treffer);
      }
    }
    return [...beste.values()].sort((a, b) => b.score - a.score);
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
