#!/bin/sh
# Every page of the sitemap, and pages that are not in it, through the Nu HTML checker. Needs npm, curl and Java; takes some minutes.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
for tool in npm java curl; do
  command -v "$tool" >/dev/null || { echo "The Nu HTML checker needs $tool, which is not on the PATH. It comes from npm (vnu-jar) and runs on Java 11 or later." >&2; exit 127; }
done
folder=$(mktemp -d)
server=
mkdir "$folder/pages"
: >"$folder/out"
trap '[ -z "$server" ] || kill "$server"; wait; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

npm install --prefix "$folder/npm" --no-audit --no-fund --silent vnu-jar@26.9.27 >&2
dotnet publish "$root/src/ImmunoEd" --configuration Release --verbosity quiet --nologo --output "$folder/program" >&2
"$folder/program/ImmunoEd" --urls http://127.0.0.1:0 --Data:Directory="$folder/data" --Content:Directory="$root/content" >"$folder/out" 2>"$folder/log" &
server=$!
for _ in $(seq 120); do
  grep -q '^ImmunoEd is ready: ' "$folder/out" && break
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.5
done
site=$(sed -n 's/^ImmunoEd is ready: //p' "$folder/out")

fetch() { # ADDRESS: one file a page, named after its path
  curl --silent --output "$folder/pages/$(printf '%s' "${1#"$site"/}" | tr '/?=' '___').html" "$1"
}
curl --silent "$site/sitemap.xml" | grep -o '<loc>[^<]*' | sed 's/<loc>//' >"$folder/addresses"
while read -r address; do fetch "$address"; done <"$folder/addresses"
for path in 'search' 'search?q=melonoma' 'search?q=zzzz' 'search?q=chest+pain' 'nothing' 'cancer-types/merkel-cell-carcinoma' 'admin/sign-in'; do fetch "$site/$path"; done

java -jar "$folder/npm/node_modules/vnu-jar/build/dist/vnu.jar" --format gnu --exit-zero-always "$folder/pages" 2>"$folder/messages"
sed 's/^"file:[^"]*\/pages\/\([^"]*\)"/\1/' "$folder/messages" | sort >"$folder/list"
errors=$(grep -c ': error: ' "$folder/list" || true)
echo '| pages | errors | warnings |'
echo '|---|---|---|'
echo "| $(find "$folder/pages" -name '*.html' | wc -l | tr -d ' ') | $errors | $(grep -c ': info warning: ' "$folder/list" || true) |"
[ -s "$folder/list" ] && { echo; sed 's/^[^:]*:[^:]*: //' "$folder/list" | sort | uniq -c | sort -rn; echo; cat "$folder/list"; }
[ "$errors" = 0 ]
