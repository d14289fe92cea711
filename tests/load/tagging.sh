#!/bin/sh
# Tags texts of growing length against the content folder's vocabulary, and against one ten times as large.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$root/tests/load/ImmunoEd.Benchmarks
dotnet build --configuration Release --verbosity quiet --nologo "$project" >&2
timeout 600 "$project/bin/Release/net10.0/ImmunoEd.Benchmarks" tagging "$root/content"
