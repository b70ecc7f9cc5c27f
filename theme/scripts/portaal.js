/* The street search of the portal: the browser's own list of suggestions; a known street leads
   to its page, nothing typed to the list of all streets. A street that is not known is said to
   be so, and what was typed stays. Without this script every question leads to that list. */
(() => {
  const formulier = document.querySelector(".straatvraag");
  if (!formulier) return;
  const veld = formulier.straat;
  const uitkomst = document.getElementById("straat-uitkomst");
  const opties = [...formulier.querySelectorAll("datalist option")];
  const klein = (tekst) => tekst.trim().toLocaleLowerCase();

  const meld = (tekst) => {
    uitkomst.querySelector("span").textContent = tekst;
    uitkomst.querySelector("a").hidden = !tekst;
    if (tekst) veld.setAttribute("aria-invalid", "true");
    else veld.removeAttribute("aria-invalid");
  };

  veld.addEventListener("input", () => meld(""));
  formulier.addEventListener("submit", (gebeurtenis) => {
    const gezocht = klein(veld.value);
    if (!gezocht) return;
    gebeurtenis.preventDefault();
    const precies = opties.filter((optie) => klein(optie.value) === gezocht);
    const begin = opties.filter((optie) => klein(optie.value).startsWith(gezocht));
    const gevonden = precies.length ? precies : begin;
    if (gevonden.length === 1) location.href = gevonden[0].dataset.url;
    else {
      const { geen, meer } = uitkomst.dataset;
      meld((gevonden.length ? meer : geen).replace("{tekst}", () => veld.value.trim()));
      veld.focus();
    }
  });
})();
