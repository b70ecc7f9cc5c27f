#!/bin/sh
# De stappen van controle en publicatie. Ze zijn op elke forge en op uw eigen computer gelijk.
#
#   sh ci/stappen.sh installeer     haal wijkplan op, in de versie van requirements.txt
#   sh ci/stappen.sh controle       controleer de inhoud (VORM: text, github of gitlab)
#   sh ci/stappen.sh verschil       schrijf in uitvoer/verschil.md wat er verandert ten opzichte van BASIS
#   sh ci/stappen.sh voorbeeld      maak de site zoals die met deze wijziging wordt
#   sh ci/stappen.sh site           maak de site om te publiceren, met alle uitgebrachte versies
#   sh ci/stappen.sh tak            zet site/ op de tak 'pages' van origin
#
# De site komt in site/, verslagen komen in uitvoer/.
set -eu
cd "$(dirname "$0")/.."
mkdir -p uitvoer

installeer() {
    python -m pip install --disable-pip-version-check --requirement requirements.txt
}

controle() {
    # wat iemand in de opslag zette, zegt nooit dat een bestand al goed is
    rm -rf build/.cache/controle
    vorm="${VORM:-text}"
    if [ "$vorm" = gitlab ]; then
        wijkplan check --format gitlab >uitvoer/meldingen.json || true
        vorm=text
    fi
    wijkplan check --format "$vorm"
}

verschil() {
    basis="${BASIS:-origin/main}"
    # alleen wat hier veranderde: wat er op de hoofdtak bij kwam, telt niet mee
    oud="$(git merge-base "$basis" HEAD || git rev-parse --verify "$basis")"
    wijkplan diff "$oud" --format markdown --uit uitvoer/verschil.md
}

voorbeeld() {
    wijkplan build
}

site() {
    wijkplan build --strict --versions
}

tak() {
    # een tak zonder geschiedenis: de opslag groeit niet, en alle versies staan er toch op
    GIT_INDEX_FILE="$(git rev-parse --absolute-git-dir)/index-pages"
    export GIT_INDEX_FILE
    rm -f "$GIT_INDEX_FILE"
    git --work-tree=site add --all --force .
    boom="$(git write-tree)"
    rm -f "$GIT_INDEX_FILE"
    commit="$(git -c user.name=wijkplan -c user.email=wijkplan@localhost \
        commit-tree "$boom" -m "Site van $(git rev-parse --short HEAD)")"
    git push --force origin "$commit:refs/heads/pages"
}

case "${1:-}" in
installeer | controle | verschil | voorbeeld | site | tak) "$1" ;;
*)
    sed -n '2,12s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
