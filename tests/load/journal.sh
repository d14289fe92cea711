#!/bin/sh
# The rollback journal beside write-ahead logging: speed, waiting, kills, and syncs counted by strace where there is one.
set -eu
project=$(cd "$(dirname "$0")" && pwd)/ImmunoEd.Benchmarks
benchmark="$project/bin/Release/net10.0/ImmunoEd.Benchmarks"
dotnet build --configuration Release --verbosity quiet --nologo "$project" >&2
# What a benchmark leaves behind when its time is up lies in here too.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
export TMPDIR="$folder"
failed=0

run() { # SECONDS VERB…
  limit=$1
  shift
  timeout "$limit" "$benchmark" "$@" || { echo "FAILED: $* (exit code $?; 124 is more than $limit s)"; echo; failed=1; }
}

run 110 journal
run 40 waiting
run 45 import-beside 500
run 40 kill

syncs() { # JOURNAL COUNT: how often a process that saves COUNT times asks the disk to keep what it has
  cp "$folder/stock.db" "$folder/$1.db"
  strace -f -e trace=fsync,fdatasync -o "$folder/trace" "$benchmark" saves "$1" "$folder/$1.db" "$2" >/dev/null
  grep -cE 'f(data)?sync\(' "$folder/trace" || true
  rm -f "$folder/$1.db" "$folder/$1.db-wal" "$folder/$1.db-shm"
}

if command -v strace >/dev/null; then
  "$benchmark" prepare "$folder/stock.db"
  echo '| journal | syncs per save (100 saves) |'
  echo '|---|---|'
  for journal in rollback wal; do
    none=$(syncs $journal 0)
    hundred=$(syncs $journal 100)
    echo "| $journal | $(echo "$none $hundred" | awk '{ printf "%.2f", ($2 - $1) / 100 }') |"
  done
else
  echo 'Syncs were not counted: there is no strace here.'
fi
exit $failed
