#!/bin/sh
# Imports, exports and imports again generated content of growing size. Sizes may be named: import.sh 500 2000
set -eu
project=$(cd "$(dirname "$0")" && pwd)/ImmunoEd.Benchmarks
dotnet build --configuration Release --verbosity quiet --nologo "$project" >&2
[ $# -gt 0 ] || set -- 500 1000 2000 4000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
TMPDIR="$folder" timeout 600 "$project/bin/Release/net10.0/ImmunoEd.Benchmarks" import "$@"
