#!/bin/sh
# The published program beside nginx and bare Kestrel, with the same bytes: server on the first core, wrk on the second.
# Needs wrk and nginx (Debian: apt-get install wrk nginx-light). Rounds and seconds may be named: throughput.sh 5 4
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
for tool in wrk nginx taskset; do
    command -v "$tool" >/dev/null || { echo "throughput.sh needs $tool (Debian: apt-get install wrk nginx-light util-linux)" >&2; exit 2; }
done
project=$root/tests/load/ImmunoEd.Benchmarks
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
dotnet build --configuration Release --verbosity quiet --nologo "$project" >&2
# As the Dockerfile publishes it.
dotnet restore "$root/src/ImmunoEd" --locked-mode --verbosity quiet -p:PublishReadyToRun=true >&2
dotnet publish "$root/src/ImmunoEd" --no-restore --configuration Release --verbosity quiet --nologo --runtime linux-x64 --self-contained false -p:PublishReadyToRun=true --output "$folder/program" >&2
TMPDIR="$folder" timeout 1800 taskset -c 1 "$project/bin/Release/net10.0/ImmunoEd.Benchmarks" throughput "$folder/program/ImmunoEd" "$root/content" "${1:-5}" "${2:-4}"
