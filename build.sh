#!/usr/bin/env bash
# Everything a change has to pass: restore, format check, build, tests.
#   ./build.sh          all of it
#   ./build.sh quick    build and the architecture tests only
#   ./build.sh long     all of it, and properties are tried with 20 seeds instead of one
set -euo pipefail
cd "$(dirname "$0")"
# Analyzers and code style hold here only (Directory.Build.props).
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 Strict=true

dotnet build Bot.sln -v quiet
if [[ "${1:-}" == quick ]]; then
    dotnet test tests/Bot.Architecture.Tests --no-build
    exit
fi

if [[ "${1:-}" == long ]]; then
    export PROPERTY_RUNS=20
fi

dotnet format Bot.sln --no-restore --verify-no-changes --severity warn
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
dotnet test Bot.sln --no-build --logger trx --results-directory "$results" || status=$?

# dotnet test prints a total for each project; people and machines want one.
count() { cat "$results"/*.trx | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
skipped=$(( $(count total) - $(count executed) ))
echo "$(count passed) passed, $(count failed) failed, $skipped skipped"
exit $status
