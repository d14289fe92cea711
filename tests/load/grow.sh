#!/bin/sh
# What readers, editors and the machine feel as the library grows, and the plot of docs/performance.md.
# Sizes may be named: grow.sh 100 1000. The largest needs about 30 minutes, 16 GiB of memory and 4 GiB of temporary disk.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$root/tests/load/ImmunoEd.Benchmarks
dotnet build --configuration Release --verbosity quiet --nologo "$project" >&2
[ $# -gt 0 ] || set -- 100 1000 10000 100000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
TMPDIR="$folder" timeout 5400 "$project/bin/Release/net10.0/ImmunoEd.Benchmarks" grow "$root/docs/images/growth.svg" "$@"
