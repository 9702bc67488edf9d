#!/usr/bin/env bash
# Makes what can be handed out, into artifacts/: a self-contained single file for each system, and a dotnet tool.
#   deploy/package.sh                 all of it
#   deploy/package.sh linux-x64 …     single files of these systems only
# READY_TO_RUN="linux-x64" leaves out compiling ahead for the other systems: a minute less for each.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
systems=("${@:-}")
if [[ -z "${systems[0]}" ]]; then
    systems=(linux-x64 linux-arm64 win-x64 osx-arm64)
    dotnet pack src/Bot.Host -c Release -v quiet -o artifacts/tool
fi
for system in "${systems[@]}"; do
    # Ready-to-run code starts in half the time; the compiler for it runs on this system, for any other.
    ready=false
    [[ " ${READY_TO_RUN:-$system} " == *" $system "* ]] && ready=true
    dotnet publish src/Bot.Host -c Release -v quiet -r "$system" --self-contained -o "artifacts/$system" \
        -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true -p:PublishReadyToRun=$ready -p:PublishReadyToRunComposite=false -p:DebugType=none \
        -p:GenerateDocumentationFile=false
    echo "artifacts/$system"
done
