#!/usr/bin/env bash
# Bootstrap for Linux and macOS: restores the pinned PowerShell and hands over to build.ps1, which has the tasks.
# A pwsh on PATH is used where it is the pinned version or newer; MKIO_PWSH names another one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fail() {
    echo "build.sh: $*" >&2
    exit 1
}

command -v dotnet >/dev/null || fail ".NET SDK 10 is required, but dotnet was not found on PATH. Get it from https://dot.net/download"
dotnet --version >/dev/null 2>&1 ||
    fail ".NET SDK 10 is required. Installed: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')"

# Needs no PowerShell, and is this very process, so that who ends it ends the server.
if [[ "${1:-}" == emulator ]]; then
    exec dotnet run --project src/MkIo.Emulator --configuration Release -- "${@:2}"
fi

pinned=$(sed -n '/"powershell"/,/}/s/.*"version": *"\([^"]*\)".*/\1/p' .config/dotnet-tools.json)

# Whether the pwsh on PATH is the pinned version or newer.
has_powershell() {
    local version
    version=$(pwsh --version 2>/dev/null) || return 1
    [[ $(printf '%s\n' "$pinned" "${version#PowerShell }" | sort -V | head -n 1) == "$pinned" ]]
}

if [[ -n "${MKIO_PWSH:-}" ]]; then
    command -v "$MKIO_PWSH" >/dev/null || fail "MKIO_PWSH is '$MKIO_PWSH', which is not an executable file."
    powershell=("$MKIO_PWSH")
elif has_powershell; then
    powershell=(pwsh)
else
    # The tool's own words are many lines; the first error says what is missing.
    restored=$(dotnet tool restore 2>&1) || fail "PowerShell $pinned could not be restored as a .NET tool:" \
        "$(grep -m 1 -iE 'error|unable|not found' <<<"$restored" || head -n 1 <<<"$restored")"
    powershell=(dotnet pwsh)
fi

# Without MKIO_PWSH, so that build.ps1 does not hand over once more.
exec env -u MKIO_PWSH "${powershell[@]}" -NoProfile -File build.ps1 "$@"
