#!/bin/sh
# Lighthouse's mobile profile over one page of each kind: 100 in every column, or the script fails.
# Needs node with npm, and Chromium (CHROMIUM_PATH names one). A search is kept out of search engines on purpose; that one audit is left out for it.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
pages="/ /cancer-types/melanoma /basics/what-is-immunotherapy /glossary /glossary/antibody /search?q=melanoma"
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "lighthouse.sh needs $tool" >&2; exit 2; }
done
CHROME_PATH=${CHROMIUM_PATH:-$(command -v chromium || command -v google-chrome || true)}
[ -n "$CHROME_PATH" ] || { echo "lighthouse.sh needs Chromium: name it with CHROMIUM_PATH" >&2; exit 2; }
export CHROME_PATH

folder=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM

npm install --silent --no-fund --no-audit --prefix "$folder/npm" lighthouse@13.5.0 >&2
dotnet publish "$root/src/ImmunoEd" --configuration Release --verbosity quiet --nologo --output "$folder/program" >&2
: >"$folder/out"
"$folder/program/ImmunoEd" --urls http://127.0.0.1:0 --Data:Directory="$folder/data" --Content:Directory="$root/content" >"$folder/out" 2>"$folder/log" &
server=$!
for _ in $(seq 120); do
    grep -q '^ImmunoEd is ready: ' "$folder/out" && break
    kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.5
done
site=$(sed -n 's/^ImmunoEd is ready: //p' "$folder/out")

echo "| page | performance | accessibility | best practices | SEO | layout shift | requests | bytes |"
echo "|---|---|---|---|---|---|---|---|"
status=0
for page in $pages; do
    skipped=
    case $page in /search*) skipped=--skip-audits=is-crawlable ;; esac
    # On a busy machine the browser's trace now and then begins too late; that is no score, and Lighthouse asks to be run again.
    for try in 1 2 3; do
        rm -f "$folder/report.json"
        timeout 180 "$folder/npm/node_modules/.bin/lighthouse" "$site$page" --quiet --output=json --output-path="$folder/report.json" $skipped \
            --only-categories=performance,accessibility,best-practices,seo \
            --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage" \
            && break
        [ "$try" -lt 3 ] || { echo "$page: Lighthouse made no report" >&2; exit 1; }
    done
    node -e '
        const report = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
        const scores = ["performance", "accessibility", "best-practices", "seo"].map(name => Math.round(report.categories[name].score * 100));
        const requests = report.audits["network-requests"].details.items;
        console.log(`| \`${process.argv[2]}\` | ${scores.join(" | ")} | ${report.audits["cumulative-layout-shift"].numericValue} | ${requests.length} | ${requests.reduce((sum, one) => sum + one.transferSize, 0)} |`);
        for (const category of Object.values(report.categories))
            for (const { id, weight } of category.auditRefs)
                if (weight > 0 && report.audits[id].score !== null && report.audits[id].score < 1) console.error(`${process.argv[2]}: ${id}: ${report.audits[id].displayValue ?? report.audits[id].title}`);
        process.exit(scores.every(score => score === 100) ? 0 : 1);
    ' "$folder/report.json" "$page" || status=1
done
exit $status
