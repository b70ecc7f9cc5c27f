/* A word that is explained: opens its explanation in place, under the line, when asked.
   Without this script the word is a link to the list at the end of the chapter. */
(() => {
  for (const woord of document.querySelectorAll("a.begrip")) {
    const doel = document.getElementById(decodeURIComponent(woord.hash.slice(1)));
    const uitleg = doel?.querySelector("dd");
    if (!uitleg) continue;
    const kader = document.createElement("div");
    kader.className = "begrip-uitleg";
    kader.textContent = uitleg.textContent.trim();
    kader.hidden = true;
    // After the sentence, not in it: a list item or cell keeps it inside.
    const blok = woord.closest("p, li, td, dd, blockquote");
    if (blok?.tagName === "P") blok.after(kader);
    else (blok || woord.parentElement).append(kader);
    woord.setAttribute("role", "button");
    woord.setAttribute("aria-expanded", "false");
    const wissel = (gebeurtenis) => {
      gebeurtenis.preventDefault();
      kader.hidden = !kader.hidden;
      woord.setAttribute("aria-expanded", String(!kader.hidden));
      if (!kader.hidden) kader.scrollIntoView({ block: "nearest" });
    };
    woord.addEventListener("click", wissel);
    woord.addEventListener("keydown", (gebeurtenis) => {
      if (gebeurtenis.key === " ") wissel(gebeurtenis);
      if (gebeurtenis.key === "Escape" && !kader.hidden) wissel(gebeurtenis);
    });
  }
})();
