/* The street question on the front page: go straight to the page of the chosen street.
   Without this script the form leads to the list of all streets. */
(() => {
  const formulier = document.querySelector("form.straatvraag");
  const keuze = formulier?.querySelector("select");
  if (!keuze) return;
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (keuze.value) location.href = keuze.value;
  });
})();
