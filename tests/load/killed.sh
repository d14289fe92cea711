#!/bin/sh
# Saves in a loop (200, or the number named) while the server is killed at random moments; takes some minutes.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
KILLED_SERVER_SAVES=${1:-200} timeout 1800 dotnet test "$root/tests/ImmunoEd.Tests" --nologo --filter FullyQualifiedName~KilledServer
