#!/bin/sh
# Times links between articles, to read them and to work them out at a publish, over growing stores. Sizes may be named: related.sh 100 1000
set -eu
project=$(cd "$(dirname "$0")" && pwd)/ImmunoEd.Benchmarks
dotnet build --configuration Release --verbosity quiet --nologo "$project" >&2
[ $# -gt 0 ] || set -- 100 1000 10000 100000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
TMPDIR="$folder" timeout 900 "$project/bin/Release/net10.0/ImmunoEd.Benchmarks" related "$@"
