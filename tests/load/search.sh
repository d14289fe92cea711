#!/bin/sh
# Searches over the portal's own content and a growing number of generated pages. Sizes may be named: search.sh 100 1000
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$root/tests/load/ImmunoEd.Benchmarks
dotnet build --configuration Release --verbosity quiet --nologo "$project" >&2
[ $# -gt 0 ] || set -- 100 1000 10000 100000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
TMPDIR="$folder" timeout 1800 "$project/bin/Release/net10.0/ImmunoEd.Benchmarks" search "$root/content" "$root/tests/ImmunoEd.Tests/Searching/search-dev.tsv" "$@"
