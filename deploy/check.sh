#!/usr/bin/env bash
# Runs what package.sh made, each in a clean folder, as somebody would who has nothing but that: one question, answered from the seeds.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
clean=$(mktemp -d)
trap 'rm -rf "$clean"' EXIT
expect() { grep -q "Kajsa Ollongren" "$1" || { echo "$2 did not answer:"; cat "$1"; exit 1; }; echo "$2 answers"; }

cp -r artifacts/linux-x64 "$clean/single"
(cd "$clean" && single/bot who-said ceasefire --data "$clean/data" >answer.txt)
expect "$clean/answer.txt" "the single file"
"$clean/single/bot" --version | grep -q '^[0-9]' || { echo "no version"; exit 1; }

dotnet tool install who-said-bot --tool-path "$clean/tool" --source "$root/artifacts/tool" >/dev/null
(cd "$clean" && tool/who-said-bot who-said ceasefire --data "$clean/data2" >answer2.txt)
expect "$clean/answer2.txt" "the tool"

for system in linux-arm64 win-x64 osx-arm64; do
    ls "artifacts/$system"/bot* >/dev/null
done

# The steps of the container file, without an engine.
mkdir -p "$clean/image/app" "$clean/image/data"
cp -r artifacts/linux-x64/. "$clean/image/app"
(cd "$clean/image" && env -i PATH=/usr/bin:/bin Coverage__DataDirectory="$clean/image/data" app/bot who-said ceasefire >"$clean/answer3.txt")
expect "$clean/answer3.txt" "the image's program"
