#!/bin/sh
# Builds, checks the format and runs every test. The last line is always: N passed, N failed, N skipped.
# CHROMIUM_PATH names a browser for the browser tests; without it one is looked for, and on Debian and Ubuntu installed.
set -u
unset CDPATH
cd "$(dirname -- "$0")/.." || exit 1
exec </dev/null

# The tool speaks English, because its summary is counted below; and it leaves no process behind.
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off

log=$(mktemp "${TMPDIR:-/tmp}/immunoed-tests.XXXXXX") || exit 1
trap 'rm -f "$log" "$log.code"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

finish() { # exit code, passed, failed, skipped
    printf '%s passed, %s failed, %s skipped\n' "$2" "$3" "$4"
    exit "$1"
}

# Runs a command in silence; shows all it said where it fails.
quietly() {
    "$@" >"$log" 2>&1 && return
    code=$?
    cat "$log"
    return "$code"
}

find_browser() {
    for name in ${CHROMIUM_PATH:+"$CHROMIUM_PATH"} chromium google-chrome google-chrome-stable; do
        path=$(command -v "$name") || continue
        # A snap sees another /tmp than the tests do.
        case $path in /snap/*) continue ;; esac
        "$path" --version >/dev/null 2>&1 && CHROMIUM_PATH=$path && export CHROMIUM_PATH && return
    done
    return 1
}

install_browser() {
    command -v apt-get >/dev/null || return
    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        return 1
    fi
    echo 'Installing Chromium for the browser tests…'
    quietly $as_root apt-get -qq update && quietly $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium fonts-liberation
}

if [ -n "${CHROMIUM_PATH:-}" ] && [ ! -x "$CHROMIUM_PATH" ]; then
    echo "CHROMIUM_PATH names no program: $CHROMIUM_PATH"
fi
if find_browser || { install_browser && find_browser; }; then
    echo "Browser: $CHROMIUM_PATH"
else
    unset CHROMIUM_PATH
    echo 'No Chromium: the browser tests will be skipped. Install Chromium or Google Chrome (on Debian: apt-get install chromium), or name one in CHROMIUM_PATH.'
fi

if ! command -v dotnet >/dev/null; then
    echo 'The .NET 10 SDK is needed: there is no dotnet on the PATH.'
    finish 127 0 1 0
fi

echo 'Building, warnings are errors…'
quietly dotnet build ImmunoEd.sln --nologo -v quiet -warnaserror || finish "$?" 0 1 0

echo 'Checking the format…'
format=0
quietly dotnet format ImmunoEd.sln --no-restore --verify-no-changes || {
    format=$?
    echo 'The format differs (counted as one failure). Mend it with: dotnet format'
}

echo 'Testing…'
{
    dotnet test ImmunoEd.sln --no-build --nologo
    echo "$?" >"$log.code"
} 2>&1 | tee "$log"
code=$(cat "$log.code")

set -- $(awk '/^(Passed|Failed|Skipped)! +- Failed:/ {
        gsub(/,/, "")
        for (i = 1; i < NF; i++) {
            if ($i == "Passed:") passed += $(i + 1)
            if ($i == "Failed:") failed += $(i + 1)
            if ($i == "Skipped:") skipped += $(i + 1)
        }
    }
    END { printf "%d %d %d", passed, failed, skipped }' "$log")
passed=$1 failed=$2 skipped=$3
# A run that broke off has no count of its failures.
if [ "$code" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
if [ "$format" != 0 ]; then failed=$((failed + 1)); fi
if [ "$code" = 0 ]; then code=$format; fi
finish "$code" "$passed" "$failed" "$skipped"
