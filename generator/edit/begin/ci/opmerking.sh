#!/bin/sh
# Zet uitvoer van een voorstel (pull request) als opmerking bij dat voorstel.
#
# Het bestand komt van een run die de code van het voorstel gebruikte: vertrouw het niet. Het wordt alleen
# als tekst gebruikt, ingekort, zonder HTML, plaatjes, links en namen die iemand een bericht sturen.
#
#   BESTAND  het verslag      OPSLAG  eigenaar/naam
#   EIGENAAR, TAK, COMMIT     van het voorstel, om zijn nummer bij GitHub op te vragen
set -eu

case "$COMMIT" in
'' | *[!0-9a-f]*) exit 1 ;;
esac
merk='<!-- wijkplan-verschil -->'

nummer="$(gh api --method GET "repos/$OPSLAG/pulls" \
    --raw-field state=open --raw-field "head=$EIGENAAR:$TAK" \
    --jq ".[] | select(.head.sha == \"$COMMIT\") | .number" | head -n 1)"
case "$nummer" in
'' | *[!0-9]*)
    echo "Er is geen open voorstel meer met deze wijziging."
    exit 0
    ;;
esac

tekst="$(mktemp)"
{
    printf '%s\n\n' "$merk"
    head -c 50000 "$BESTAND" | iconv -f UTF-8 -t UTF-8 -c | grep -v '^<!-- ' |
        sed -e 's/</\&lt;/g' -e 's/#\([0-9]\)/\&#35;\1/g' -e 's/@/@\&#8203;/g' \
            -e 's/!\[/!\\[/g' -e 's/\](/] (/g' -e 's|://|:\&#8203;//|g'
} >"$tekst"

oud="$(gh api --paginate "repos/$OPSLAG/issues/$nummer/comments" \
    --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$merk\"))) | .id" |
    head -n 1)"
if [ -n "$oud" ]; then
    gh api --method PATCH "repos/$OPSLAG/issues/comments/$oud" --field "body=@$tekst" --silent
else
    gh api --method POST "repos/$OPSLAG/issues/$nummer/comments" --field "body=@$tekst" --silent
fi
rm -f "$tekst"
